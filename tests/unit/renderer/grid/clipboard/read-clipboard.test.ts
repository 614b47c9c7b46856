// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeClipboard } from "../../../../../renderer/grid/clipboard/write-clipboard.ts";
import { fixture, shown } from "../../../../helpers/clipboard-fixtures.ts";
import { readClipboard, readHtml } from "./at-once.ts";
import { anyBlock } from "./blocks.ts";

const read = (name: string) => shown(readClipboard(fixture(name)));

function ofHtml(html: string) {
  return shown(readHtml(html)?.block);
}

describe("from Excel", () => {
  it("keeps merges, line breaks, spaces, types as shown, and leaves out the hidden row that sets widths", () => {
    expect(read("excel-merged")).toEqual([
      ["促进城乡融合发展⟨2×1⟩", "35", "1.建成“千万工程”精品村20个。\n2.农村公路提升100公里。", "007"],
      [null, "36", " 前有空格   中有三个 and a long sentence that Excel wraps", '=A1+"甲&乙"\n'],
      ["", "", "", "富文本"],
    ]);
  });

  it("reads the same from the HTML alone", () => {
    const { html } = fixture("excel-merged");

    expect(ofHtml(html)).toEqual(read("excel-merged"));
  });

  it("a single cell of several lines stays one cell, by HTML and by text", () => {
    const { html, text } = fixture("excel-one-cell");

    expect(shown(readClipboard({ html, text: "" }))).toEqual([["市农业农村局\n市交通局"]]);
    expect(shown(readClipboard({ html: "", text }))).toEqual([["市农业农村局\n市交通局"]]);
    expect(read("excel-one-cell")).toEqual([["市农业农村局\n市交通局"]]);
  });

  it("cells that begin with a quotation mark are not taken for one quoted cell", () => {
    const { text } = fixture("excel-quotes");

    expect(read("excel-quotes")).toEqual([['"小岛你好', '"专班"']]);
    expect(shown(readClipboard({ html: "", text }))).toEqual([['"小岛你好', "专班"]]);
  });
});

describe("a table of very many rows", () => {
  it("is read in whole; V8 takes no more than some 120,000 arguments in one call", () => {
    const html = `<table>${"<tr><td>甲</td></tr>".repeat(130_000)}</table>`;

    expect(readHtml(html)?.block.rowCount).toBe(130_000);
  });
});

describe("from WPS", () => {
  it("reads its table, also where the first character of the HTML was lost", () => {
    expect(read("wps-merged")).toEqual([
      [
        "推进公共服务均衡可及⟨2×1⟩",
        "1.住院报销比例提升至70%。\n2.“小岛你好”全覆盖。",
        "市医保局\n“小岛你好”专班",
      ],
      [null, "69%", "市卫健委"],
    ]);
  });

  it("reads a cell of several lines whose own quotation marks are not doubled", () => {
    expect(read("wps-loose-quotes")).toEqual([
      ['第一行"有引号"的字\n第二行', "乙"],
      ["丙", "丁"],
    ]);
  });
});

describe("from LibreOffice Calc", () => {
  it("takes the runs of spaces that its HTML loses from the text, and no comment", () => {
    expect(read("calc-merged")).toEqual([
      ["重点任务", "序号", "主要举措", "工作目标", "牵头单位"],
      [
        "促进城乡融合发展⟨2×1⟩",
        "35",
        "推进“千万工程”",
        "1.建成精品村20个。\n2.  农村公路提升 100 公里。",
        "市农业农村局\n市交通局",
      ],
      [null, "36", " 前有空格 & <尖括号>", "=不是公式", "市发改委"],
      ["(二)测试小节(2项)⟨1×5⟩", null, null, null, null],
      ["单组", "37", "  两  空格  ", "0.5", ""],
    ]);
  });
});

describe("from Word", () => {
  it("reads paragraphs as lines, its list numbers as text, and nothing hidden", () => {
    expect(read("word-table")).toEqual([
      ["任务序号", "责任单位", "主要 举措", "2024年工作目标", "备注"],
      ["(三)实施缩小城乡差距行动(22项)⟨1×5⟩", null, null, null, null],
      ["35", "市农业农村局\n市交通局⟨2×1⟩", "新举措  甲", "1.建成精品村20个。\n2.农村公路提升100公里。", ""],
      ["99", null, "新举措乙", "一行\n又一行\n\n第三段", "请核"],
    ]);
  });

  it("drops columns that only a border of another row made; tables follow one another, text between is a row", () => {
    expect(read("word-uneven")).toEqual([
      ["表前的一段", null, null],
      ["甲⟨1×2⟩", null, "乙"],
      ["丙", "丁⟨1×2⟩", null],
      ["戊", "己⟨1×2⟩", null],
      ["庚", null, null],
    ]);
    expect(
      ofHtml("<table><tr><td colspan=3>甲<td colspan=2>乙<tr><td colspan=3>丙<td colspan=2>丁</table>"),
    ).toEqual([
      ["甲", "乙"],
      ["丙", "丁"],
    ]);
  });

  it("paragraphs without a table are a row each", () => {
    expect(read("word-paragraphs")).toEqual([["第一段"], ["第二段"]]);
    expect(shown(readClipboard({ html: fixture("word-paragraphs").html, text: "" }))).toEqual([
      ["第一段"],
      ["第二段"],
    ]);
  });
});

