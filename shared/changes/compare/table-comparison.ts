/** Compares one table of a workbook with the plan: changed cells, added, removed and moved rows. */
import type { Differences, Placement, RowReference } from "../../contract/import-schemas.ts";
import type { PlanState } from "../../model/plan-state.ts";
import { MAX_CELL_LENGTH, type PlanRow, type RowId } from "../../model/row.ts";
import { type Outline, outlineOf } from "../../numbering/outline.ts";
import { cellInput } from "../../tables/cell-input.ts";
import { type Column, canHold, getKind, type TableDefinition } from "../../tables/definition.ts";
import { isTooLong } from "../../text/normalize.ts";
import type { AnnexTable } from "../annex-document.ts";
import { RowMatcher } from "./match-rows.ts";
import { outOfOrder } from "./moved-rows.ts";
import { isSameText, type PlanNode, planNodesOf, type SheetNode, sheetNodesOf } from "./nodes.ts";
import { planPlace, rowLabel, sheetLabel, sheetPlace, sheetTitle } from "./row-words.ts";

export class TableComparison {
  readonly #table: TableDefinition;
  readonly #annex: AnnexTable;
  readonly #outline: Outline;
  readonly #nodes: readonly SheetNode[];
  readonly #plan: ReadonlyMap<RowId, PlanNode>;
  readonly #matches: ReadonlyMap<SheetNode, PlanNode>;
  readonly #out: Differences = { changes: [], added: [], removed: [], moved: [], notUnderstood: [] };

  constructor(state: PlanState, table: TableDefinition, annex: AnnexTable) {
    this.#table = table;
    this.#annex = annex;
    this.#outline = outlineOf(state, table);
    this.#nodes = sheetNodesOf(annex.rows);
    this.#plan = planNodesOf(state, table, this.#outline);
    this.#matches = new RowMatcher(table, this.#plan.values(), this.#nodes).match();
  }

  compare(): Differences {
    const moved = this.#movedNodes();
    for (const node of this.#nodes) {
      if (node.row.isImplied) continue;
      const match = this.#matches.get(node);
      if (!match) this.#add(node);
      else {
        this.#compareCells(node, match.row);
        if (moved.has(node)) this.#move(node, match);
      }
    }
    this.#findRemoved();
    return this.#out;
  }

