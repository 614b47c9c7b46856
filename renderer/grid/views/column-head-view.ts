/** The head of a column: its title, what its filter and sort order do, and the button of its menu. */
import type { IHeaderComp, IHeaderParams } from "ag-grid-community";
import type { GridRow } from "../grid-types.ts";
import type { SheetContext } from "../sheet-context.ts";

const ARROWS = { up: "↑", down: "↓" } as const;
const SORTS = { up: "升序", down: "降序" } as const;

export class ColumnHeadView implements IHeaderComp {
  readonly #element = document.createElement("div");
  readonly #title = document.createElement("span");
  readonly #marks = document.createElement("span");
  readonly #button = document.createElement("button");

  init(params: IHeaderParams<GridRow, SheetContext>): void {
    this.#element.className = "column-head";
    this.#title.className = "column-title";
    this.#marks.className = "column-marks";
    this.#button.type = "button";
    this.#button.className = "column-menu-button";
    this.#button.tabIndex = -1;
    this.#button.setAttribute("aria-haspopup", "dialog");
    this.#element.append(this.#title, this.#marks, this.#button);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh({ context, column, displayName, eGridHeader }: IHeaderParams<GridRow, SheetContext>): boolean {
    const key = column.getColId();
    const { isFiltered = false, sort = null } = context.columnMarks[key] ?? {};
    this.#title.textContent = displayName;
    this.#marks.textContent = `${sort ? ARROWS[sort] : ""}${isFiltered ? "▼" : ""}`;
    // ag-grid keeps aria-sort for its own sorting, which is switched off.
    const said = [displayName, sort && SORTS[sort], isFiltered && "已筛选"].filter(Boolean).join(" ");
    eGridHeader.setAttribute("aria-label", said);
    this.#button.setAttribute("aria-label", `“${displayName}”列菜单`);
    this.#button.onclick = () => {
      const { left, bottom } = this.#element.getBoundingClientRect();
      context.onColumnMenu(key, left, bottom);
    };
    return true;
  }
}
