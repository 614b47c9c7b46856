/** A command: one object that button, key and menu share. */
import type { LucideIcon } from "lucide-react";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { Line, Outline } from "../../shared/numbering/outline.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
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
  enabled(context: CommandContext): boolean;
  run(context: CommandContext): void | Promise<void>;
}
