/**
 * Which row of the workbook is which row of the plan: by name, by another of its names, then by number and likeness, then by likeness, and
 * for rows that hold others, by what they hold. So renumbered, moved and reworded rows are found. Invariant:
 * every row is matched at most once, and only with a row of its kind.
 */
import type { PlanRow, RowId } from "../../model/row.ts";
import type { RowKind, TableDefinition } from "../../tables/definition.ts";
import { toStorableText } from "../../text/normalize.ts";
import { splitUnits } from "../../units/split-units.ts";
import type { PlanNode, SheetNode } from "./nodes.ts";
import { type Fingerprint, fingerprintOf, similarityOf } from "./similarity.ts";

const SAME_PLACE_LIKENESS = 0.3;
const SAME_NUMBER_LIKENESS = 0.5;
const LIKENESS = 0.6;
/** What a row says beside its name counts a little less than the name. */
const CELLS_WEIGHT = 0.9;
/** Beyond this many pairs only rows at about the same place are compared. */
const MAX_PAIRS = 60_000;
const WINDOW = 20;

interface Named {
  readonly cells: Readonly<Record<string, string>>;
}

export class RowMatcher {
  readonly #kinds: readonly RowKind[];
  /** Cells of columns that the user has deleted are no part of what a row says. */
  readonly #columns: ReadonlySet<string>;
  readonly #plan: ReadonlyMap<string, readonly PlanNode[]>;
  readonly #sheet: ReadonlyMap<string, readonly SheetNode[]>;
  readonly #byNode = new Map<SheetNode, PlanNode>();
  readonly #taken = new Set<RowId>();
  readonly #fingerprints = new WeakMap<object, { name: Fingerprint; cells: Fingerprint }>();

