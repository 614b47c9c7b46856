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

/** As a newer version of the program leaves it: it opens for reading alone. */
export function makeReadOnly(path: string): void {
  tamperWith(path, "PRAGMA user_version = 9990; CREATE TABLE of_the_future (a TEXT)");
}
