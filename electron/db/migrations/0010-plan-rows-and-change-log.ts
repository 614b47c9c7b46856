/** Why: a plan is rows with cells of text, and a change log that explains every one of them. */
import type { Database } from "better-sqlite3";

export function createPlanTables(db: Database): void {
  db.exec(`
    CREATE TABLE plan_rows (
      row_id    TEXT NOT NULL PRIMARY KEY,
      table_key TEXT NOT NULL,
      kind      TEXT NOT NULL,
      parent_id TEXT REFERENCES plan_rows (row_id) DEFERRABLE INITIALLY DEFERRED,
      position  TEXT NOT NULL
    ) STRICT;
    CREATE INDEX plan_rows_by_parent ON plan_rows (parent_id);

    CREATE TABLE cells (
      row_id     TEXT NOT NULL REFERENCES plan_rows (row_id) DEFERRABLE INITIALLY DEFERRED,
      column_key TEXT NOT NULL,
      value      TEXT NOT NULL CHECK (value <> ''),
      PRIMARY KEY (row_id, column_key)
    ) STRICT, WITHOUT ROWID;

    -- Derived from cells and kept in the same transaction.
    CREATE TABLE unit_references (
      row_id     TEXT NOT NULL REFERENCES plan_rows (row_id) DEFERRABLE INITIALLY DEFERRED,
      column_key TEXT NOT NULL,
      ordinal    INTEGER NOT NULL,
      typed      TEXT NOT NULL,
      unit_id    TEXT REFERENCES plan_rows (row_id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (row_id, column_key, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX unit_references_by_unit ON unit_references (unit_id);

    CREATE TABLE change_batches (
      seq          INTEGER PRIMARY KEY AUTOINCREMENT,
      batch_id     TEXT NOT NULL UNIQUE,
      at           TEXT NOT NULL,
      author       TEXT NOT NULL,
      machine_user TEXT NOT NULL,
      kind         TEXT NOT NULL,
      label        TEXT NOT NULL,
      role         TEXT NOT NULL CHECK (role IN ('act', 'undo', 'redo')),
      undoes_seq   INTEGER REFERENCES change_batches (seq),
      CHECK ((role = 'act') = (undoes_seq IS NULL))
    ) STRICT;

    CREATE TABLE changes (
      batch_seq  INTEGER NOT NULL REFERENCES change_batches (seq),
      ordinal    INTEGER NOT NULL,
      table_key  TEXT NOT NULL,
      row_id     TEXT NOT NULL,
      column_key TEXT NOT NULL,
      old_value  TEXT,
      new_value  TEXT,
      PRIMARY KEY (batch_seq, ordinal)
    ) STRICT;
    CREATE INDEX changes_by_cell ON changes (row_id, column_key);

    CREATE TRIGGER change_batches_are_never_updated BEFORE UPDATE ON change_batches
      BEGIN SELECT RAISE (ABORT, 'the change log is append-only'); END;
    CREATE TRIGGER change_batches_are_never_deleted BEFORE DELETE ON change_batches
      BEGIN SELECT RAISE (ABORT, 'the change log is append-only'); END;
    CREATE TRIGGER changes_are_never_updated BEFORE UPDATE ON changes
      BEGIN SELECT RAISE (ABORT, 'the change log is append-only'); END;
    CREATE TRIGGER changes_are_never_deleted BEFORE DELETE ON changes
      BEGIN SELECT RAISE (ABORT, 'the change log is append-only'); END;
  `);
}
