/** What the user has decided of rules and findings: which rules are off, how severe they are, what is set aside. */
import { z } from "zod";
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import { type PlanRow, RowIdSchema } from "../../model/row.ts";
import { ruleSettingsTable, setAsideTable } from "../../tables/rules-tables.ts";
import { type Finding, SEVERITIES, type Severity } from "../finding.ts";

export interface RuleSetting {
  readonly row: PlanRow;
  readonly isOff: boolean;
  /** Null: as the rule has it. */
  readonly severity: Severity | null;
}

/** By the rule's id. */
export function ruleSettingsOf(state: PlanState): ReadonlyMap<string, RuleSetting> {
  return new Map(
    childrenOf(state, ruleSettingsTable.key, null).map((row) => [
      row.cells.rule ?? "",
      { row, isOff: row.cells.state === "off", severity: severityOf(row.cells.severity) },
    ]),
  );
}

/** Remembers the last settings that it read: as long as nobody touches them they are the same object. */
export class SettingsReader {
  #rows: readonly PlanRow[] = [];
  #settings: ReadonlyMap<string, RuleSetting> = new Map();

  read(state: PlanState): ReadonlyMap<string, RuleSetting> {
    const rows = childrenOf(state, ruleSettingsTable.key, null);
    const isSame = rows.length === this.#rows.length && rows.every((row, index) => row === this.#rows[index]);
    if (!isSame) this.#settings = ruleSettingsOf(state);
    this.#rows = rows;
    return this.#settings;
  }
}

function severityOf(text: string | undefined): Severity | null {
  return SEVERITIES.find((severity) => severity === text) ?? null;
}

export interface SetAsideRow {
  /** Of table setAside: deleting it brings the finding back. */
  readonly row: PlanRow;
  readonly reason: string;
}

/** Which finding a decision is about. */
export const FindingKeySchema = z.strictObject({
  rule: z.string().min(1),
  rowId: RowIdSchema,
  column: z.string().nullable(),
  about: z.string(),
});
export type FindingKey = Readonly<z.infer<typeof FindingKeySchema>>;

export function findingKey({ rule, rowId, column, about }: FindingKey | Finding): string {
  return `${rule}\n${rowId}\n${column ?? ""}\n${about}`;
}

/** By findingKey(). */
export function setAsideOf(state: PlanState): ReadonlyMap<string, SetAsideRow> {
  return new Map(
    childrenOf(state, setAsideTable.key, null).map((row) => {
      const { rule = "", row: rowId = "", column = null, about = "", reason = "" } = row.cells;
      return [findingKey({ rule, rowId, column, about }), { row, reason }];
    }),
  );
}
