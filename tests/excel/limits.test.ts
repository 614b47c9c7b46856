/** Files that are no workbook, damaged or hostile are refused with a sentence, before anything loads them. */
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "../../electron/excel/limits.ts";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { AppError } from "../../shared/errors.ts";
import { planOf, smallTemplate } from "../helpers/plan-builders.ts";
import { exported, handMade } from "./workbook-tools.ts";

async function refusalOf(bytes: Uint8Array): Promise<AppError> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("the workbook was accepted");
}

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const WORKBOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const WORKBOOK_RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

function workbookWith(sheetXml: string | Uint8Array): Uint8Array {
  const parts: Zippable = {
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "_rels/.rels": strToU8(RELS),
    "xl/workbook.xml": strToU8(WORKBOOK),
    "xl/_rels/workbook.xml.rels": strToU8(WORKBOOK_RELS),
    "xl/worksheets/sheet1.xml": typeof sheetXml === "string" ? strToU8(sheetXml) : sheetXml,
  };
  return zipSync(parts, { level: 9 });
}

function sheetXml(inside: string, after = ""): string {
  const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return `<?xml version="1.0"?><worksheet xmlns="${namespace}"><sheetData>${inside}</sheetData>${after}</worksheet>`;
}

describe("a file that is no workbook", () => {
  it.each([
    ["an empty file", new Uint8Array(), "workbook-empty"],
    ["a text with another name", strToU8("类别,序号,指标\n"), "not-a-workbook"],
    [
      "an old or encrypted workbook",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      "workbook-old-or-encrypted",
    ],
    ["an archive without anything", zipSync({}), "no-workbook"],
    ["an archive of other files", zipSync({ "读我.txt": strToU8("你好") }), "no-workbook"],
    ["a workbook of more than 20 MB", new Uint8Array(MAX_FILE_BYTES + 1), "workbook-too-large"],
  ])("%s is refused", async (_name, bytes, code) => {
    const refusal = await refusalOf(bytes);

    expect([refusal.kind, refusal.code]).toEqual(["bad-file", code]);
    expect(refusal.message).toMatch(/没有读入。.+。$/);
  });

  it("tells apart a workbook in which no sheet is an annex table", async () => {
    const bytes = await handMade({
      工资: {
        rows: [
          ["姓名", "金额"],
          ["甲", 1],
        ],
      },
    });

    expect((await refusalOf(bytes)).code).toBe("no-annex-sheet");
  });
});

describe("a damaged workbook", () => {
  it("is refused wherever it is cut off", async () => {
    const whole = await exported(planOf(smallTemplate()));
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const refusal = await refusalOf(whole.subarray(0, Math.floor(whole.length * share)));
      expect(refusal.code).toBe("workbook-damaged");
    }
  });

  it("is refused where its bytes were changed", async () => {
    const bytes = Uint8Array.from(await exported(planOf(smallTemplate())));
    bytes.fill(0x5a, 200, 2000);

    expect((await refusalOf(bytes)).code).toBe("workbook-damaged");
  });

  it.each([
    ["a document type", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${sheetXml("").slice(21)}`],
    ["tags that do not close", sheetXml('<row r="1"><c r="A1">')],
    ["no spreadsheet at all", "<html></html>"],
  ])("is refused where a sheet holds %s", async (_name, xml) => {
    expect((await refusalOf(workbookWith(xml))).kind).toBe("bad-file");
  });
});

describe("a hostile workbook", () => {
  it("that unpacks to 300 MB is stopped at the limit, in little memory", async () => {
    const text = "A".repeat(300 * 1024 * 1024);
    const bomb = workbookWith(strToU8(sheetXml(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`)));
    const before = process.memoryUsage().rss;

    const refusal = await refusalOf(bomb);

    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(refusal.code).toBe("workbook-too-large-unpacked");
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("that declares a small size for a large entry is not believed", async () => {
    const bomb = Uint8Array.from(workbookWith(new Uint8Array(201 * 1024 * 1024)));
    const view = new DataView(bomb.buffer);
    for (let offset = 0; offset < bomb.length - 46; offset++) {
      if (view.getUint32(offset, true) === 0x02014b50) view.setUint32(offset + 24, 100, true);
    }

    expect((await refusalOf(bomb)).code).toBe("workbook-too-large-unpacked");
  });

  it.each([
    [
      "a merged area of the whole sheet",
      sheetXml("", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    [
      "a validation of the whole sheet",
      sheetXml("", '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>'),
    ],
    ["a million empty rows", sheetXml('<row r="1"/>'.repeat(1_048_576))],
  ])("with %s is refused in good time", async (_name, xml) => {
    expect((await refusalOf(workbookWith(xml))).code).toBe("workbook-too-many-cells");
  });

  it("with a cell longer than Excel allows is refused", async () => {
    const xml = sheetXml(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${"长".repeat(32_768)}</t></is></c></row>`,
    );

    expect((await refusalOf(workbookWith(xml))).code).toBe("cell-too-long");
  });

  it("that claims cells at the far end of a sheet is read without walking there", async () => {
    const header = "序号,单位名称,甲,市发改委".split(",").map((text, index) => {
      return `<c r="${"ABAB"[index]}${index < 2 ? 1 : 2}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const rows = `<row r="1">${header.slice(0, 2).join("")}</row><row r="2">${header.slice(2).join("")}</row>`;

    const document = await readWorkbook(workbookWith(sheetXml(rows + far)));

    expect(document.tables[0]?.rows.map(({ cells }) => cells)).toEqual([{ name: "市发改委" }]);
  });
});
