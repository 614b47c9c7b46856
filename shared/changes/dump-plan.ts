/** The whole plan as one plain object, for scripts and for comparing plans by eye: `npm run annex -- dump`. */
import type { PlanState } from "../model/plan-state.ts";
import { bandText, cellText, type Line, type Outline, outlineOf } from "../numbering/outline.ts";
import { getColumn } from "../tables/definition.ts";
import { indicatorsTable } from "../tables/indicators-table.ts";
import { tasksTable } from "../tables/tasks-table.ts";
import { textTable } from "../tables/text-table.ts";
import { unitsTable } from "../tables/units-table.ts";
import { splitUnits } from "../units/split-units.ts";

export interface PlanDump {
  /** One per line: an indicator, or a part of one (`label` is the part's, else null). */
  readonly indicators: readonly {
    category: string;
    number: number;
    name: string;
    label: string | null;
    target: string;
    units: string[];
  }[];
  readonly sections: readonly string[];
  readonly tasks: readonly {
    section: string;
    group: string;
    number: number;
    measure: string;
    goals: string;
    arrangements: string;
    units: string[];
  }[];
  readonly units: readonly string[];
  readonly clauses: readonly { action: string; task: string; text: string; units: string[] }[];
}

/** Units are given as typed, in their order. */
export function dumpPlan(state: PlanState): PlanDump {
  const tasks = outlineOf(state, tasksTable);
  return {
    indicators: indicatorDumps(outlineOf(state, indicatorsTable)),
    sections: tasks.lines.flatMap((line) => {
      const section = line.isBand ? line.rows.get("section") : undefined;
      return section ? [bandText(state, tasks, section)] : [];
    }),
    tasks: taskDumps(state, tasks),
    units: outlineOf(state, unitsTable).lines.map((line) => line.rows.get("unit")?.cells.name ?? ""),
    clauses: clauseDumps(outlineOf(state, textTable)),
  };
}

/** The lines on which a row of `kind` stands; a category or group without rows has none. */
function linesWith(outline: Outline, kind: string): readonly Line[] {
  return outline.lines.filter((line) => line.rows.has(kind));
}

function reader(outline: Outline, line: Line): (column: string) => string {
  return (column) => cellText(outline, line, getColumn(outline.table, column));
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
    };
  });
}
