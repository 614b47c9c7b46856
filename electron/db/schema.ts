/** Compares a plan's schema with the one that the migrations make from nothing. */
import Database from "better-sqlite3";
import { z } from "zod";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations/index.ts";
import type { Connection } from "./plan-database.ts";

const SchemaRows = z.array(
  z.strictObject({ type: z.string(), name: z.string(), sql: z.string().nullable() }),
);
export type SchemaRow = z.infer<typeof SchemaRows>[number];

/** Everything but what SQLite itself keeps (sequences, statistics, automatic indexes). */
export function schemaOf(connection: Connection): SchemaRow[] {
  const select = connection.prepare(
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY type, name",
  );
  return SchemaRows.parse(select.all());
}

export function hasExpectedSchema(connection: Connection, list: readonly Migration[]): boolean {
  const fresh = new Database(":memory:");
  try {
    migrate(fresh, list);
    return JSON.stringify(schemaOf(connection)) === JSON.stringify(schemaOf(fresh));
  } finally {
    fresh.close();
  }
}
