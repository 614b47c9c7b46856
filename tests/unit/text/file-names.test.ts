import { expect, it } from "vitest";
import { fileNameRefusal } from "../../../shared/text/file-names.ts";

it.each([
  "方案.fbt",
  "2024年 附表（修改）.xlsx",
  "a.b.c.fbt",
  "console.fbt",
  "com10.fbt",
  "conf.con.fbt",
  `${"长".repeat(80)}.fbt`,
])("%s can be a file's name everywhere", (name) => {
  expect(fileNameRefusal(name)).toBeNull();
});

it.each([
  ["con.fbt", "设备名"],
  ["CON.备份.fbt", "设备名"],
  ["nul .x.fbt", "设备名"],
  ["com1.fbt", "设备名"],
  ["LPT³.fbt", "设备名"],
  ["尾点..fbt", "点或空格"],
  ["尾空格 .fbt", "点或空格"],
  ["方案.fbt ", "点或空格"],
  [".隐藏.fbt", "开头的点"],
  [".fbt", "没有名字"],
  ["甲:乙.fbt", "< > :"],
  ["甲?.fbt", "< > :"],
  ["a/b.fbt", "< > :"],
  ["a\\b.fbt", "< > :"],
  ["甲\u0000.fbt", "看不见"],
  ["甲\n.fbt", "看不见"],
  [`${"长".repeat(100)}.fbt`, "太长"],
])("%j cannot, and the sentence says why", (name, reason) => {
  expect(fileNameRefusal(name)).toMatch(/^文件名“.*”不能使用：.*。$/su);
  expect(fileNameRefusal(name)).toContain(reason);
});
