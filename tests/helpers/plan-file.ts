/** A plan file in the hands of another program. */
import Database from "better-sqlite3";

export function tamperWith(path: string, sql: string): void {
  const database = new Database(path);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}
