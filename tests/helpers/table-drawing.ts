/** A table as words, for tests that look at the order of its lines. */
import { assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { type Line, outlineOf } from "../../shared/numbering/outline.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";

/** One word per line, its rows from the top level down: 小节>重点任务>任务; · for a row without a name. */
export function drawn(state: PlanState, table: TableDefinition): string[] {
  return outlineOf(state, table).lines.map((line) =>
    table.kinds
      .filter((kind) => line.rows.has(kind.key))
      .map((kind) => line.rows.get(kind.key)?.cells[kind.nameColumn] ?? "·")
      .join(">"),
  );
}

/** The line whose deepest row holds this text. */
export function lineOf(state: PlanState, table: TableDefinition, text: string): Line {
  const { lines } = outlineOf(state, table);
  const named = lines.find((line) =>
    Object.values([...line.rows.values()].at(-1)?.cells ?? {}).includes(text),
  );
  return assertDefined(named, `a line called ${text}`);
}
