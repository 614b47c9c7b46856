/** A cell: its text, laid out by its column, and its marks. Merged and spread cells are drawn by their head. */
import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { RowId } from "../../../shared/model/row.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { contentOf, drawContent } from "../../text/cell-content.ts";
import { type MarkedRange, markText } from "../../text/text-marks.ts";
import { watchMarks } from "../grid-store.ts";
import type { GridRow } from "../grid-types.ts";
import type { SheetContext } from "../sheet-context.ts";
import { type DrawnCell, showMarks } from "./cell-frame.ts";
import { groupCount } from "./counts.ts";

export interface CellViewParams extends ICellRendererParams<GridRow, string, SheetContext> {
  readonly field: Column;
}

export class CellView implements ICellRendererComp<GridRow> {
  readonly #body = document.createElement("div");
  #params: CellViewParams | undefined;
  #drawnKey: string | undefined;
  #unwatch: (() => void) | undefined;

  init(params: CellViewParams): void {
    this.#params = params;
    this.#draw(params);
    this.#unwatch = watchMarks(params.context.store, (marks) => showMarks(this.#body, this.#drawn(), marks));
  }

  getGui(): HTMLElement {
    return this.#body;
  }

  refresh(params: ICellRendererParams<GridRow>): boolean {
    if (!this.#params) return false;
    this.#params = { ...params, field: this.#params.field };
    this.#draw(this.#params);
    showMarks(this.#body, this.#drawn(), this.#params.context.store.getState());
    return true;
  }

  destroy(): void {
    this.#unwatch?.();
  }

  #drawn(): DrawnCell | null {
    if (!this.#params?.data) return null;
    const { context, data, field } = this.#params;
    const { model } = context;
    const index = model.findLine(data.id);
    if (index === undefined || model.coveringColumn(index, field) !== field) return null;
    const first = model.columnIndex(field.key);
    const into = model.isSpread(index, field) ? model.columnIndex(field.spreadsInto ?? "") : first;
    return {
      cell: model.cellAt(index, field.key),
      lines: model.span(index, field),
      columns: { first, last: Math.max(first, into) },
    };
  }

  /** Draws only what differs from what stands there: an edit renews all cells in view, and changes few. */
  #draw({ context, field, data }: CellViewParams): void {
    const drawing = drawingOf(context, field, data);
    const key = JSON.stringify(drawing);
    if (key === this.#drawnKey) return;
    this.#drawnKey = key;
    this.#body.className = `sheet-cell is-${field.align}`;
    this.#body.replaceChildren();
    if (!drawing) return;
    this.#body.classList.toggle("is-spread", drawing.isSpread);
    const content = drawContent(contentOf(field, drawing.text));
    markText(content, drawing.text, drawing.ranges);
    if (drawing.flag !== null) this.#body.append(flag(drawing.flag));
    if (field.type === "ordinal") content.classList.add("is-ordinal");
    if (drawing.labelOf === null) this.#body.append(content);
    else this.#drawLabel(content, drawing.labelOf, drawing.count, field, context);
  }

  #drawLabel(
    content: HTMLElement,
    lineId: RowId,
    text: string | null,
    field: Column,
    context: SheetContext,
  ): void {
    const label = document.createElement("div");
    label.className = field.screen.bold ? "merged-label is-bold" : "merged-label";
    label.dataset.line = lineId;
    label.dataset.column = field.key;
    label.append(content);
    if (text !== null) {
      const count = document.createElement("small");
      count.textContent = text;
      label.append(count);
    }
    this.#body.classList.add("is-merged");
    this.#body.append(label);
    requestAnimationFrame(() => label.isConnected && context.placeLabel(label));
  }
}

/** All that decides what a cell looks like, but for the marks that come and go. */
interface Drawing {
  readonly text: string;
  readonly isSpread: boolean;
  readonly ranges: readonly MarkedRange[];
  readonly flag: string | null;
  /** Of a merged cell the line where it stands. */
  readonly labelOf: RowId | null;
  /** What stands below the label; null: nothing. */
  readonly count: string | null;
}

/** Null: another column's cell covers this one. */
function drawingOf(
  { model, state, cellMarks }: SheetContext,
  field: Column,
  data: GridRow | undefined,
): Drawing | null {
  const index = data && model.findLine(data.id);
  if (index === undefined || model.coveringColumn(index, field) !== field) return null;
  const owner = model.owner(index, field);
  const marks = owner && cellMarks(owner.id, field.key);
  const isLabel = model.isMergedColumn(field);
  return {
    text: model.text(index, field),
    isSpread: model.isSpread(index, field),
    ranges: marks?.ranges ?? [],
    flag: marks?.flag ?? null,
    labelOf: isLabel ? model.lineAt(index).id : null,
    count: isLabel && field.screen.bold && owner ? groupCount(state, model.table, owner) : null,
  };
}

function flag(className: string): HTMLElement {
  const element = document.createElement("i");
  element.className = `cell-flag ${className}`;
  return element;
}
