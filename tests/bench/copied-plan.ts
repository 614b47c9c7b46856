/**
 * The real plan copied until it has as many tasks as are asked for, so that the checker is measured on texts as
 * people write them. Tasks, text, indicators and safeguards are copied; there is one unit list, as in any plan.
 */
import { templates } from "../../seeds/index.ts";
import type { NewRow } from "../../shared/changes/edit-rows.ts";
import type { Template } from "../../shared/changes/template.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { type Column, getKind, type RowKind, type TableDefinition } from "../../shared/tables/definition.ts";
import { getTable } from "../../shared/tables/index.ts";
import { ITEM_START } from "../../shared/text/numbered-items.ts";
import { planOf, templateRows } from "../helpers/plan-builders.ts";

/**
 * same: every copy word for word, so that every name stands in the plan many times over; named: the rows of a copy have
 * names of their own; distinct: so has every line of its texts, so that no cell is the same as another one.
 */
export type Copies = "same" | "named" | "distinct";

const SEED = templates["zhoushan-2024"];
const COPIED_TABLES = ["indicators", "tasks", "text", "safeguards"];

export function copiedPlan(taskCount: number, copies: Copies): PlanState {
  const seedTasks = templateRows(SEED).filter(({ kind }) => kind === "task").length;
  const count = Math.round(taskCount / seedTasks);
  const districts = Array.from({ length: count }, (_, index) =>
    copies === "same" ? "" : districtName(index),
  );
  const copied = COPIED_TABLES.map((key): [string, NewRow[]] => {
    const rows = SEED[key] ?? [];
    const named = copies === "distinct" ? isNameOrText : isName;
    return [
      key,
      districts.flatMap((name) => rows.map((row) => inDistrict(getTable(key), row, { name, named }))),
    ];
  });
  return planOf({ ...SEED, ...Object.fromEntries(copied) } satisfies Template);
}

const SYLLABLES = [..."岱嵊泗普陀定沈桃虾峙秀衢朱港衙册栲"];

/** 岱岱区, 岱嵊区 …: in characters that hardly occur elsewhere, so that a copy's words stay its own. */
function districtName(index: number): string {
  const { length } = SYLLABLES;
  return `${SYLLABLES[Math.floor(index / length) % length]}${SYLLABLES[index % length]}区`;
}

type IsNamed = (column: Column, kind: RowKind) => boolean;

function isName({ key }: Column, { nameColumn }: RowKind): boolean {
  return key === nameColumn;
}

function isNameOrText(column: Column, kind: RowKind): boolean {
  return column.key === kind.nameColumn || column.type === "longText";
}

interface District {
  readonly name: string;
  readonly named: IsNamed;
}

function inDistrict(table: TableDefinition, row: NewRow, district: District): NewRow {
  const kind = getKind(table, row.kind);
  const columns = table.columns.filter((column) => district.named(column, kind)).map(({ key }) => key);
  const cells = Object.entries(row.cells).map(([key, text]) => [
    key,
    columns.includes(key) ? linesOf(text, district.name) : text,
  ]);
  const children = (row.children ?? []).map((child) => inDistrict(table, child, district));
  return { ...row, cells: Object.fromEntries(cells), ...(children.length > 0 ? { children } : {}) };
}

function linesOf(text: string, name: string): string {
  const withName = (line: string): string => {
    const at = ITEM_START.exec(line)?.[0].length ?? 0;
    return line.trim() === "" ? line : line.slice(0, at) + name + line.slice(at);
  };
  return text.split("\n").map(withName).join("\n");
}
