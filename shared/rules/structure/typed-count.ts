/**
 * A title or name that carries what the program writes itself: (三)实施缩小城乡差距行动(22项), 13.发展新型农村集体经济. The
 * count may well be wrong.
 */
import { bandTitle } from "../../tables/band-pattern.ts";
import type { Band, TableDefinition } from "../../tables/definition.ts";
import { draftAt, quote } from "../cell-view.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";

export const typedCount: CellRule = {
  id: "typed-count",
  title: "标题里手写了序号或项数",
  fulfilled: "标题里没有手写的序号和项数",
  why: "小节的序号和项数由程序计算并打印，手写的会重复，增减行以后还会错。",
  severity: "error",
  reads: "各表的小节标题和编有序号的名称",
  scope: "cell",
  knows: "nothing",
  appliesTo: ({ key, type }, table) =>
    table.kinds.some((kind) => kind.nameColumn === key && (kind.band || (kind.numbered && type === "text"))),
  check: (cell) => {
    const band = bandOf(cell.table, cell.column.key);
    const text = cell.text.trim();
    const title = band ? bareTitle(band, text) : text.replace(NUMBER, "");
    if (!title || title === text) return NO_DRAFTS;
    const what = band ? `标题${quote(text)}里写了序号或项数` : `名称${quote(text)}里写了序号`;
    const message = `${what}，打印时会重复；只写${quote(title)}即可。`;
    return [
      draftAt(cell, null, message, { fix: { label: `改为${quote(title)}`, text: title }, about: text }),
    ];
  },
};

/** The title of a row as it is meant, where somebody has typed more. */
export function titleMeant(table: TableDefinition, column: string, name: string): string {
  const band = bandOf(table, column);
  return (band && bareTitle(band, name.trim())) || name;
}

function bandOf(table: TableDefinition, column: string): Band | undefined {
  return table.kinds.find((kind) => kind.nameColumn === column)?.band;
}

/** No title is longer; to look for a count at the end of what is would take long. */
const LONGEST_TITLE = 500;

/** As people number titles elsewhere: 二、, 2.; but 一、二三产业 begins with none, nor does the 3.5 of a figure. */
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}(?:、|[.．](?!\d)))\s*(?=\S)(?![一二三四五六七八九十百])/u;

/** The same of a name beside which the program prints its number. */
const NUMBER = /^\d{1,3}(?:、|[.．](?!\d))\s*(?=\S)/u;

/** The title without what the band's format puts around it. */
function bareTitle(band: Band, text: string): string | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const ordinal = band.format.includes("{ordinal}") ? ORDINAL.exec(text)?.[0] : undefined;
  if (ordinal !== undefined) return bareTitle(band, text.slice(ordinal.length)) || text.slice(ordinal.length);
  const [before = ""] = band.format.split("{title}");
  const printed = before.replace("{ordinal}", "一");
  const whole = bandTitle(band, text);
  return whole === undefined || whole === "" ? bandTitle(band, printed + text) : whole;
}
