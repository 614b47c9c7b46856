/** The whole plan as one plain object, for scripts and for comparing plans by eye: `npm run annex -- dump`. */
import type { PlanState } from "../model/plan-state.ts";
import { bandText, cellText, type Line, type Outline, outlineOf } from "../numbering/outline.ts";
import { getColumn, type TableDefinition } from "../tables/definition.ts";
import { indicatorsTable } from "../tables/indicators-table.ts";
import { PLAN_ROW_ID } from "../tables/plan-table.ts";
import { safeguardsTable } from "../tables/safeguards-table.ts";
import { tableIn } from "../tables/table-in.ts";
import { tasksTable } from "../tables/tasks-table.ts";
import { textTable } from "../tables/text-table.ts";
import { unitsTable } from "../tables/units-table.ts";
import { splitUnits } from "../units/split-units.ts";
import { dumpSettings, type SettingsDump } from "./dump-settings.ts";

/** What a line holds in the columns that users have added, by title; absent where its table has none. */
interface AddedColumns {
  columns?: Record<string, string>;
}

/** A unit with all its names. */
export interface UnitDump extends AddedColumns {
  readonly number: number;
  readonly name: string;
  readonly fullName: string;
  readonly aliases: string[];
  readonly kind: string;
  readonly district: string;
}

export interface PlanDump {
  /** Title, year and what else is said of the plan itself, by column. */
  readonly plan: Readonly<Record<string, string>>;
  /** One per line: an indicator, or a part of one (`label` is the part's, else null). */
  readonly indicators: readonly (AddedColumns & {
    category: string;
    number: number;
    name: string;
    label: string | null;
    target: string;
    units: string[];
  })[];
  readonly sections: readonly string[];
  readonly tasks: readonly (AddedColumns & {
    section: string;
    group: string;
    number: number;
    measure: string;
    goals: string;
    arrangements: string;
    units: string[];
  })[];
  readonly units: readonly string[];
  readonly unitList: readonly UnitDump[];
  /** In the order of `units`; absent where users have added no column to the list. */
  readonly unitColumns?: readonly Record<string, string>[];
  readonly clauses: readonly (AddedColumns & {
    action: string;
    task: string;
    text: string;
    units: string[];
  })[];
  readonly safeguards: readonly (AddedColumns & { number: number; heading: string; text: string })[];
  /** What users have added and decided, by table; of a table without rows nothing. */
  readonly settings: SettingsDump;
}

/** Units are given as typed, in their order. */
export function dumpPlan(state: PlanState): PlanDump {
  const outline = (table: TableDefinition): Outline => outlineOf(state, tableIn(state, table.key));
  const tasks = outline(tasksTable);
  const units = outline(unitsTable);
  const unitColumns = units.lines.flatMap((line) => {
    const { columns } = addedColumns(units, line);
    return columns ? [columns] : [];
  });
  return {
    plan: { ...state.rows.get(PLAN_ROW_ID)?.cells },
    indicators: indicatorDumps(outline(indicatorsTable)),
    sections: tasks.lines.flatMap((line) => {
      const section = line.isBand ? line.rows.get("section") : undefined;
      return section ? [bandText(state, tasks, section)] : [];
    }),
    tasks: taskDumps(state, tasks),
    units: units.lines.map((line) => line.rows.get("unit")?.cells.name ?? ""),
    unitList: unitDumps(units),
    ...(unitColumns.length > 0 ? { unitColumns } : {}),
    clauses: clauseDumps(outline(textTable)),
    safeguards: safeguardDumps(outline(safeguardsTable)),
    settings: dumpSettings(state),
  };
}

/** The lines on which a row of `kind` stands; a category or group without rows has none. */
function linesWith(outline: Outline, kind: string): readonly Line[] {
  return outline.lines.filter((line) => line.rows.has(kind));
}

function reader(outline: Outline, line: Line): (column: string) => string {
  return (column) => cellText(outline, line, getColumn(outline.table, column));
}

function addedColumns(outline: Outline, line: Line): AddedColumns {
  const added = outline.table.columns.filter((column) => column.rowId !== undefined);
  if (added.length === 0) return {};
  return {
    columns: Object.fromEntries(added.map((column) => [column.title, cellText(outline, line, column)])),
  };
}

function indicatorDumps(outline: Outline): PlanDump["indicators"] {
  return linesWith(outline, "indicator").map((line) => {
    const read = reader(outline, line);
    return {
      category: read("category"),
      number: Number(read("number")),
      name: read("name"),
      label: line.rows.has("part") ? read("label") : null,
      target: read("target"),
      units: splitUnits(read("units")),
      ...addedColumns(outline, line),
    };
  });
}

function taskDumps(state: PlanState, outline: Outline): PlanDump["tasks"] {
  return linesWith(outline, "task").map((line) => {
    const read = reader(outline, line);
    const section = line.rows.get("section");
    return {
      section: section ? bandText(state, outline, section) : "",
      group: read("group"),
      number: Number(read("number")),
      measure: read("measure"),
      goals: read("goals"),
      arrangements: read("arrangements"),
      units: splitUnits(read("units")),
      ...addedColumns(outline, line),
    };
  });
}

function clauseDumps(outline: Outline): PlanDump["clauses"] {
  return linesWith(outline, "clause").map((line) => {
    const read = reader(outline, line);
    return {
      action: line.rows.get("action")?.cells.action ?? "",
      task: read("textTask"),
      text: read("clause"),
      units: splitUnits(read("units")),
      ...addedColumns(outline, line),
    };
  });
}

function unitDumps(outline: Outline): PlanDump["unitList"] {
  return linesWith(outline, "unit").map((line) => {
    const read = reader(outline, line);
    return {
      number: Number(read("number")),
      name: read("name"),
      fullName: read("fullName"),
      aliases: splitUnits(read("aliases")),
      kind: read("kind"),
      district: read("district"),
      ...addedColumns(outline, line),
    };
  });
}

function safeguardDumps(outline: Outline): PlanDump["safeguards"] {
  return linesWith(outline, "safeguard").map((line) => {
    const read = reader(outline, line);
    return {
      number: Number(read("number")),
      heading: read("heading"),
      text: read("text"),
      ...addedColumns(outline, line),
    };
  });
}
