/** 新增列 and 列设置: the name, type, choices, place and width of a column. */
import { useState } from "react";
import { columnPlaces } from "../../../shared/changes/edit-columns.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import { USER_COLUMN_TYPES } from "../../../shared/tables/columns-table.ts";
import type { TableDefinition } from "../../../shared/tables/definition.ts";
import { usualWidth } from "../../../shared/tables/table-in.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { Field } from "../../ui/Field.tsx";
import {
  answerOf,
  type ColumnAnswer,
  type ColumnDraft,
  draftOf,
  draftProblem,
  TYPE_TITLES,
  typeOf,
} from "./column-draft.ts";

export interface ColumnRequest {
  /** As it is in the plan. */
  readonly table: TableDefinition;
  /** Null: a new column. */
  readonly rowId: RowId | null;
  readonly before: ColumnAnswer;
  readonly year: string;
}

/** What the user made of it; null where the dialog was left. */
export function askColumn(request: ColumnRequest): Promise<ColumnAnswer | null> {
  return openDialog<ColumnAnswer | null>((close) => <ColumnDialog {...request} onDone={close} />);
}

function ColumnDialog({
  table,
  rowId,
  before,
  year,
  onDone,
}: ColumnRequest & { readonly onDone: (answer: ColumnAnswer | null) => void }) {
  const [draft, setDraft] = useState(() => draftOf(before));
  const change = (part: Partial<ColumnDraft>): void => setDraft({ ...draft, ...part });
  const problem = draftProblem(table, draft, rowId);
  const submit = (): void => {
    if (problem === null) onDone(answerOf(draft));
  };
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        取消
      </Button>
      <Button look="primary" disabled={problem !== null} onClick={submit}>
        {rowId === null ? "新增" : "确定"}
      </Button>
    </>
  );
  return (
    <Dialog
      title={rowId === null ? "新增列" : "列设置"}
      hint={table.title}
      size="small"
      footer={footer}
      onClose={() => onDone(null)}
    >
      <form
        className="dialog-body facts-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ColumnFields table={table} rowId={rowId} year={year} draft={draft} onChange={change} />
        <p className={problem === null || draft.title === "" ? "muted" : "field-error"} role="status">
          {problem ?? "列随方案保存、导出和导入，可以撤销。"}
        </p>
        {/* Enter in a field sends the form only where it has a button for it. */}
        <button type="submit" hidden disabled={problem !== null}>
          确定
        </button>
      </form>
    </Dialog>
  );
}

interface ColumnFieldsProps {
  readonly table: TableDefinition;
  readonly rowId: RowId | null;
  readonly year: string;
  readonly draft: ColumnDraft;
  readonly onChange: (part: Partial<ColumnDraft>) => void;
}

function ColumnFields({ table, rowId, year, draft, onChange }: ColumnFieldsProps) {
  const type = typeOf(draft);
  return (
    <>
      <Field label="列名">
        {(id) => (
          <input
            id={id}
            type="text"
            className="text-input"
            data-autofocus=""
            value={draft.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="类型">
        {(id) => (
          <select
            id={id}
            className="text-input"
            value={draft.type}
            onChange={(event) => onChange({ type: event.currentTarget.value })}
          >
            {USER_COLUMN_TYPES.map((key) => (
              <option key={key} value={key}>
                {TYPE_TITLES[key]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {type === "choice" && (
        <Field label="选项">
          {(id) => (
            <textarea
              id={id}
              className="text-input"
              rows={6}
              placeholder="每行一个，如：未启动"
              value={draft.choices}
              onChange={(event) => onChange({ choices: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field label="位置">
        {(id) => (
          <select
            id={id}
            className="text-input"
            value={draft.after}
            onChange={(event) => onChange({ after: event.currentTarget.value })}
          >
            {columnPlaces(table, rowId).map((column) => (
              <option key={column.key} value={column.key}>
                在“{columnTitle(column, year)}”之后
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="列宽">
        {(id) => (
          <input
            id={id}
            type="text"
            inputMode="numeric"
            className="text-input"
            placeholder={`${usualWidth(type, draft.title)} 个字符（默认）`}
            value={draft.width}
            onChange={(event) => onChange({ width: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
