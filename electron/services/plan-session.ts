/**
 * One open plan: its file and the state in memory that belongs to `revision`. The state is swapped only after
 * the file holds it, and every write goes through commit-batch.ts.
 */
import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { Change } from "../../shared/changes/change.ts";
import { actLabel } from "../../shared/changes/describe.ts";
import { nextRedo, nextUndo } from "../../shared/changes/undo-order.ts";
import type { HistoryState, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { buildPlanState, type PlanState } from "../../shared/model/plan-state.ts";
import { type UnitIndex, unitIndexOf } from "../../shared/units/resolve-units.ts";
import type { PlanDatabase } from "../db/plan-database.ts";
import { CellsRepo } from "../repos/cells.ts";
import { ChangeBatchesRepo } from "../repos/change-batches.ts";
import { ChangesRepo } from "../repos/changes.ts";
import { PlanRowsRepo } from "../repos/plan-rows.ts";
import { UnitReferencesRepo } from "../repos/unit-references.ts";

/** What the session holds of one revision. */
interface Content {
  readonly state: PlanState;
  readonly unitIndex: UnitIndex;
  readonly revision: number;
}

export interface PlanRepos {
  readonly planRows: PlanRowsRepo;
  readonly cells: CellsRepo;
  readonly unitReferences: UnitReferencesRepo;
  readonly batches: ChangeBatchesRepo;
  readonly changes: ChangesRepo;
}

export class PlanSession {
  /** The page names it in everything that it asks of this plan. */
  readonly id: string = randomUUID();
  readonly path: string;
  readonly database: PlanDatabase;
  readonly repos: PlanRepos;
  readonly #openingNotice: string | null;
  #content: Content;

  /** `notice`: what is to be said besides what the opening of the database says. */
  constructor(path: string, database: PlanDatabase, notice: string | null = null) {
    const { connection } = database;
    this.path = path;
    this.database = database;
    this.repos = {
      planRows: new PlanRowsRepo(connection),
      cells: new CellsRepo(connection),
      unitReferences: new UnitReferencesRepo(connection),
      batches: new ChangeBatchesRepo(connection),
      changes: new ChangesRepo(connection),
    };
    this.#openingNotice = [database.notice, notice].filter((sentence) => sentence !== null).join("") || null;
    this.#content = this.#load();
  }

  get state(): PlanState {
    return this.#content.state;
  }

  get unitIndex(): UnitIndex {
    return this.#content.unitIndex;
  }

  /** The number of the last batch that the state contains. */
  get revision(): number {
    return this.#content.revision;
  }

  get isOpen(): boolean {
    return this.database.connection.open;
  }

  /** What the file now holds; called by commit-batch.ts alone, after its transaction. */
  advance(content: Content): void {
    this.#content = content;
  }

  /** Has another program written since? */
  isStale(): boolean {
    return this.repos.batches.lastSeq() !== this.revision;
  }

  reload(): void {
    this.#content = this.#load();
  }

  changesOf(seq: number): Change[] {
    return this.repos.changes.ofBatch(seq);
  }

  history(): HistoryState {
    const undo = nextUndo(this.repos.batches.latestFirst());
    const redo = nextRedo(this.repos.batches.latestFirst());
    return {
      undoLabel: undo === null ? null : actLabel(undo.label),
      redoLabel: redo === null ? null : actLabel(redo.label),
    };
  }

  snapshot(): PlanSnapshot {
    return {
      session: this.id,
      file: { name: basename(this.path), path: this.path },
      readOnlyReason: this.database.readOnly?.reason ?? null,
      notice: this.#openingNotice,
      revision: this.revision,
      rows: [...this.state.rows.values()],
      history: this.history(),
    };
  }

  close(): void {
    this.database.close();
  }

  #load(): Content {
    return this.database.read(() => {
      const cells = this.repos.cells.all();
      const rows = this.repos.planRows.all().map((row) => ({ ...row, cells: cells.get(row.id) ?? {} }));
      const state = buildPlanState(rows);
      return { state, unitIndex: unitIndexOf(state), revision: this.repos.batches.lastSeq() };
    });
  }
}
