/** A command: one object that button, key and menu share. */
import type { LucideIcon } from "lucide-react";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { Line, Outline } from "../../shared/numbering/outline.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import type { CellRef } from "../grid/grid-types.ts";
import type { PlanActions, PlanData } from "../plan/plan-store.ts";

/** What a command looks at, and what it acts with. */
export interface CommandContext {
  readonly data: PlanData;
  readonly act: PlanActions;
  readonly isOpen: boolean;
  readonly canWrite: boolean;
  readonly state: PlanState;
  readonly table: TableDefinition;
  readonly outline: Outline;
  /** The line of the active cell; null where there is none. */
  readonly line: Line | null;
  /** All lines that are selected, in their order; the active one among them. */
  readonly lines: readonly Line[];
  /** The row that owns the active cell. */
  readonly activeRowId: RowId | null;
  /** The lines are shown in another order than the plan's. */
  readonly isSorted: boolean;
  /** The lines that a filter hides. */
  readonly hidden: ReadonlySet<RowId>;
  /** The cells that are selected now; a merged one counts once. */
  readonly readCells: () => readonly CellRef[];
}

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Key combinations, the one to be shown first. */
  readonly keys?: readonly string[];
  /** The key works in a text box too, where most keys are the text's own. */
  readonly isForTextBoxes?: boolean;
  /** Says more than the label, as a tooltip: 撤销“修改 任务36 工作目标”. */
  hint?(context: CommandContext): string | null;
  /** The label with what it is about, where a menu has room for it. */
  menuLabel?(context: CommandContext): string;
  enabled(context: CommandContext): boolean;
  /** Why it cannot be done now; null where it can. */
  refusal?(context: CommandContext): string | null;
  /** Menus leave it out where it cannot be done. */
  readonly hidesWhenOff?: boolean;
  /** Waits for the one before it: what it does depends on where that one has left the rows. */
  readonly isSerial?: boolean;
  /** Runs at the key itself, while the selection in an open edit is still there. */
  prepare?(): void;
  run(context: CommandContext): void | Promise<void>;
}
