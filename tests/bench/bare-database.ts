/** What SQLite itself needs to make one edit durable: the same statements, without the program around them. */
import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { timed } from "./measure.ts";

export interface BareDatabase {
  timeEdit(): Promise<number>;
  close(): void;
}

export function openBareDatabase(path: string, rowCount: number): BareDatabase {
  rmSync(path, { force: true });
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(`
    CREATE TABLE cells (row_id TEXT, column TEXT, value TEXT, PRIMARY KEY (row_id, column)) STRICT;
    CREATE TABLE batches (id INTEGER PRIMARY KEY, label TEXT) STRICT;
    CREATE TABLE changes (batch_id INTEGER, row_id TEXT, column TEXT, old TEXT, new TEXT) STRICT;
  `);
  const insertCell = database.prepare("INSERT INTO cells VALUES (?, 'goals', ?)");
  database.transaction(() => {
    for (let row = 0; row < rowCount; row += 1) insertCell.run(`r${row}`, `第${row}行`);
  })();
  const update = database.prepare("UPDATE cells SET value = ? WHERE row_id = ? AND column = 'goals'");
  const insertBatch = database.prepare("INSERT INTO batches (label) VALUES (?)");
  const insertChange = database.prepare("INSERT INTO changes VALUES (?, ?, 'goals', ?, ?)");
  let count = 0;
  const edit = database.transaction((rowId: string, value: string) => {
    const { lastInsertRowid } = insertBatch.run("修改");
    insertChange.run(lastInsertRowid, rowId, null, value);
    update.run(value, rowId);
  });
  return {
    timeEdit: () => {
      count += 1;
      return timed(() => edit(`r${count % rowCount}`, `新值${count}`));
    },
    close: () => database.close(),
  };
}