  constructor(table: TableDefinition, plan: Iterable<PlanNode>, sheet: readonly SheetNode[]) {
    this.#kinds = table.kinds;
    this.#columns = new Set(table.columns.map((column) => column.key));
    this.#plan = Map.groupBy(plan, (node) => node.row.kind);
    this.#sheet = Map.groupBy(
      sheet.filter((node) => !node.row.isImplied),
      (node) => node.row.kind,
    );
  }

  match(): ReadonlyMap<SheetNode, PlanNode> {
    for (const kind of this.#kinds) {
      this.#byName(kind);
      this.#byOtherName(kind);
    }
    for (const kind of this.#kinds.toReversed()) {
      this.#byChildren(kind);
      this.#byLikeness(kind);
    }
    for (const kind of this.#kinds) this.#byName(kind);
    for (const kind of this.#kinds) this.#byOrder(kind);
    return this.#byNode;
  }

  #freePlan(kind: RowKind): PlanNode[] {
    return (this.#plan.get(kind.key) ?? []).filter((node) => !this.#taken.has(node.row.id));
  }

  #freeSheet(kind: RowKind): SheetNode[] {
    return (this.#sheet.get(kind.key) ?? []).filter((node) => !this.#byNode.has(node));
  }

  #pair(node: SheetNode, plan: PlanNode): void {
    this.#byNode.set(node, plan);
    this.#taken.add(plan.row.id);
  }

  /** The plan's row under which this one stands as far as it is known; undefined: not known. */
  #parentId(node: SheetNode): RowId | null | undefined {
    return node.parent === null ? null : this.#byNode.get(node.parent)?.row.id;
  }

  #byName(kind: RowKind): void {
    const name = (row: Named): string => toStorableText(row.cells[kind.nameColumn] ?? "").text;
    const rounds: ((node: { name: string; number: number | null; parent: unknown }) => unknown[])[] = [
      ({ name, number, parent }) => [parent, number, name],
      ({ name, parent }) => [parent, name],
      ({ name, number }) => [number, name],
      ({ name }) => [name],
    ];
    for (const [round, keyOf] of rounds.entries()) {
      const isPlaced = round < 2;
      this.#byKey(
        kind,
        ({ row, number }) =>
          name(row) === "" ? null : JSON.stringify(keyOf({ name: name(row), number, parent: row.parentId })),
        (node) => {
          const parent = this.#parentId(node);
          if (name(node.row) === "" || (isPlaced && parent === undefined)) return null;
          return JSON.stringify(keyOf({ name: name(node.row), number: node.row.number, parent }));
        },
        !isPlaced,
      );
    }
  }

  /** A row that the workbook calls by another of its names, which no other row shares. */
  #byOtherName(kind: RowKind): void {
    const columns = kind.otherNameColumns ?? [];
    if (columns.length === 0) return;
    const owners = new Map<string, PlanNode[]>();
    for (const node of this.#freePlan(kind)) {
      const names = columns.flatMap((column) => splitUnits(node.row.cells[column] ?? ""));
      for (const name of new Set(names)) owners.set(name, [...(owners.get(name) ?? []), node]);
    }
    for (const node of this.#freeSheet(kind)) {
      const [owner, ...others] = owners.get(toStorableText(node.row.cells[kind.nameColumn] ?? "").text) ?? [];
      if (owner && others.length === 0 && !this.#taken.has(owner.row.id)) this.#pair(node, owner);
    }
  }

  /** Pairs rows with equal keys in their order; where `isUnique`, only keys that either side has once. */
  #byKey(
    kind: RowKind,
    planKey: (node: PlanNode) => string | null,
    sheetKey: (node: SheetNode) => string | null,
    isUnique: boolean,
  ): void {
    const plan = Map.groupBy(this.#freePlan(kind), planKey);
    const sheet = Map.groupBy(this.#freeSheet(kind), sheetKey);
    for (const [key, nodes] of sheet) {
      const candidates = plan.get(key) ?? [];
      if (key === null || (isUnique && (nodes.length !== 1 || candidates.length !== 1))) continue;
      for (const [index, node] of nodes.entries()) {
        const candidate = candidates[index];
        if (candidate) this.#pair(node, candidate);
      }
    }
  }

  /** A row that holds the rows of another is that row, whatever it is called now. */
  #byChildren(kind: RowKind): void {
    const free = new Map(this.#freePlan(kind).map((node) => [node.row.id, node]));
    for (const node of this.#freeSheet(kind)) {
      const votes = new Map<RowId, number>();
      const matched = childNodes(node, this.#sheet).flatMap((child) => this.#byNode.get(child) ?? []);
      for (const { row } of matched) {
        if (row.parentId !== null && free.has(row.parentId)) {
          votes.set(row.parentId, (votes.get(row.parentId) ?? 0) + 1);
        }
      }
      const [best] = [...votes].sort((a, b) => b[1] - a[1]);
      const plan = best && best[1] * 2 > matched.length ? free.get(best[0]) : undefined;
      if (!plan) continue;
      this.#pair(node, plan);
      free.delete(plan.row.id);
    }
  }

  #byLikeness(kind: RowKind): void {
    const plan = this.#freePlan(kind);
    const sheet = this.#freeSheet(kind);
    const isSmall = plan.length * sheet.length <= MAX_PAIRS;
    const pairs: { node: SheetNode; plan: PlanNode; score: number }[] = [];
    for (const [index, node] of sheet.entries()) {
      const near = isSmall ? plan : plan.slice(Math.max(0, index - WINDOW), index + WINDOW);
      for (const candidate of near) {
        const likeness = this.#likeness(kind, node, candidate.row);
        const rank = this.#rank(node, candidate, likeness);
        if (rank > 0) pairs.push({ node, plan: candidate, score: rank + likeness });
      }
    }
    for (const { node, plan: candidate } of pairs.sort((a, b) => b.score - a.score)) {
      if (this.#byNode.has(node) || this.#taken.has(candidate.row.id)) continue;
      this.#pair(node, candidate);
    }
  }

  /** 0: not alike enough; the same number counts most, then the same place. */
  #rank(node: SheetNode, plan: PlanNode, likeness: number): number {
    const isSameNumber = node.row.number !== null && node.row.number === plan.number;
    const isSamePlace = this.#parentId(node) === plan.row.parentId;
    if (isSameNumber && likeness >= (isSamePlace ? SAME_PLACE_LIKENESS : SAME_NUMBER_LIKENESS)) return 3;
    if (likeness < LIKENESS) return 0;
    return isSamePlace ? 2 : 1;
  }

  #likeness(kind: RowKind, node: SheetNode, row: PlanRow): number {
    const a = this.#fingerprint(kind, node, node.row.cells);
    const b = this.#fingerprint(kind, row, row.cells);
    return Math.max(similarityOf(a.name, b.name), CELLS_WEIGHT * similarityOf(a.cells, b.cells));
  }

  #fingerprint(
    kind: RowKind,
    key: object,
    cells: Readonly<Record<string, string>>,
  ): { name: Fingerprint; cells: Fingerprint } {
    const known = this.#fingerprints.get(key);
    if (known) return known;
    const { [kind.nameColumn]: name = "", ...others } = cells;
    const all = Object.keys(others)
      .filter((column) => this.#columns.has(column))
      .sort()
      .map((column) => others[column])
      .join(" ");
    const made = { name: fingerprintOf(name), cells: fingerprintOf(all) };
    this.#fingerprints.set(key, made);
    return made;
  }

  /** What is left without a name, or with one that others share, is paired in order under the same parent. */
  #byOrder(kind: RowKind): void {
    this.#byKey(
      kind,
      ({ row }) => JSON.stringify([row.parentId, row.cells[kind.nameColumn] ?? ""]),
      (node) => {
        const parent = this.#parentId(node);
        return parent === undefined ? null : JSON.stringify([parent, node.row.cells[kind.nameColumn] ?? ""]);
      },
      false,
    );
    const name = (row: Named): string | null => row.cells[kind.nameColumn] ?? null;
    this.#byKey(
      kind,
      ({ row }) => name(row),
      ({ row }) => name(row),
      false,
    );
  }
}

function childNodes(node: SheetNode, sheet: ReadonlyMap<string, readonly SheetNode[]>): readonly SheetNode[] {
  const kind = node.row.children[0]?.kind;
  if (kind === undefined) return [];
  return (sheet.get(kind) ?? []).filter((child) => child.parent === node);
}
