/** The heads: the row's number in the workbook at the left, the column's letter above its name. */
import type {
  ICellRendererComp,
  ICellRendererParams,
  IHeaderGroupComp,
  IHeaderGroupParams,
} from "ag-grid-community";
import { sheetRow } from "../cell-address.ts";
import { isColumnLit, isLineLit, watchMarks } from "../grid-store.ts";
import type { GridRow } from "../grid-types.ts";
import type { SheetContext } from "../sheet-context.ts";
import { showLineDot } from "./line-dot.ts";

export class RowHeadView implements ICellRendererComp<GridRow> {
  readonly #element = document.createElement("div");
  readonly #number = document.createElement("span");
  #index = -1;
  #context: SheetContext | undefined;
  #unwatch: (() => void) | undefined;

  init(params: ICellRendererParams<GridRow, unknown, SheetContext>): void {
    this.#context = params.context;
    this.#number.className = "row-number";
    this.#element.className = "row-head";
    this.#element.append(this.#number);
    params.eGridCell.setAttribute("role", "rowheader");
    this.refresh(params);
    this.#unwatch = watchMarks(params.context.store, () => this.#light());
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(params: ICellRendererParams<GridRow, unknown, SheetContext>): boolean {
    const { model } = params.context;
    // While another plan comes up, ag-grid still draws rows that the sheet no longer has.
    this.#index = (params.data && model.findLine(params.data.id)) ?? -1;
    const number = this.#index < 0 ? "" : String(sheetRow(model.outlineIndex(this.#index)));
    if (this.#number.textContent !== number) this.#number.textContent = number;
    showLineDot(this.#element, params.context, this.#index);
    this.#light();
    return true;
  }

  destroy(): void {
    this.#unwatch?.();
  }

  #light(): void {
    const marks = this.#context?.store.getState();
    const isLit = marks !== undefined && isLineLit(marks, this.#index);
    this.#element.classList.toggle("is-lit", isLit);
  }
}

export interface LetterParams {
  readonly columnKey: string;
  readonly letter: string;
}

export class LetterView implements IHeaderGroupComp {
  readonly #element = document.createElement("div");
  #unwatch: (() => void) | undefined;

  init(params: IHeaderGroupParams<GridRow, SheetContext> & LetterParams): void {
    this.#element.className = "column-letter";
    this.#element.textContent = params.letter;
    const { context, columnKey } = params;
    this.#unwatch = watchMarks(context.store, (marks) =>
      this.#element.classList.toggle("is-lit", isColumnLit(marks, context.model.columnIndex(columnKey))),
    );
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  destroy(): void {
    this.#unwatch?.();
  }
}
