/** The whole plan as one plain object, for scripts and for comparing plans by eye: `npm run annex -- dump`. */
import type { PlanState } from "../model/plan-state.ts";
import { bandText, cellText, type Line, type Outline, outlineOf } from "../numbering/outline.ts";
import { getColumn, type TableDefinition } from "../tables/definition.ts";
import { indicatorsTable } from "../tables/indicators-table.ts";
import { tableIn } from "../tables/table-in.ts";
import { tasksTable } from "../tables/tasks-table.ts";
import { textTable } from "../tables/text-table.ts";
import { unitsTable } from "../tables/units-table.ts";
import { splitUnits } from "../units/split-units.ts";

/** What a line holds in the columns that users have added, by title; absent where its table has none. */
interface AddedColumns {
  columns?: Record<string, string>;
}

export interface PlanDump {
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
  /** In the order of `units`; absent where users have added no column to the list. */
  readonly unitColumns?: readonly Record<string, string>[];
  readonly clauses: readonly (AddedColumns & {
    action: string;
    task: string;
    text: string;
    units: string[];
  })[];
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
    indicators: indicatorDumps(outline(indicatorsTable)),
    sections: tasks.lines.flatMap((line) => {
      const section = line.isBand ? line.rows.get("section") : undefined;
      return section ? [bandText(state, tasks, section)] : [];
    }),
    tasks: taskDumps(state, tasks),
    units: units.lines.map((line) => line.rows.get("unit")?.cells.name ?? ""),
    ...(unitColumns.length > 0 ? { unitColumns } : {}),
    clauses: clauseDumps(outline(textTable)),
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
