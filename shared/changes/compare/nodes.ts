/** The rows of a plan and of a workbook, flattened in document order, as comparing needs them. */
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import type { Outline } from "../../numbering/outline.ts";
import type { TableDefinition } from "../../tables/definition.ts";
import { toStorableText } from "../../text/normalize.ts";
import type { AnnexRow } from "../annex-document.ts";

/** A row of the workbook. */
export interface SheetNode {
  readonly row: AnnexRow;
  readonly parent: SheetNode | null;
  /** Its turn in document order. */
  readonly order: number;
  /** All rows under the same parent, itself among them. */
  readonly siblings: readonly SheetNode[];
  readonly index: number;
}

/** A row of the plan. */
export interface PlanNode {
  readonly row: PlanRow;
  readonly number: number | null;
  readonly index: number;
}

export function sheetNodesOf(roots: readonly AnnexRow[]): readonly SheetNode[] {
  const nodes: SheetNode[] = [];
  const walk = (rows: readonly AnnexRow[], parent: SheetNode | null): void => {
    const siblings: SheetNode[] = [];
    for (const [index, row] of rows.entries()) {
      const node = { row, parent, order: nodes.length, siblings, index };
      siblings.push(node);
      nodes.push(node);
      walk(row.children, node);
    }
  };
  walk(roots, null);
  return nodes;
}

export function planNodesOf(
  state: PlanState,
  table: TableDefinition,
  outline: Outline,
): ReadonlyMap<RowId, PlanNode> {
  const nodes = new Map<RowId, PlanNode>();
  const walk = (parentId: RowId | null): void => {
    for (const [index, row] of childrenOf(state, table.key, parentId).entries()) {
      nodes.set(row.id, { row, number: outline.numbers.get(row.id) ?? null, index });
      walk(row.id);
    }
  };
  walk(null);
  return nodes;
}

/** What every workbook makes of a text, such as its line ends, does not count. */
export function isSameText(a: string | null | undefined, b: string | null | undefined): boolean {
  return a === b || toStorableText(a ?? "").text === toStorableText(b ?? "").text;
}
