/** A band: the derived title of a section across all columns. Its cell is the title alone. */
import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { PlanRow } from "../../../shared/model/row.ts";
import { bandText } from "../../../shared/numbering/outline.ts";
import { markText } from "../../text/text-marks.ts";
import { sheetRow } from "../cell-address.ts";
import { isLineLit, watchMarks } from "../grid-store.ts";
import { deepestRow, type GridRow } from "../grid-types.ts";
import type { SheetContext } from "../sheet-context.ts";
import { type DrawnCell, showMarks } from "./cell-frame.ts";
import { bandSummary } from "./counts.ts";

export class BandView implements ICellRendererComp<GridRow> {
  readonly #element = document.createElement("div");
  #context: SheetContext | undefined;
  #lineId: string | undefined;
  #unwatch: (() => void) | undefined;

  init(params: ICellRendererParams<GridRow, unknown, SheetContext>): void {
    if (params.data) this.show(params.context, params.data.id);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh(params: ICellRendererParams<GridRow, unknown, SheetContext>): boolean {
    if (params.data) this.show(params.context, params.data.id);
    return true;
  }

  destroy(): void {
    this.#unwatch?.();
  }

  /** Draws the band of a line; also used by the copy that stays under the header. */
  show(context: SheetContext, lineId: string): void {
    this.#unwatch?.();
    this.#context = context;
    this.#lineId = lineId;
    const index = context.model.findLine(lineId);
    if (index === undefined) return;
    const { title, gutter } = this.#draw(context, index);
    this.#unwatch = watchMarks(context.store, (marks) => {
      showMarks(title, this.#drawn(), marks);
      gutter.classList.toggle("is-lit", isLineLit(marks, index));
    });
  }

  #drawn(): DrawnCell | null {
    const model = this.#context?.model;
    const index = this.#lineId === undefined ? undefined : model?.findLine(this.#lineId);
    if (!model || index === undefined) return null;
    return {
      cell: model.cellAt(index, ""),
      lines: { first: index, last: index },
      columns: { first: 0, last: model.columns.length - 1 },
    };
  }

  #draw(context: SheetContext, index: number) {
    const line = context.model.lineAt(index);
    const row = deepestRow(line);
    const column = context.model.bandColumn(line).key;
    const gutter = document.createElement("span");
    gutter.className = "row-head";
    gutter.setAttribute("role", "rowheader");
    gutter.textContent = String(sheetRow(context.model.outlineIndex(index)));
    const title = document.createElement("div");
    title.className = "band-title";
    title.setAttribute("role", "gridcell");
    title.setAttribute("col-id", column);
    const name = document.createElement("b");
    name.textContent = bandText(context.state, context.model.outline, row);
    markTitle(name, row, column, context);
    const summary = document.createElement("em");
    summary.textContent = bandSummary(context.state, context.model.outline, row);
    title.append(name, summary);
    this.#element.className = "band";
    this.#element.replaceChildren(gutter, title);
    return { title, gutter };
  }
}

/** The marks of a title lie within the band's text, behind its number. */
function markTitle(name: HTMLElement, row: PlanRow, column: string, context: SheetContext): void {
  const stored = row.cells[column] ?? "";
  const shown = name.textContent ?? "";
  const offset = stored === "" ? -1 : shown.indexOf(stored);
  if (offset < 0) return;
  const ranges = context
    .cellMarks(row.id, column)
    .ranges.map((range) => ({ ...range, start: range.start + offset, end: range.end + offset }));
  markText(name, shown, ranges);
}
