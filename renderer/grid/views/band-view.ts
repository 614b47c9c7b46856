/** A band: the derived title of a section across all columns. Its cell is the title alone. */
import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { PlanRow } from "../../../shared/model/row.ts";
import { bandText } from "../../../shared/numbering/outline.ts";
import { type MarkedRange, markText } from "../../text/text-marks.ts";
import { sheetRow } from "../cell-address.ts";
import { isLineLit, watchMarks } from "../grid-store.ts";
import { deepestRow, type GridRow } from "../grid-types.ts";
import type { SheetContext } from "../sheet-context.ts";
import { type DrawnCell, showMarks } from "./cell-frame.ts";
import { bandSummary } from "./counts.ts";
import { showLineDot } from "./line-dot.ts";

/** What a band shows of itself; a band that shows it already is not written again. */
interface BandDrawing {
  readonly column: string;
  readonly number: string;
  readonly name: string;
  readonly ranges: readonly MarkedRange[];
  readonly summary: string;
}

export class BandView implements ICellRendererComp<GridRow> {
  readonly #element = document.createElement("div");
  readonly #gutter = document.createElement("span");
  readonly #title = document.createElement("div");
  readonly #name = document.createElement("b");
  readonly #summary = document.createElement("em");
  #drawnKey: string | undefined;
  #context: SheetContext | undefined;
  #lineId: string | undefined;
  #unwatch: (() => void) | undefined;

  constructor() {
    this.#element.className = "band";
    this.#gutter.className = "row-head";
    this.#gutter.setAttribute("role", "rowheader");
    this.#title.className = "band-title";
    this.#title.setAttribute("role", "gridcell");
    this.#title.append(this.#name, this.#summary);
    this.#element.append(this.#gutter, this.#title);
  }

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
    this.#draw(context, index);
    this.#unwatch = watchMarks(context.store, (marks) => {
      showMarks(this.#title, this.#drawn(), marks);
      this.#gutter.classList.toggle("is-lit", isLineLit(marks, index));
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

  #draw(context: SheetContext, index: number): void {
    const { model, state } = context;
    const line = model.lineAt(index);
    const row = deepestRow(line);
    const column = model.bandColumn(line).key;
    const drawing: BandDrawing = {
      column,
      number: String(sheetRow(model.outlineIndex(index))),
      name: bandText(state, model.outline, row),
      ranges: titleRanges(row, column, context),
      summary: bandSummary(state, model.outline, row),
    };
    const key = JSON.stringify(drawing);
    if (key !== this.#drawnKey) this.#write(drawing);
    this.#drawnKey = key;
    showLineDot(this.#gutter, context, index);
  }

  #write(drawing: BandDrawing): void {
    this.#title.setAttribute("col-id", drawing.column);
    this.#gutter.textContent = drawing.number;
    this.#name.textContent = drawing.name;
    markText(this.#name, drawing.name, drawing.ranges);
    this.#summary.textContent = drawing.summary;
  }
}

/** The marks of a title lie within the band's text, behind its number. */
function titleRanges(row: PlanRow, column: string, context: SheetContext): readonly MarkedRange[] {
  const stored = row.cells[column] ?? "";
  const offset = stored === "" ? -1 : bandText(context.state, context.model.outline, row).indexOf(stored);
  if (offset < 0) return [];
  const { ranges } = context.cellMarks(row.id, column);
  return ranges.map((range) => ({ ...range, start: range.start + offset, end: range.end + offset }));
}
