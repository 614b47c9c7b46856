/** A cell: its text, laid out by its column, and its marks. Merged and spread cells are drawn by their head. */
import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import type { Column } from "../../../shared/tables/definition.ts";
import { contentOf, drawContent } from "../../text/cell-content.ts";
import { watchMarks } from "../grid-store.ts";
import type { CellRef, GridRow } from "../grid-types.ts";
import type { SheetContext } from "../sheet-context.ts";
import { showFrame } from "./cell-frame.ts";
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
    this.#unwatch = watchMarks(params.context.store, (marks) => showFrame(this.#body, this.#cell(), marks));
  }

  getGui(): HTMLElement {
    return this.#body;
  }

  refresh(params: ICellRendererParams<GridRow>): boolean {
    if (!this.#params) return false;
    this.#params = { ...params, field: this.#params.field };
    this.#draw(this.#params);
    showFrame(this.#body, this.#cell(), this.#params.context.store.getState());
    return true;
  }

  destroy(): void {
    this.#unwatch?.();
  }

  #cell(): CellRef | null {
    const data = this.#params?.data;
    if (!data || !this.#params) return null;
    const { model } = this.#params.context;
    return model.findLine(data.id) === undefined
      ? null
      : model.cellAt(model.findLine(data.id) ?? 0, this.#params.field.key);
  }

  #draw({ context, field, data }: CellViewParams): void {
    const index = data && context.model.findLine(data.id);
    this.#body.className = `sheet-cell is-${field.align}`;
    this.#body.replaceChildren();
    if (index === undefined || context.model.coveringColumn(index, field) !== field) return;
    const { model } = context;
    this.#body.classList.toggle("is-spread", model.isSpread(index, field));
    const content = drawContent(contentOf(field, model.text(index, field)));
    if (field.type === "number") content.classList.add("is-number");
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
