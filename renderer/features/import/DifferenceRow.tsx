/** One difference: where, what was, what comes, and the decision. */
import { memo, type ReactNode } from "react";
import type { RowId } from "../../../shared/model/row.ts";
import { nameOfRow } from "../../../shared/numbering/outline.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import { getColumn, getKind } from "../../../shared/tables/definition.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { planStore } from "../../plan/current-plan.ts";
import { DiffText } from "../../ui/DiffText.tsx";
import type { Difference } from "./decisions.ts";

export interface DifferenceRowProps {
  readonly position: number;
  readonly difference: Difference;
  readonly isAccepted: boolean;
  readonly onDecide: (isAccepted: boolean) => void;
}

export const DifferenceRow = memo(
  ({ position, difference, isAccepted, onDecide }: DifferenceRowProps) => {
    const { where, what, before, after, address } = describeDifference(difference);
    return (
      <div className="comparison difference" data-kept={!isAccepted}>
        <span className="comparison-position">{position}</span>
        <div className="difference-place">
          <b>{where}</b>
          <small title={address}>
            {what}
            {address && <span className="faint"> {address.slice(address.lastIndexOf("!") + 1)}</span>}
          </small>
        </div>
        <div className="comparison-text">{before}</div>
        <div className="comparison-text difference-new">{after}</div>
        <div>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one control */}
          <div className="segments" role="group" aria-label={`${where} ${what}`}>
            <button type="button" aria-pressed={isAccepted} onClick={() => onDecide(true)}>
              接受
            </button>
            <button
              type="button"
              className="segment-keep"
              aria-pressed={!isAccepted}
              onClick={() => onDecide(false)}
            >
              保留原值
            </button>
          </div>
        </div>
      </div>
    );
  },
  (before, after) =>
    before.difference === after.difference &&
    before.isAccepted === after.isAccepted &&
    before.position === after.position,
);

interface Description {
  readonly where: string;
  readonly what: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly address?: string;
}

function describeDifference(difference: Difference): Description {
  const state = planStore.getState().plan.shown;
  const table = tableIn(state, difference.table);
  const nameOf = (rowId: RowId, label: string): string => {
    const row = state.rows.get(rowId);
    return row ? nameOfRow(state, row) : label;
  };
  if (difference.is === "changed") {
    const { row, rowId, column, old, new: next, address } = difference.cell;
    const what = columnTitle(getColumn(table, column));
    return {
      where: nameOf(rowId, row),
      what,
      before: <DiffText before={old ?? ""} after={next ?? ""} side="old" />,
      after: <DiffText before={old ?? ""} after={next ?? ""} side="new" />,
      address,
    };
  }
  const kind = getKind(table, difference.row.kind).title;
  if (difference.is === "added") {
    const { row, cells, under, address } = difference.row;
    const lines = table.columns
      .filter(({ key }) => cells[key])
      .map((column) => (
        <div key={column.key}>
          <span className="muted">{columnTitle(column)}：</span>
          <ins>{cells[column.key]}</ins>
        </div>
      ));
    const where = /^\d+$/.test(row) ? `${kind}${row}` : row;
    return { where, what: `新增${kind}`, before: <Under names={under} />, after: lines, address };
  }
  if (difference.is === "moved") {
    const { row, rowId, name, from, to, address } = difference.row;
    return {
      where: nameOf(rowId, row),
      what: `${name} · 移动`,
      before: from,
      after: <ins>{to}</ins>,
      address,
    };
  }
  const { row, rowId, name } = difference.row;
  return { where: nameOf(rowId, row), what: "来文里没有", before: name, after: <del>删除{kind}</del> };
}

function Under({ names }: { readonly names: readonly string[] }) {
  return <span className="muted">{names.length === 0 ? "（无）" : `（无）在 ${names.join(" · ")} 下`}</span>;
}
