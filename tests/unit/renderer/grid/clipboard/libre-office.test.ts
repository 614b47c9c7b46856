// LibreOffice reads the HTML that this program puts on the clipboard, with the filter that it also pastes by.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockOf, type ClipboardBlock } from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import { copyBlock } from "../../../../../renderer/grid/clipboard/copy-block.ts";
import { writeClipboard } from "../../../../../renderer/grid/clipboard/write-clipboard.ts";
import { hasLibreOffice } from "../../../../excel/workbook-tools.ts";
import { shown } from "../../../../helpers/clipboard-fixtures.ts";
import { readFirstSheet } from "../../../../helpers/workbook-cells.ts";
import { realSheet } from "../sheet-models.ts";
import { allOf, anyArea } from "./areas.ts";
import { unmerged } from "./blocks.ts";

describe.skipIf(!hasLibreOffice)("LibreOffice Calc (skipped where soffice is not installed)", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "annex-clipboard-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** What LibreOffice makes of the HTML of each block: what its cells show, and its merges. */
  async function readByCalc(blocks: readonly ClipboardBlock[]): Promise<ClipboardBlock[]> {
    const sources = blocks.map((block, index) => {
      const source = join(folder, `block-${index}.html`);
      writeFileSync(source, writeClipboard(block).html);
      return source;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const filters = ["--infilter=HTML (StarCalc)", "--convert-to", "xlsx:Calc MS Excel 2007 XML"];
    execFileSync("soffice", [profile, "--headless", ...filters, "--outdir", folder, ...sources], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return Promise.all(
      blocks.map((block, index) => readFirstSheet(join(folder, `block-${index}.xlsx`), block)),
    );
  }

  async function shownByCalc(blocks: readonly ClipboardBlock[]): Promise<(string | null)[][][]> {
    return (await readByCalc(blocks)).map(shown);
  }

  it("reads the real plan's sheets cell for cell", { timeout: 120_000 }, async () => {
    const blocks = ["tasks", "indicators", "text", "units"].map((table) => {
      const model = realSheet(table);
      return copyBlock(model, [allOf(model)], (line) => `小节 ${line.id}`);
    });

    expect(await shownByCalc(blocks)).toEqual(blocks.map(seenByCalc).map(shown));
  });

  it("takes nothing for a formula, a date or another number", { timeout: 120_000 }, async () => {
    const block = unmerged([
      ["=1+1", "+5", "-甲", "@甲", "'甲"],
      ["007", "1.50", "1/2", "2024-01-02", "3月5日"],
      ["19", "-0.6", "12345678901234567890", "TRUE", "1,234"],
      ["  前后  ", "中   间", "甲\n\n乙", "a\n  b", '😀𠮷<&>"'],
    ]);

    expect(await shownByCalc([block])).toEqual([shown(block)]);
  });

  it("reads any part of any sheet", { timeout: 120_000 }, async () => {
    const blocks = fc
      .sample(anyArea, { numRuns: 20, seed: 20240614 })
      .map(({ model, area }) => copyBlock(model, [area], (line) => `小节 ${line.id}`));

    expect((await readByCalc(blocks)).map(seen)).toEqual(blocks.map(seenByCalc).map(seen));
  });
});

/** What LibreOffice cannot read from any HTML: line breaks at the ends of a cell, tabs, no-break spaces. */
function seenByCalc(block: ClipboardBlock): ClipboardBlock {
  return blockOf(
    block.rows.map((cells) =>
      cells.map((cell) => {
        if (!cell) return null;
        return { ...cell, text: cell.text.replace(/[\t\u00a0]/g, " ").replace(/^\n+|\n+$/g, "") };
      }),
    ),
  );
}

/** As `shown`, but an empty cell is empty, merged or not. */
function seen(block: ClipboardBlock): string[][] {
  return shown(block).map((cells) => cells.map((text) => (text ?? "").replace(/^⟨.*⟩$/, "")));
}
