import { chmodSync, copyFileSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { MAX_FILE_BYTES } from "../../electron/excel/limits.ts";
import { CommandFolder } from "../helpers/command-line.ts";
import { makeReadOnly } from "../helpers/plan-file.ts";

/** One line of Chinese, a full stop at its end or a usage after it. */
const ONE_SENTENCE = /^[^\n]*\p{Script=Han}[^\n]*\n$/u;

const annex = new CommandFolder();

const closeFolder = () => {
  mkdirSync(annex.path("closed"));
  copyFileSync(annex.path("a.fbt"), annex.path("closed/a.fbt"));
  chmodSync(annex.path("closed"), 0o555);
};

/** A small file that unpacks to 300 MB. */
function makeBomb(): void {
  const parts = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": new Uint8Array(300 * 1024 * 1024),
  };
  writeFileSync(annex.path("a.xlsx"), zipSync(parts, { level: 9 }));
}

const ready = () => {};
const REFUSALS: [what: string, prepare: () => void, args: string[], sentence: RegExp][] = [
  ["no command", ready, [], /没有给出命令/],
  ["an unknown command", ready, ["print", "a.fbt"], /没有命令“print”/],
  ["an unknown command", ready, ["repair", "a.fbt"], /没有命令“repair”/],
  ["an unknown option", ready, ["new", "b.fbt", "--force"], /选项“--force”/],
  ["an option of another command", ready, ["dump", "a.fbt", "--json"], /选项“--json”/],
  ["a value for a flag", ready, ["import", "a.fbt", "a.xlsx", "--dry-run=no"], /选项“--dry-run”/],
  ["an option without its value", ready, ["new", "b.fbt", "--template"], /选项“--template”/],
  ["an unknown template", ready, ["new", "b.fbt", "--template", "x"], /没有模板“x”/],
  ["too few files", ready, ["export", "a.fbt"], /要给出 2 个文件名/],
  ["too many files", ready, ["dump", "a.fbt", "b.fbt"], /要给出 1 个文件名/],
  ["an empty file name", ready, ["dump", ""], /文件名是空的/],
  ["a new plan over a file", ready, ["new", "a.fbt"], /“a.fbt”已经存在，没有覆盖/],
  ["a new plan of another extension", ready, ["new", "b.xlsx"], /“b.xlsx”要以 .fbt 结尾/],
  ["a new plan without a name", ready, ["new", ".fbt"], /“.fbt”要以 .fbt 结尾/],
  ["a new plan in no folder", ready, ["new", "none/b.fbt"], /none”不存在/],
  ["a new plan in a read-only folder", closeFolder, ["new", "closed/b.fbt"], /closed”不能写入/],
  ["an export to an old workbook", ready, ["export", "a.fbt", "b.xls"], /“b.xls”要以 .xlsx 结尾/],
  ["an export to no folder", ready, ["export", "a.fbt", "none/b.xlsx"], /none”不存在/],
  ["an export to a read-only folder", closeFolder, ["export", "a.fbt", "closed/b.xlsx"], /closed”不能写入/],
  ["an export of a missing plan", ready, ["export", "b.fbt", "b.xlsx"], /没有找到方案文件.*b.fbt/],
  ["an export of no plan", ready, ["export", "a.xlsx", "b.xlsx"], /“a.xlsx”不是附表通的方案文件/],
  [
    "an export over a folder",
    () => mkdirSync(annex.path("b.xlsx")),
    ["export", "a.fbt", "b.xlsx"],
    /“b.xlsx”是一个文件夹/,
  ],
  [
    "an export over the plan itself",
    () => copyFileSync(annex.path("a.fbt"), annex.path("p.xlsx")),
    ["export", "p.xlsx", "p.xlsx"],
    /p.xlsx/,
  ],
  [
    "a dump of no plan",
    () => writeFileSync(annex.path("a.fbt"), "x"),
    ["dump", "a.fbt"],
    /不是附表通的方案文件/,
  ],
  ["a dump of a plan cut short", () => truncateSync(annex.path("a.fbt"), 9999), ["dump", "a.fbt"], /已损坏/],
  ["a dump of a folder", ready, ["dump", "."], /是一个文件夹/],
  [
    "an import into a plan in a read-only folder",
    closeFolder,
    ["import", "closed/a.fbt", "a.xlsx"],
    /没有导入。.*文件夹不能写入/,
  ],
  [
    "an import into a read-only plan",
    () => chmodSync(annex.path("a.fbt"), 0o444),
    ["import", "a.fbt", "a.xlsx"],
    /只读的/,
  ],
  ["an import of a missing workbook", ready, ["import", "a.fbt", "b.xlsx"], /找不到这个文件/],
  ["an import of a folder", ready, ["import", "a.fbt", "."], /文件夹/],
  ["an import of a plan", ready, ["import", "a.fbt", "a.fbt"], /不是 Excel 工作簿/],
  [
    "an import of an empty file",
    () => writeFileSync(annex.path("a.xlsx"), ""),
    ["import", "a.fbt", "a.xlsx"],
    /空的/,
  ],
  [
    "an import of an old workbook",
    () =>
      writeFileSync(annex.path("a.xlsx"), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    ["import", "a.fbt", "a.xlsx"],
    /旧版 .xls 或加了密码/,
  ],
  [
    "an import of more than 20 MB",
    () => writeFileSync(annex.path("a.xlsx"), new Uint8Array(MAX_FILE_BYTES + 1)),
    ["import", "a.fbt", "a.xlsx"],
    /超过 20 MB/,
  ],
  ["an import of a bomb", makeBomb, ["import", "a.fbt", "a.xlsx"], /解压后超过 200 MB/],
];

it.each(REFUSALS)(
  "%s is refused with one sentence, and nothing is written",
  (_what, prepare, args, sentence) => {
    prepare();
    const before = annex.inventory();

    const { code, out, said } = annex.run(...args);

    expect([code, out]).toEqual([2, ""]);
    expect(said).toMatch(ONE_SENTENCE);
    expect(said).toMatch(sentence);
    expect(annex.inventory()).toEqual(before);
  },
);

it.each([
  ["dump", "a.fbt"],
  ["export", "a.fbt", "b.xlsx"],
  ["import", "a.fbt", "a.xlsx"],
  ["import", "a.fbt", "a.xlsx", "--dry-run"],
])("a plan of a newer version is refused by %s", (...args) => {
  makeReadOnly(annex.path("a.fbt"));
  const before = annex.inventory();

  const { code, out, said } = annex.run(...args);

  expect([code, out]).toEqual([2, ""]);
  expect(said).toMatch(/“a.fbt”由更新版本的附表通保存.*请升级附表通。\n$/);
  expect(annex.inventory()).toEqual(before);
});
