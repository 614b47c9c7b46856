/**
 * The last hand on a written workbook: fixed entry times and no time of creation, so that the same plan gives
 * the same file, byte for byte; and a default font that every system has or has the measures of. The width of
 * columns is counted in its digits: with Calibri, which ExcelJS sets, pages come out differently without Office.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The earliest time that a ZIP can carry. */
const ENTRY_TIME = new Date(1980, 0, 1);
const DEFAULT_FONT = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';

const AMENDMENTS: Readonly<Record<string, (content: Uint8Array) => Uint8Array>> = {
  "docProps/core.xml": (content) =>
    amend(content, /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""),
  "xl/styles.xml": (content) => amend(content, /<font>(?:(?!<\/font>).)*<\/font>/, DEFAULT_FONT),
};

export function settlePackage(bytes: Uint8Array): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    // ExcelJS stores folders as entries of their own, which a workbook does not need.
    if (name.endsWith("/")) continue;
    entries[name] = (AMENDMENTS[name] ?? unchanged)(content);
  }
  return zipSync(entries, { level: 6, mtime: ENTRY_TIME });
}

function unchanged(content: Uint8Array): Uint8Array {
  return content;
}

function amend(content: Uint8Array, pattern: RegExp, replacement: string): Uint8Array {
  return strToU8(strFromU8(content).replace(pattern, replacement));
}