  #compareCells(node: SheetNode, row: PlanRow): void {
    for (const column of this.#comparedColumns(node)) {
      const old = row.cells[column.key] ?? null;
      if (isSameText(old, node.row.cells[column.key])) continue;
      const value = this.#readCell(node, column);
      if (value === undefined || isSameText(old, value)) continue;
      // The official workbook has no such column: where somebody made one, a blank says nothing.
      if (value === null && column.print === undefined) continue;
      const address = node.row.addresses[column.key] ?? node.row.address;
      this.#out.changes.push({
        id: `change:${row.id}:${column.key}`,
        table: row.table,
        rowId: row.id,
        row: rowLabel(this.#outline, row),
        column: column.key,
        old,
        new: value,
        address,
      });
    }
  }

  /** The columns that the sheet carries and that no row below this one owns in its place. */
  #comparedColumns(node: SheetNode): readonly Column[] {
    const below = new Set(node.row.children.map((child) => child.kind));
    return this.#table.columns.filter((column) => {
      if (!canHold(column, node.row.kind) || !this.#annex.columns.includes(column.key)) return false;
      return !column.owners.slice(0, column.owners.indexOf(node.row.kind)).some((owner) => below.has(owner));
    });
  }

  /** The value that the plan would keep; undefined where it can keep none. */
  #readCell(node: SheetNode, column: Column): string | null | undefined {
    const text = node.row.cells[column.key] ?? "";
    const value = cellInput(column, text);
    if (value === null || !isTooLong(value)) return value;
    this.#out.notUnderstood.push({
      address: node.row.addresses[column.key] ?? node.row.address,
      text: text.slice(0, 100),
      reason: `这一格有 ${value.length} 个字，超过 ${MAX_CELL_LENGTH} 个字的上限，没有读入。`,
    });
    return undefined;
  }

  #add(node: SheetNode): void {
    const { kind, address } = node.row;
    const placement = this.#placement(node);
    if (!placement) {
      const text = sheetTitle(this.#table, node);
      this.#out.notUnderstood.push({ address, text, reason: "方案里没有可放这一行的上级，没有读入。" });
      return;
    }
    const cells: Record<string, string> = {};
    for (const column of this.#comparedColumns(node)) {
      const value = this.#readCell(node, column);
      if (typeof value === "string") cells[column.key] = value;
    }
    const row = sheetLabel(this.#table, node);
    const under = ancestorsOf(node)
      .filter((above) => !above.row.isImplied)
      .map((above) => sheetTitle(this.#table, above));
    const table = this.#table.key;
    this.#out.added.push({ id: addedId(table, node), table, kind, row, under, cells, placement, address });
  }

  #move(node: SheetNode, match: PlanNode): void {
    const placement = this.#placement(node);
    if (!placement) return;
    const { row } = match;
    this.#out.moved.push({
      id: `moved:${row.id}`,
      table: row.table,
      kind: row.kind,
      rowId: row.id,
      row: rowLabel(this.#outline, row),
      name: row.cells[getKind(this.#table, row.kind).nameColumn] ?? "",
      from: planPlace(this.#outline, this.#plan, match),
      to: sheetPlace(this.#table, node),
      placement,
      address: node.row.address,
    });
  }

  #movedNodes(): ReadonlySet<SheetNode> {
    const moved = new Set<SheetNode>();
    for (const siblings of new Set(this.#nodes.map((node) => node.siblings))) {
      const parent = siblings[0]?.parent ?? null;
      if (parent?.row.isImplied) continue;
      const parentId = parent === null ? null : this.#matches.get(parent)?.row.id;
      const staying: { node: SheetNode; rank: number }[] = [];
      for (const node of siblings) {
        const match = this.#matches.get(node);
        if (!match) continue;
        if (match.row.parentId === parentId) staying.push({ node, rank: match.index });
        else moved.add(node);
      }
      for (const index of outOfOrder(staying.map(({ rank }) => rank))) {
        const node = staying[index]?.node;
        if (node) moved.add(node);
      }
    }
    return moved;
  }

  readonly #placements = new Map<SheetNode, Placement | undefined>();

  #placement(node: SheetNode): Placement | undefined {
    const known = this.#placements.get(node);
    const placement = known ?? this.#findPlacement(node);
    this.#placements.set(node, placement);
    return placement;
  }

  #findPlacement(node: SheetNode): Placement | undefined {
    const before = node.siblings.slice(0, node.index).findLast((sibling) => !sibling.row.isImplied);
    const { order, parent } = node;
    if (!parent?.row.isImplied) {
      const above = parent && this.#reference(parent);
      return { parent: above, after: before ? this.#reference(before) : null, order };
    }
    const near = before ?? node.siblings.slice(node.index + 1).find((next) => this.#matches.has(next));
    const above = near ? this.#parentOf(near) : this.#lastOfKind(parent.row.kind);
    if (!above) return undefined;
    return { parent: above, after: before ? this.#reference(before) : this.#lastChild(above), order };
  }

  /** Where a row stands whose parent the sheet does not show. */
  #parentOf(node: SheetNode): RowReference | undefined {
    const parentId = this.#matches.get(node)?.row.parentId;
    if (parentId) return { isAdded: false, id: parentId };
    return this.#placement(node)?.parent ?? undefined;
  }

  #lastOfKind(kind: string): RowReference | undefined {
    const last = [...this.#plan.values()].findLast(({ row }) => row.kind === kind);
    return last && { isAdded: false, id: last.row.id };
  }

  #lastChild(parent: RowReference): RowReference | null {
    const last = [...this.#plan.values()].findLast(({ row }) => row.parentId === parent.id);
    return last ? { isAdded: false, id: last.row.id } : null;
  }

  #reference(node: SheetNode): RowReference {
    const match = this.#matches.get(node);
    return match
      ? { isAdded: false, id: match.row.id }
      : { isAdded: true, id: addedId(this.#table.key, node) };
  }

  #findRemoved(): void {
    const kept = new Set([...this.#matches.values()].map(({ row }) => row.id));
    const removed = new Set<RowId>();
    for (const { row } of this.#plan.values()) {
      const isBelowRemoved = row.parentId !== null && removed.has(row.parentId);
      if (kept.has(row.id) || !(isBelowRemoved || this.#annex.kinds.includes(row.kind))) continue;
      removed.add(row.id);
      this.#out.removed.push({
        id: `removed:${row.id}`,
        table: row.table,
        kind: row.kind,
        rowId: row.id,
        row: rowLabel(this.#outline, row),
        name: row.cells[getKind(this.#table, row.kind).nameColumn] ?? "",
      });
    }
  }
}

function addedId(table: string, node: SheetNode): string {
  return `added:${table}:${node.order}`;
}

/** From the top level down. */
function ancestorsOf(node: SheetNode): SheetNode[] {
  const above: SheetNode[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) above.unshift(parent);
  return above;
}
