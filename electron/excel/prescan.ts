/**
 * Looks through the XML of a workbook as a stream before ExcelJS loads it whole: refuses document types, text
 * longer than a cell may hold, and sheets whose rows, cells, merged or validated areas would exhaust memory.
 */
import { SaxesParser } from "saxes";
import { MAX_CELL_LENGTH } from "../../shared/model/row.ts";
import { badFile, damagedFile, inflateEntry, MAX_TEXT_RUN_BYTES } from "./limits.ts";
import type { ZipEntry } from "./zip-directory.ts";

const MAX_ROWS = 100_000;
const MAX_CELLS = 2_000_000;
const MAX_MERGES = 50_000;
const MAX_MERGED_CELLS = 1_000_000;
/** Two whole columns with a list of choices. */
const MAX_VALIDATED_CELLS = 2_200_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const XML_PART = /\.(xml|rels)$/i;
const SCANNED_PART = /^xl\/(worksheets\/[^/]+|sharedStrings)\.xml$/i;
const TAG_START = 0x3c;
const DOCTYPE = "<!DOCTYPE";

/** @throws AppError bad-file */
export function prescan(entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    if (!XML_PART.test(entry.name)) continue;
    checkRaw(entry);
    if (SCANNED_PART.test(entry.name)) scanPart(entry);
  }
}

/** By bytes, so that the parser below never meets a document type or a text without end. */
function checkRaw(entry: ZipEntry): void {
  let run = 0;
  let tail = "";
  inflateEntry(entry, (chunk) => {
    const last = chunk.lastIndexOf(TAG_START);
    if (last < 0) run += chunk.length;
    else run = chunk.length - last;
    if (run > MAX_TEXT_RUN_BYTES) throw textTooLong();
    const text = tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    if (text.includes(DOCTYPE)) throw damagedFile();
    tail = text.slice(-DOCTYPE.length);
  });
}

function textTooLong(): Error {
  return badFile(
    "cell-too-long",
    `工作簿里有一格超过 ${MAX_CELL_LENGTH} 个字，没有读入。请把内容分成几行填写。`,
  );
}

function tooManyCells(what: string): Error {
  return badFile(
    "workbook-too-many-cells",
    `${what}太多，没有读入。请删去表格以外的空行、空列及其格式后再导入。`,
  );
}

interface Counts {
  rows: number;
  cells: number;
  merges: number;
  mergedCells: number;
  validatedCells: number;
}

function scanPart(entry: ZipEntry): void {
  const counts: Counts = { rows: 0, cells: 0, merges: 0, mergedCells: 0, validatedCells: 0 };
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let refusal: Error | undefined;
  parser.on("error", () => {
    refusal ??= damagedFile();
  });
  parser.on("opentag", (tag) => {
    refusal ??= countTag(counts, localName(tag.name), tag.attributes);
  });
  parser.on("text", (text) => {
    if (text.length > MAX_CELL_LENGTH) refusal ??= textTooLong();
  });
  const decoder = new TextDecoder();
  inflateEntry(entry, (chunk) => {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (refusal) throw refusal;
  });
  parser.close();
  if (refusal) throw refusal;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function countTag(
  counts: Counts,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): Error | undefined {
  if (tag === "row" && ++counts.rows > MAX_ROWS) return tooManyCells("工作表的行");
  if (tag === "c" && ++counts.cells > MAX_CELLS) return tooManyCells("工作表的单元格");
  if (tag === "mergeCell") {
    counts.mergedCells += areaOf(attributes.ref ?? "");
    if (++counts.merges > MAX_MERGES || counts.mergedCells > MAX_MERGED_CELLS)
      return tooManyCells("合并单元格");
  }
  if (tag === "dataValidation") {
    for (const range of (attributes.sqref ?? "").split(/\s+/)) counts.validatedCells += areaOf(range);
    if (counts.validatedCells > MAX_VALIDATED_CELLS) return tooManyCells("设了数据有效性的单元格");
  }
  return undefined;
}

/** The number of cells of a range such as A1:C20; what is no range counts as the whole sheet. */
function areaOf(range: string): number {
  if (range === "") return 0;
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(range);
  if (!match) return LAST_ROW * LAST_COLUMN;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const columns = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
  return columns * (Math.abs(Number(bottom) - Number(top)) + 1);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
