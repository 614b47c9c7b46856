/** The clipboard in the hand: copying, cutting and pasting what is selected. */

import type { CellEdit } from "../../shared/changes/edit-cells.ts";
import { AppError } from "../../shared/errors.ts";
import { cellKey } from "../../shared/model/row.ts";
import { bandText, type Line } from "../../shared/numbering/outline.ts";
import { atOnce } from "../../shared/steps.ts";
import { type Slices, within } from "../slices.ts";
import { copyBlock } from "./clipboard/copy-block.ts";
import { type PastePlan, planPaste } from "./clipboard/plan-paste.ts";
import { readClipboard } from "./clipboard/read-clipboard.ts";
import { type ClipboardContent, writeClipboard } from "./clipboard/write-clipboard.ts";
import type { EditHand } from "./edit-hand.ts";
import { type CellRef, deepestRow } from "./grid-types.ts";
import type { SelectionHand } from "./selection-hand.ts";
import type { RunLong, SheetGridProps } from "./sheet-grid-props.ts";
import type { SheetView } from "./sheet-view.ts";

/** So much is read in a moment; what is longer shows its progress. */
const LONG_CHARACTERS = 500_000;

/** What waits to be moved by the next paste. */
interface CutCells {
  readonly cells: readonly CellRef[];
  /** The clipboard as the cut left it: another program's copy since then ends the cut. */
  readonly text: string;
}

export class ClipboardHand {
  readonly #view: SheetView;
  readonly #selection: SelectionHand;
  readonly #edit: EditHand;
  readonly #props: () => SheetGridProps;
  #cut: CutCells | null = null;

  constructor(view: SheetView, selection: SelectionHand, edit: EditHand, props: () => SheetGridProps) {
    this.#view = view;
    this.#selection = selection;
    this.#edit = edit;
    this.#props = props;
  }

  readonly onCopy = (event: ClipboardEvent): void => {
    if (this.#edit.isOpen) return;
    event.preventDefault();
    this.letGo();
    if (this.#selection.areas.length > 0) this.#write(event);
  };

  readonly onCut = (event: ClipboardEvent): void => {
    if (this.#edit.isOpen) return;
    event.preventDefault();
    const { areas, cells } = this.#selection;
    const [first] = cells;
    if (!first || (this.#props().readOnly && !this.#edit.mayEdit(first))) return;
    const content = this.#write(event);
    if (!content) return;
    this.#cut = { cells, text: content.text };
    this.#view.showCut(areas);
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    if (this.#edit.isOpen) return;
    event.preventDefault();
    this.paste(clipboardContent(event));
  };

  /** Without its key the browser gives the clipboard only to those whom the user trusts with it. */
  async pasteFromMenu(): Promise<void> {
    try {
      this.paste(await readSystemClipboard());
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#props().onRefused?.("浏览器不允许从菜单读取剪贴板，请按 Ctrl+V 粘贴。");
    }
  }

  paste(content: ClipboardContent): void {
    const { runLong, onRefused } = this.#props();
    if (!this.#edit.mayWrite()) return;
    // A table without lines has no active cell, and takes a paste all the same.
    if (!this.#selection.active && this.#view.model.outline.lines.length > 0) {
      onRefused?.("没有显示任何行，不能粘贴。请先清除筛选。");
      return;
    }
    const isLong = content.html.length + content.text.length > LONG_CHARACTERS;
    if (isLong && runLong) void this.#pasteLong(content, runLong);
    else this.#orRefuse(() => this.#take(content, atOnce(this.#planned(content))));
  }

  async #pasteLong(content: ClipboardContent, runLong: RunLong): Promise<void> {
    const work = { title: "粘贴", label: "正在读取剪贴板里的表格…" };
    try {
      const plan = await runLong(work, this.#planned(content));
      if (plan === null) this.#props().onRefused?.("已取消粘贴，方案未改动。");
      else this.#take(content, plan);
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** Undefined where there is nothing to paste. */
  *#planned(content: ClipboardContent): Slices<PastePlan | undefined> {
    const block = yield* within(readClipboard(content), 0, 0.8);
    if (!block) return undefined;
    for (;;) {
      const { model } = this.#view;
      const plan = yield* within(planPaste(model, this.#selection.areas, block), 0.8, 1);
      // Another program may have written meanwhile.
      if (this.#view.model === model) return plan;
    }
  }

  #take(content: ClipboardContent, plan: PastePlan | undefined): void {
    if (!plan) {
      this.#props().onRefused?.("剪贴板里没有可以粘贴的文字。");
      return;
    }
    const emptied = this.#cut?.text === content.text ? this.#emptied(plan.edits) : [];
    this.letGo();
    const { model } = this.#view;
    this.#props().onPaste?.({ plan, emptied, model, select: this.#selection.reselector(plan.areas) });
  }

  /** What was cut stays where it is. */
  letGo(): void {
    this.#cut = null;
    this.#view.showCut([]);
  }

  #write(event: ClipboardEvent): ClipboardContent | null {
    return this.#orRefuse(() => {
      const { model, state } = this.#view;
      const textOf = (line: Line): string => bandText(state, model.outline, deepestRow(line));
      const content = writeClipboard(copyBlock(model, this.#selection.areas, textOf));
      event.clipboardData?.setData("text/html", content.html);
      event.clipboardData?.setData("text/plain", content.text);
      return content;
    });
  }

  /** The cells from which the cut moves away, but for those that the paste writes anew. */
  #emptied(edits: readonly CellEdit[]): CellEdit[] {
    const written = new Set(edits.map(cellKey));
    const cells = this.#cut?.cells ?? [];
    return cells
      .filter((cell) => !written.has(cellKey(cell)))
      .filter((cell) => this.#edit.refusal(cell) === null)
      .map(({ rowId, column }) => ({ rowId, column, value: null }));
  }

  #orRefuse<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      this.#refuse(error);
      return null;
    }
  }

  #refuse(error: unknown): void {
    if (!(error instanceof AppError)) throw error;
    this.#props().onRefused?.(error.message);
  }
}

/** What is on the clipboard, for as long as the event lasts. */
export function clipboardContent({ clipboardData }: ClipboardEvent): ClipboardContent {
  return {
    html: clipboardData?.getData("text/html") ?? "",
    text: clipboardData?.getData("text/plain") ?? "",
  };
}

/** @throws DOMException where it may not be read. */
async function readSystemClipboard(): Promise<ClipboardContent> {
  const [item] = await navigator.clipboard.read();
  const textOf = async (type: string): Promise<string> =>
    item?.types.includes(type) ? (await item.getType(type)).text() : "";
  return { html: await textOf("text/html"), text: await textOf("text/plain") };
}