describe("from web pages", () => {
  it("reads nested markup, entities, lists and spans as the page shows them", () => {
    expect(read("web-table")).toEqual([
      ["表1 指标", null, null],
      ["指标名称", "目标值", "牵头部门"],
      ["城镇 居民 收入", "≥95", "甲局\n乙局"],
      ["上 下\n\n末", "75", "3.丙局\n4.丁局"],
      ["合计⟨1×2⟩", null, "  一\n 二"],
    ]);
  });

  it("sees through a table that only lays out the page; a table within a cell is text of the cell", () => {
    expect(read("web-layout")).toEqual([["甲", "乙\n内 表\n二"]]);
  });

  it("reads nothing outside of the copied fragment", () => {
    const html =
      "<body><p>前</p><table><tr><td>外</td></tr><tr><!--StartFragment--><td>里</td><!--EndFragment--><td>外</td></tr><tr><td>外</td></tr></table>后</body>";

    expect(ofHtml(html)).toEqual([["里"]]);
    expect(ofHtml(html.replace("<!--EndFragment-->", "")).length).toBe(5);
  });

  it("a cell whose merge runs into another one ends before it", () => {
    expect(ofHtml("<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td colspan=3>丁<td>戊</table>")).toEqual([
      ["甲", "乙⟨2×1⟩", "丙"],
      ["丁", null, "戊"],
    ]);
  });

  it("spans that say nonsense are one cell, and rowspan 0 reaches to the end of its section", () => {
    expect(
      ofHtml("<table><tr><td rowspan=x colspan=-2>甲<td rowspan=0>乙<tr><td>丙<tbody><tr><td>丁</table>"),
    ).toEqual([
      ["甲", "乙⟨2×1⟩"],
      ["丙", null],
      ["丁", null],
    ]);
  });
});

describe("which content is read", () => {
  it("text where the HTML has no table or an empty one", () => {
    expect(shown(readClipboard({ html: "<img src=x>", text: "甲\t乙" }))).toEqual([["甲", "乙"]]);
    expect(shown(readClipboard({ html: "<table><tr><td></table>", text: "甲" }))).toEqual([["甲"]]);
    expect(shown(readClipboard({ html: "<table><tr><td></table>", text: "\r\n" }))).toEqual([[""]]);
  });

  it("HTML where the text says something else", () => {
    expect(shown(readClipboard({ html: "<table><tr><td>甲<br>乙</table>", text: "甲 乙" }))).toEqual([
      ["甲\n乙"],
    ]);
    expect(shown(readClipboard({ html: "<table><tr><td>甲 乙</table>", text: "甲  乙\n丙" }))).toEqual([
      ["甲 乙"],
    ]);
  });

  it("nothing where there is nothing", () => {
    expect(readClipboard({ html: "", text: "" })).toBeUndefined();
    expect(readClipboard({ html: "<html><body> </body></html>", text: "" })).toBeUndefined();
  });
});

describe("limits", () => {
  it("refuses what is too large before it is parsed", () => {
    const text = "甲".repeat(50 * 1024 * 1024 + 1);

    expect(() => readClipboard({ html: "", text })).toThrow(
      expect.objectContaining({ kind: "validation", code: "clipboard-too-large" }),
    );
    expect(() => readClipboard({ html: text, text: "" })).toThrow(
      expect.objectContaining({ code: "clipboard-too-large" }),
    );
  });

  it("refuses tables and texts of too many cells", () => {
    const refusal = expect.objectContaining({ kind: "validation", code: "clipboard-too-many-cells" });
    const wide = `<tr><td rowspan=2001 colspan=1000>甲</td></tr>${"<tr></tr>".repeat(2000)}`;

    expect(() => readHtml(`<table>${wide}</table>`)).toThrow(refusal);
    expect(() => readClipboard({ html: "", text: "\t".repeat(2_000_000) })).toThrow(refusal);
    expect(() => readClipboard({ html: "", text: `${"\n".repeat(20_000)}${"\t".repeat(200)}` })).toThrow(
      refusal,
    );
  });
});

describe("what this program writes", () => {
  it("it reads back from the HTML alone", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        expect(readClipboard({ html: writeClipboard(block).html, text: "" })).toEqual(block);
      }),
    );
  });

  it("it reads back from both together, also as Windows wraps the HTML", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { html, text } = writeClipboard(block);
        const wrapped = `<html>\r\n<body>\r\n<!--StartFragment-->${html}<!--EndFragment-->\r\n</body>\r\n</html>`;

        expect(readClipboard({ html: wrapped, text })).toEqual(block);
      }),
    );
  });
});

describe("what is so long that it is parsed piece by piece", () => {
  const pad = "长".repeat(1_000);

  it("reads as its rows do one by one", () => {
    const rows = Array.from({ length: 500 }, (_, index) => [
      `第${index}行&amp;\r\n${pad}`,
      `<b>甲</b><br>乙 &lt;${index}`,
    ]);
    const html = (part: typeof rows) =>
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>\r\n<table>${part
        .map((cells) => `<tr>\r\n${cells.map((cell) => `<td class=xl65>${cell}</td>`).join("\r\n")}</tr>`)
        .join("\r\n")}</table></body></html>`;

    const whole = html(rows);

    expect(whole.length).toBeGreaterThan(500_000);
    expect(ofHtml(whole)).toEqual(rows.flatMap((row) => ofHtml(html([row]))));
  });

  it("runs nothing of it and loads nothing", () => {
    const evil = `<script>globalThis.hasRun = true</script><img src=x onerror="globalThis.hasRun = true">`;
    const html = `<table>${`<tr><td>${evil}甲${pad}</td></tr>`.repeat(400)}</table>`;

    expect(ofHtml(html)[399]).toEqual([`甲${pad}`]);
    expect("hasRun" in globalThis).toBe(false);
  });
});
