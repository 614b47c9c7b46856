/** Cells that are to be rewritten, by table, each with what it holds and what it would. */
import { Fragment } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Replacement } from "../../../shared/search/replace.ts";
import { DiffText } from "../../ui/DiffText.tsx";
import { TableHeading } from "../../ui/TableHeading.tsx";
import { usePaged } from "../../ui/use-paged.tsx";
import { placeOf } from "../findings/finding-words.ts";

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
    <section className="comparisons" aria-label="将替换的单元格" tabIndex={0}>
      <div className="comparison-head replacement">
        <span>#</span>
        <span>位置</span>
        <span>原值</span>
        <span>新值</span>
      </div>
      {shown.map((replacement, index) => (
        <Fragment key={`${replacement.edit.rowId} ${replacement.edit.column}`}>
          {replacement.table !== planned[index - 1]?.table && (
            <TableHeading
              table={replacement.table}
              count={planned.filter(({ table }) => table === replacement.table).length}
              word="格"
            />
          )}
          <div className="comparison replacement">
            <span className="comparison-position">{index + 1}</span>
            <b>{placeOf(state, replacement.edit)}</b>
            <div className="comparison-text">
              <DiffText before={replacement.before} after={replacement.after} side="old" />
            </div>
            <div className="comparison-text">
              <DiffText before={replacement.before} after={replacement.after} side="new" />
            </div>
          </div>
        </Fragment>
      ))}
      {more}
    </section>
  );
}
