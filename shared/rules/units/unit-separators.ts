/** What stands between units: one separator in a cell, the one that the column has elsewhere, and nothing at the ends. */
import { type CellView, draftAt } from "../cell-view.ts";
import { classAt, ENDING, NEWLINE, SPACE } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { columnStyleKey, type PlanStyle } from "../style-index.ts";
import { isUnitsColumn } from "./unit-cells.ts";
import { type Separator, tokensOf } from "./unit-tokens.ts";

export const unitSeparators: CellRule = {
  id: "unit-separators",
  title: "单位之间的分隔号",
  fulfilled: "单位之间的分隔号统一",
  why: "顿号、逗号、空格混用，导入别的系统时单位会连成一个。",
  severity: "warning",
  reads: "各表的单位列",
  scope: "cell",
  knows: "style",
  appliesTo: isUnitsColumn,
  check: (cell, style) => {
    const { separators } = tokensOf(cell.text);
    const custom = style.separators[columnStyleKey(cell.table, cell.column)];
    if (separators.every(({ text }) => text === custom) && !hasLooseEnd(cell.text)) return NO_DRAFTS;
    const usual = usualSeparator(cell, separators, style);
    const odd = separators.filter(
      (separator) =>
        separator.text !== usual &&
        !isInsideName(cell.text, separator) &&
        // A blank line is cell-edge's.
        !(usual === "\n" && BLANK_LINES.test(separator.text)),
    );
    const loose = looseEnds(cell);
    if (odd.length === 0 && loose.length === 0) return NO_DRAFTS;
    return [
      ...odd.map((separator): Draft => {
        const message = `单位之间用了${named(separator.text)}，这一列用${named(usual)}。`;
        const fix = { label: `改为${named(usual)}`, text: usual };
        return draftAt(cell, place(separator), message, { fix });
      }),
      ...loose,
    ];
  },
};

const BLANK_LINES = /^\n+$/;

/** With which names of units end. */
const NAME_END = /[局委办部院会校司室心府所队行社团厅处站科库馆区市县州旗乡镇街道)）〕】\]”]$/;

/** A space behind what is no name is one in the middle of a name: that is said of the name. */
function isInsideName(text: string, { start, text: between }: Separator): boolean {
  return between.trim() === "" && !between.includes("\n") && !NAME_END.test(text.slice(0, start));
}

const STANDARD = "、";

function usualSeparator(cell: CellView, separators: readonly Separator[], style: PlanStyle): string {
  const custom = style.separators[columnStyleKey(cell.table, cell.column)];
  const forms = new Set(separators.map(({ text }) => text));
  const [only] = forms;
  // A column of units one under another may break lines where the rest of it does not.
  if (forms.size === 1 && only !== undefined && (only === custom || only === "\n" || !custom)) {
    return only.trim() === "" || only === only.trim() ? singled(only) : only.trim();
  }
  if (custom) return custom;
  const counts = Map.groupBy(separators, ({ text }) => text);
  const [first, second] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return first && first[1].length > (second?.[1].length ?? 0)
    ? singled(first[0].trim() || first[0])
    : STANDARD;
}

/** 、、 is one 、 too many. */
function singled(separator: string): string {
  return separator.charAt(0);
}

function hasLooseEnd(text: string): boolean {
  const edges = (classAt(text, 0) | classAt(text, text.length - 1)) & (ENDING | SPACE | NEWLINE);
  return edges !== 0 || text.startsWith("/") || text.endsWith("/");
}

const LOOSE_START = /^\s*[、,，;；/]+\s*/;
const LOOSE = new Set("、,，;；/");

/** Where separators at the end begin, with the white space before them; the end of the text: there are none. */
function looseEnd(text: string): number {
  const end = text.trimEnd().length;
  let start = end;
  while (LOOSE.has(text.charAt(start - 1))) start--;
  return start === end ? text.length : text.slice(0, start).trimEnd().length;
}

function looseEnds(cell: CellView): Draft[] {
  const { text } = cell;
  const start = LOOSE_START.exec(text)?.[0].length ?? 0;
  const end = looseEnd(text);
  if (end <= start) return [];
  const draft = (from: number, to: number, where: string): Draft =>
    draftAt(cell, { start: from, end: to }, `${where}多了一个${named(text.slice(from, to).trim())}。`, {
      fix: { label: "删去", text: "" },
      about: where,
    });
  return [
    ...(start > 0 ? [draft(0, start, "开头")] : []),
    ...(end < text.length ? [draft(end, text.length, "末尾")] : []),
  ];
}

function place({ start, end }: Separator): { start: number; end: number } {
  return { start, end };
}

function named(separator: string): string {
  if (separator === "\n") return "换行";
  if (separator.trim() === "") return separator.includes("\n") ? "空格和换行" : "空格";
  return `“${separator.replaceAll("\n", "⏎")}”`;
}
