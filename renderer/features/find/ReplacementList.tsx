/** Cells that are to be rewritten, by table, each with what it holds and what it would. */
import { Fragment } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Replacement } from "../../../shared/search/replace.ts";
import { sheetTables } from "../../../shared/tables/index.ts";
import { cellReference } from "../../plan/unwritten.ts";
import { usePaged } from "../../ui/use-paged.tsx";
import { DiffText } from "../import/DiffText.tsx";

const PAGE_SIZE = 100;

export interface ReplacementListProps {
  readonly state: PlanState;
  /** Table by table. */
  readonly planned: readonly Replacement[];
}

export function ReplacementList({ state, planned }: ReplacementListProps) {
  const { shown, more } = usePaged(planned, PAGE_SIZE, "格");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="replacements" aria-label="将替换的单元格" tabIndex={0}>
      <div className="replacement-head">
        <span>#</span>
        <span>位置</span>
        <span>原值</span>
        <span>新值</span>
      </div>
      {shown.map((replacement, index) => (
        <Fragment key={`${replacement.edit.rowId} ${replacement.edit.column}`}>
          {replacement.table !== planned[index - 1]?.table && (
            <TableHeading table={replacement.table} planned={planned} />
          )}
          <div className="replacement">
            <span className="replacement-position">{index + 1}</span>
            <b>{cellReference(state, replacement.edit)}</b>
            <div className="replacement-text">
              <DiffText before={replacement.before} after={replacement.after} side="old" />
            </div>
            <div className="replacement-text">
              <DiffText before={replacement.before} after={replacement.after} side="new" />
            </div>
          </div>
        </Fragment>
      ))}
      {more}
    </section>
  );
}

interface TableHeadingProps {
  readonly table: string;
  readonly planned: readonly Replacement[];
}

function TableHeading({ table, planned }: TableHeadingProps) {
  return (
    <h3 className="replacement-table">
      {sheetTables.find(({ key }) => key === table)?.title}
      <small>{planned.filter((replacement) => replacement.table === table).length} 格</small>
    </h3>
  );
}
