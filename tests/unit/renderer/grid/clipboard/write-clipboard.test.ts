import { describe, expect, it } from "vitest";
import { aCell, blockOf } from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import { writeClipboard } from "../../../../../renderer/grid/clipboard/write-clipboard.ts";
import { unmerged } from "./blocks.ts";

/** The first cell of a block of one cell, with its tag. */
function cellHtml(text: string): string {
  return /<td.*<\/td>/s.exec(writeClipboard(unmerged([[text]])).html)?.[0] ?? "";
}

describe("text", () => {
  it("quotes as Excel does: tab, line break or a mark at the beginning", () => {
    const { text } = writeClipboard(
      unmerged([
        ["甲", "甲\n乙", "甲\t乙"],
        ['"甲"', '甲"乙"', '甲"\n'],
      ]),
    );

    expect(text).toBe('甲\t"甲\n乙"\t"甲\t乙"\r\n"""甲"""\t甲"乙"\t"甲""\n"\r\n');
  });

  it("leaves the places of a merge empty", () => {
    const block = blockOf([
      [aCell("组", 2, 1), aCell("甲")],
      [null, aCell("乙")],
      [aCell("小节", 1, 2), null],
    ]);

    expect(writeClipboard(block).text).toBe("组\t甲\r\n\t乙\r\n小节\t\r\n");
  });
});

describe("HTML", () => {
  it("says its encoding, and that a line break stays in its cell", () => {
    const { html } = writeClipboard(unmerged([["甲\n乙"]]));

    expect(html).toContain("charset=utf-8");
    expect(html).toContain('<td>甲<br style="mso-data-placement:same-cell">乙</td>');
  });

  it("merges with rowspan and colspan; a place that nothing covers stays a cell", () => {
    const block = blockOf([
      [aCell("组", 2, 1), aCell("甲"), null],
      [null, aCell("乙"), aCell("丙")],
      [aCell("小节", 1, 3), null, null],
    ]);

    expect(writeClipboard(block).html).toContain(
      '<tr><td rowspan="2">组</td><td>甲</td><td></td></tr>\n<tr><td>乙</td><td>丙</td></tr>\n<tr><td colspan="3">小节</td></tr>',
    );
  });

  it.each([
    "007",
    "1/2",
    "2024-01-02",
    "1.50",
    "=A1",
    "-甲",
    "+甲",
    "@甲",
    "'甲",
    "TRUE",
    "3月",
    "12345678901234567",
  ])("%s is marked as text, for Excel and for LibreOffice", (text) => {
    expect(cellHtml(text)).toContain(`mso-number-format:"\\@"`);
    expect(cellHtml(text)).toContain('sdnum="1033;0;@"');
  });

  it.each(["19", "-5", "0.6", "甲", "稳步提升", "≥"])("%s is not", (text) => {
    expect(cellHtml(text)).toBe(`<td>${text}</td>`);
  });

  it("a long text with numbers in it is not", () => {
    const text = `1.${"建成精品村。".repeat(20)}`;

    expect(cellHtml(text)).toBe(`<td>${text}</td>`);
  });
});
