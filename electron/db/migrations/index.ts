/**
 * The schema's versions in order. A version that has been shipped is never edited: a change is a new file with
 * a higher number (in tens, so that a hot fix fits between). A migration is plain SQL and imports no other code
 * of the program.
 */
import type { Database } from "better-sqlite3";
import { createPlanTables } from "./0010-plan-rows-and-change-log.ts";

export interface Migration {
  readonly version: number;
  readonly apply: (db: Database) => void;
}

export const migrations: readonly Migration[] = [{ version: 10, apply: createPlanTables }];

export function latestVersion(list: readonly Migration[]): number {
  return list.at(-1)?.version ?? 0;
}

export function assertIncreasing(list: readonly Migration[]): void {
  list.reduce((previous, { version }) => {
    if (!Number.isInteger(version) || version <= previous) {
      throw new Error(`migration ${version} does not follow ${previous}`);
    }
    return version;
  }, 0);
}
