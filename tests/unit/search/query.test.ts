import { describe, expect, it } from "vitest";
import { AppError } from "../../../shared/errors.ts";
import { rangesIn } from "../../../shared/search/find-hits.ts";
import { compileQuery, type QuerySpec } from "../../../shared/search/query.ts";

const plain = (text: string, part: Partial<QuerySpec> = {}) =>
  compileQuery({ text, matchCase: false, wholeCell: false, isRegex: false, ...part });
const regex = (text: string, part: Partial<QuerySpec> = {}) => plain(text, { isRegex: true, ...part });

function found(text: string, query: ReturnType<typeof plain>): string[] {
  return rangesIn(text, query).map(([start, end]) => text.slice(start, end));
}

function failureOf(text: string): AppError {
  try {
    regex(text);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error(`${text} was taken`);
}

describe("plain text", () => {
  it("takes every sign as it stands", () => {
    const text = "率(%)≥95.5*[甲]{1}|a\\b^$?+/-";
    expect(found(`前${text}后`, plain(text))).toEqual([text]);
    expect(found("95x5", plain("95.5"))).toEqual([]);
  });

  it("ignores the case unless asked", () => {
    expect(found("PM2.5、pm2.5", plain("pm2.5"))).toEqual(["PM2.5", "pm2.5"]);
    expect(found("PM2.5、pm2.5", plain("pm2.5", { matchCase: true }))).toEqual(["pm2.5"]);
  });

  it("holds full- and half-width signs apart", () => {
    expect(found("（一）(一)", plain("(一)"))).toEqual(["(一)"]);
    expect(found("５G", plain("5G"))).toEqual([]);
  });

  it("meets every kind of line end with any", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(found(`甲${end}乙`, plain("甲\n乙"))).toEqual([`甲${end}乙`]);
      expect(found("甲\n乙", plain(`甲${end}乙`))).toEqual(["甲\n乙"]);
    }
  });

  it("can ask for the whole cell", () => {
    expect(found("市财政局", plain("市财政局", { wholeCell: true }))).toEqual(["市财政局"]);
    expect(found("市财政局、市民政局", plain("市财政局", { wholeCell: true }))).toEqual([]);
    expect(found("市财政局\n市民政局", plain("市财政局", { wholeCell: true }))).toEqual([]);
  });
});

describe("regular expressions", () => {
  it("know the lines of a cell", () => {
    expect(found("1.甲\n2.乙\n3.丙", regex("^\\d\\."))).toEqual(["1.", "2.", "3."]);
    expect(found("1.甲。\n2.乙", regex("。$"))).toEqual(["。"]);
  });

  it("can ask for the whole cell, with alternatives", () => {
    expect(found("乙", regex("甲|乙", { wholeCell: true }))).toEqual(["乙"]);
    expect(found("甲\n乙", regex("甲|乙", { wholeCell: true }))).toEqual([]);
  });

  it("never cut a character in two", () => {
    expect(found("𠮷林", regex("."))).toEqual(["𠮷", "林"]);
  });

  it("pass over matches of nothing", () => {
    expect(found("a1b22", regex("\\d*"))).toEqual(["1", "22"]);
    expect(found("𠮷1", regex("\\d*"))).toEqual(["1"]);
  });

  it.each([
    ["(甲", "“(”没有配对"],
    ["甲)", "“)”没有配对"],
    ["a)(b", "“)”没有配对"],
    ["[0-9", "“[”没有配对"],
    ["*甲", "没有可以重复的内容"],
    ["甲{2", "花括号里的次数"],
    ["甲{3,1}", "花括号里的次数"],
    ["甲}", "请在前面加反斜杠"],
    ["[9-0]", "范围写反了"],
    ["甲\\", "末尾多了一个反斜杠"],
    ["\\甲", "反斜杠“\\”后面的字符"],
    ["\\p{汉}", "类别不认识"],
    ["(?<1>甲)", "分组名"],
  ])("say in words what is wrong in %s", (text, words) => {
    const failure = failureOf(text);

    expect(failure).toMatchObject({ kind: "validation", code: "bad-regular-expression" });
    expect(failure.message).toContain(words);
    expect(failure.message).not.toMatch(/invalid|unterminated|regular|range/i);
  });
});
