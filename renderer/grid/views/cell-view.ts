/** A cell: its text, laid out by its column, and its marks. Merged and spread cells are drawn by their head. */
import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { Column } from "../../../shared/tables/definition.ts";
import { contentOf, drawContent } from "../../text/cell-content.ts";
import { markText } from "../../text/text-marks.ts";
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

  #draw({ context, field, data }: CellViewParams): void {
    const index = data && context.model.findLine(data.id);
    this.#body.className = `sheet-cell is-${field.align}`;
    this.#body.replaceChildren();
    if (index === undefined || context.model.coveringColumn(index, field) !== field) return;
    const { model } = context;
    this.#body.classList.toggle("is-spread", model.isSpread(index, field));
    const text = model.text(index, field);
    const content = drawContent(contentOf(field, text));
    const owner = model.owner(index, field);
    const marks = owner && context.cellMarks(owner.id, field.key);
    if (marks) markText(content, text, marks.ranges);
    if (marks?.flag) this.#body.append(flag(marks.flag));
    if (field.type === "ordinal") content.classList.add("is-ordinal");
    if (model.isMergedColumn(field)) this.#drawLabel(content, index, field, context);
    else this.#body.append(content);
  }

  #drawLabel(content: HTMLElement, index: number, field: Column, context: SheetContext): void {
    const label = document.createElement("div");
    label.className = field.screen.bold ? "merged-label is-bold" : "merged-label";
    label.dataset.line = context.model.lineAt(index).id;
    label.dataset.column = field.key;
    label.append(content);
    const owner = context.model.owner(index, field);
    if (field.screen.bold && owner) {
      const count = document.createElement("small");
      count.textContent = groupCount(context.state, context.model.table, owner);
      label.append(count);
    }
    this.#body.classList.add("is-merged");
    this.#body.append(label);
    requestAnimationFrame(() => label.isConnected && context.placeLabel(label));
  }
}

function flag(className: string): HTMLElement {
  const element = document.createElement("i");
  element.className = `cell-flag ${className}`;
  return element;
}
