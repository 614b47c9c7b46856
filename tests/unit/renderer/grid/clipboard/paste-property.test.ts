import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockOfTexts, filledTexts } from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import { copyBlock } from "../../../../../renderer/grid/clipboard/copy-block.ts";
import { writeClipboard } from "../../../../../renderer/grid/clipboard/write-clipboard.ts";
import { deepestRow } from "../../../../../renderer/grid/grid-types.ts";
import type { SheetModel } from "../../../../../renderer/grid/sheet-model.ts";
import type { Line } from "../../../../../shared/numbering/outline.ts";
import { getKind } from "../../../../../shared/tables/definition.ts";
import { anyArea } from "./areas.ts";
import { planPaste, readRows } from "./at-once.ts";
import { anyBlock } from "./blocks.ts";

/** A band as it is printed; the count does not matter to what is pasted. */
function printed(model: SheetModel): (line: Line) => string {
  return (line) => {
    const row = deepestRow(line);
    const { band, nameColumn } = getKind(model.table, row.kind);
    const title = row.cells[nameColumn] ?? "";
    return (band?.format ?? "").replace("{ordinal}", "一").replace("{count}", "0").replace("{title}", title);
  };
}

describe("on any sheet", () => {
  it("what is copied and pasted where it was changes nothing and refuses nothing", () => {
    fc.assert(
      fc.property(anyArea, ({ model, area }) => {
        const block = copyBlock(model, [area], printed(model));

        const plan = planPaste(model, [area], block);

        expect(plan).toMatchObject({ refused: [], rowsMissing: 0, columnsMissing: 0, unstorable: 0 });
        for (const { rowId, column, value } of plan.edits) {
          const lineId = model.lineAt(model.findRow(rowId) ?? -1).id;
          expect(value).toBe(model.storedText({ rowId, column, lineId }));
        }
      }),
    );
  });

  it("so it is with the text of the clipboard, which knows no merges", () => {
    fc.assert(
      fc.property(anyArea, ({ model, area }) => {
        const { text } = writeClipboard(copyBlock(model, [area], printed(model)));

        const plan = planPaste(model, [area], blockOfTexts(readRows(text)));

        expect(plan).toMatchObject({ refused: [], rowsMissing: 0, columnsMissing: 0 });
        for (const { rowId, column, value } of plan.edits) {
          const lineId = model.lineAt(model.findRow(rowId) ?? -1).id;
          expect(value).toBe(model.storedText({ rowId, column, lineId }));
        }
      }),
    );
  });

  it("every text of a block is written, refused, shown already, a row's number, or in a row that is missing", () => {
    fc.assert(
      fc.property(anyArea, anyBlock, ({ model, area }, block) => {
        const target = { ...area, bottom: area.top, right: area.left };

        const plan = planPaste(model, [target], block);

        const kept = new Set([...plan.edits, ...plan.refused].map(({ value }) => value));
        const shown = new Set(
          model.lines.flatMap((_, index) => model.columns.map((column) => model.text(index, column))),
        );
        const isShown = (text: string): boolean => shown.has(text.trim().replace(/(?<=\d)\.$/, ""));
        const isNumber = (text: string, column: number): boolean =>
          model.columns[target.left + column]?.type === "ordinal" && /^[\d０-９]+[.、]?$/.test(text.trim());
        for (const texts of filledTexts(block).slice(0, block.rowCount - plan.rowsMissing)) {
          for (const [column, text] of texts.entries()) {
            if (text === undefined || text.trim() === "") continue;
            expect(kept.has(text) || isShown(text) || isNumber(text, column)).toBe(true);
          }
        }
      }),
    );
  });

  it("an edit names a cell that can be edited, each once, inside the area that the plan names", () => {
    fc.assert(
      fc.property(anyArea, anyBlock, ({ model, area }, block) => {
        const plan = planPaste(model, [area], block);

        const keys = plan.edits.map(({ rowId, column }) => `${rowId} ${column}`);
        expect(new Set(keys).size).toBe(keys.length);
        const reached = model.lines
          .map((_, index) => index)
          .filter((index) => plan.areas.some(({ top, bottom }) => index >= top && index <= bottom));
        const cells = reached.flatMap((index) => model.columns.map(({ key }) => model.cellAt(index, key)));
        for (const { rowId, column } of plan.edits) {
          const cell = cells.find((each) => each.rowId === rowId && each.column === column);
          expect(cell && model.isEditable(cell)).toBe(true);
        }
      }),
    );
  });
});
