/** Says that the sheet does not show the plan as it is: filtered, sorted, columns hidden; and takes it back. */
import { ListFilter } from "lucide-react";
import { useStore } from "zustand";
import type { SheetView } from "../../../shared/contract/view-schemas.ts";
import type { Outline } from "../../../shared/numbering/outline.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import type { TableDefinition } from "../../../shared/tables/definition.ts";
import { focusSheet } from "../../plan/sheet-focus.ts";
import { Button } from "../../ui/Button.tsx";
import {
  appliedViewOf,
  applyAgain,
  clearFilters,
  sheetViewOf,
  showAllColumns,
  sortBy,
  viewStore,
} from "../../view/view-store.ts";
import { findingWord } from "./FindingFilter.tsx";

/** A button that goes with what it takes back would leave the keys nowhere. */
function thenSheet(act: () => void): () => void {
  return () => {
    act();
    focusSheet();
  };
}

export function ViewBanner({ outline, year }: { readonly outline: Outline; readonly year: string }) {
  const table = outline.table;
  const view = useStore(viewStore, (data) => sheetViewOf(data, table.key));
  const applied = useStore(viewStore, (data) => appliedViewOf(data, table.key));
  const isFiltered = Object.keys(view.filters).length > 0;
  if (!isFiltered && view.sort === null && view.hidden.length === 0) return null;
  const all = outline.lines.filter((line) => !line.isBand);
  const shown = all.filter((line) => !applied.hidden.has(line.id)).length;
  const sortColumn = table.columns.find((column) => column.key === view.sort?.column);
  return (
    <div className="banner view-banner" role="status">
      <ListFilter className="icon" aria-hidden="true" />
      {isFiltered && (
        <>
          <span>
            筛选中：显示 {shown} / {all.length} 行{findingsText(table, view, year)}
          </span>
          <Button isSmall onClick={thenSheet(() => applyAgain(outline))}>
            重新应用
          </Button>
          <Button isSmall onClick={thenSheet(() => clearFilters(outline))}>
            清除筛选
          </Button>
        </>
      )}
      {view.sort && sortColumn && (
        <>
          <span>
            按“{columnTitle(sortColumn, year)}”{view.sort.isDescending ? "降序" : "升序"}
            查看，方案的顺序没有改变
          </span>
          <Button isSmall onClick={thenSheet(() => sortBy(outline, null))}>
            恢复方案顺序
          </Button>
        </>
      )}
      {view.hidden.length > 0 && (
        <>
          <span>隐藏了 {view.hidden.length} 列</span>
          <Button isSmall onClick={thenSheet(() => showAllColumns(table.key))}>
            全部显示
          </Button>
        </>
      )}
    </div>
  );
}

/** What filters of findings show, and that they follow by themselves. */
function findingsText({ columns }: TableDefinition, { filters }: SheetView, year: string): string {
  const named = Object.entries(filters).flatMap(([key, filter]) => {
    const column = columns.find((candidate) => candidate.key === key);
    if (filter.kind !== "findings" || !column) return [];
    return [
      `“${columnTitle(column, year)}”列${filter.severity === null ? "" : "有"}${findingWord(filter.severity)}`,
    ];
  });
  return named.length === 0 ? "" : `，${named.join("、")}的行，随校验更新`;
}
