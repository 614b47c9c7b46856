/** 方案信息: title, year, stage and the titles of the tables, each a column of the plan's one row. */
import { useId, useState } from "react";
import type { CellEdit } from "../../../shared/changes/edit-cells.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { PLAN_ROW_ID, planTable } from "../../../shared/tables/plan-table.ts";
import { Button } from "../../ui/Button.tsx";
import { confirm } from "../../ui/ConfirmDialog.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";

type Facts = Readonly<Record<string, string>>;

/** The edits that the user made; none where the dialog was left. `first`: the column whose field has the keys. */
export async function askFacts(
  state: PlanState,
  readOnly: boolean,
  first: string | null = null,
): Promise<readonly CellEdit[]> {
  const before: Facts = state.rows.get(PLAN_ROW_ID)?.cells ?? {};
  const after = await openDialog<Facts | null>((close) => (
    <FactsDialog facts={before} readOnly={readOnly} first={first} onDone={close} />
  ));
  if (after === null) return [];
  return changedIn(after, before).map(({ key }) => ({
    rowId: PLAN_ROW_ID,
    column: key,
    value: after[key] ?? "",
  }));
}

interface FactsDialogProps {
  readonly facts: Facts;
  readonly readOnly: boolean;
  readonly first: string | null;
  readonly onDone: (facts: Facts | null) => void;
}

function FactsDialog({ facts, readOnly, first, onDone }: FactsDialogProps) {
  const [draft, setDraft] = useState(facts);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = (): void => {
    const refusal = refusalIn(draft, facts);
    setFailure(refusal);
    if (refusal === null) onDone(draft);
  };
  const leave = async (): Promise<void> => {
    if (changedIn(draft, facts).length === 0 || (await confirm(DISCARD))) onDone(null);
  };
  const footer = (
    <>
      <span className="muted">年度和表题用于表头和导出的表格</span>
      <span className="spacer" />
      <Button look="line" onClick={() => void leave()}>
        {readOnly ? "关闭" : "取消"}
      </Button>
      {!readOnly && (
        <Button look="primary" onClick={submit}>
          确定
        </Button>
      )}
    </>
  );
  return (
    <Dialog title="方案信息" size="medium" footer={footer} onClose={() => void leave()}>
      <div className="dialog-body facts-form">
        {planTable.columns.map((column) => (
          <FactField
            key={column.key}
            column={column}
            value={draft[column.key] ?? ""}
            readOnly={readOnly}
            isFirst={column.key === (first ?? planTable.columns[0]?.key)}
            onChange={(value) => setDraft({ ...draft, [column.key]: value })}
          />
        ))}
        {failure !== null && (
          <p className="field-error" role="alert">
            {failure}
          </p>
        )}
      </div>
    </Dialog>
  );
}

const DISCARD = {
  title: "放弃修改？",
  text: "方案信息里的修改还没有写入，关闭后不保留。",
  action: "放弃修改",
};

function changedIn(after: Facts, before: Facts): readonly Column[] {
  return planTable.columns.filter(({ key }) => (after[key] ?? "") !== (before[key] ?? ""));
}

/** The first that cannot be written of what the user has changed. */
function refusalIn(after: Facts, before: Facts): string | null {
  for (const { key, refusal } of changedIn(after, before)) {
    const text = after[key] ?? "";
    const found = text === "" ? null : (refusal?.(text) ?? null);
    if (found !== null) return found;
  }
  return null;
}

interface FactFieldProps {
  readonly column: Column;
  readonly value: string;
  readonly readOnly: boolean;
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}

function FactField({ column, value, readOnly, isFirst, onChange }: FactFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{column.title}</label>
      {column.type === "longText" ? (
        <textarea
          id={id}
          className="text-input"
          rows={4}
          value={value}
          readOnly={readOnly}
          data-autofocus={isFirst ? "" : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          className="text-input"
          value={value}
          readOnly={readOnly}
          data-autofocus={isFirst ? "" : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
