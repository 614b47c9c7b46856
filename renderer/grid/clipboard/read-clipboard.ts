/**
 * What the clipboard holds, as a block. HTML with a table comes first, since it alone knows merges and which line
 * break is inside a cell; its spaces are not to be trusted (Excel wraps long cells, LibreOffice loses runs), so a
 * cell that the text says the same way is taken from the text.
 */
import { AppError } from "../../../shared/errors.ts";
import { type Slices, within } from "../../slices.ts";
import {
  type BlockCell,
  blockOfTexts,
  type ClipboardBlock,
  MAX_CLIPBOARD_CHARACTERS,
} from "./clipboard-block.ts";
import { readHtml } from "./read-html.ts";
import { readRows } from "./read-text.ts";
import type { ClipboardContent } from "./write-clipboard.ts";

/**
 * Undefined where there is nothing to paste. Text without tabs makes a row of every line, as in Excel.
 * @throws AppError validation: the clipboard holds more than MAX_CLIPBOARD_CHARACTERS or MAX_BLOCK_CELLS.
 */
export function* readClipboard({ html, text }: ClipboardContent): Slices<ClipboardBlock | undefined> {
  assertSize(html.length);
  assertSize(text.length);
  const content = html === "" ? undefined : yield* within(readHtml(html), 0, READ_HTML);
  if (content?.hasTable && (hasText(content.block) || text.trim() === "")) {
    return text === "" ? content.block : yield* within(withSpacesOf(text, content.block), READ_HTML, 1);
  }
  return text === "" ? content?.block : blockOfTexts(yield* within(readRows(text), READ_HTML, 1));
}

/** Reading HTML is about that part of the work. */
const READ_HTML = 0.8;

function assertSize(characters: number): void {
  if (characters <= MAX_CLIPBOARD_CHARACTERS) return;
  const megabytes = Math.ceil(characters / 1024 / 1024);
  const limit = MAX_CLIPBOARD_CHARACTERS / 1024 / 1024;
  throw new AppError(
    "validation",
    "clipboard-too-large",
    `剪贴板里的内容有 ${megabytes} MB，超过 ${limit} MB 的上限，没有粘贴。请分几次复制。`,
  );
}

function hasText(block: ClipboardBlock): boolean {
  return block.rows.some((cells) => cells.some((cell) => cell !== null && cell.text !== ""));
}

function* withSpacesOf(text: string, block: ClipboardBlock): Slices<ClipboardBlock> {
  const texts = yield* within(readRows(text), 0, 0.5);
  const columnCount = texts.reduce((most, row) => Math.max(most, row.length), 0);
  if (texts.length !== block.rowCount || columnCount !== block.columnCount) return block;
  const rows: (readonly (BlockCell | null)[])[] = [];
  for (const [row, cells] of block.rows.entries()) {
    rows.push(cells.map((cell, column) => exact(cell, texts[row]?.[column])));
    yield 0.5 + (0.5 * row) / block.rowCount;
  }
  return { ...block, rows };
}

function exact(cell: BlockCell | null, text: string | undefined): BlockCell | null {
  if (!cell || text === undefined || text === cell.text || squeezed(text) !== squeezed(cell.text))
    return cell;
  return { ...cell, text };
}

/** Line breaks count, spaces do not. */
function squeezed(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u00a0]+/g, " ").trim())
    .join("\n");
}
