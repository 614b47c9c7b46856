/** What the grid asks of its owner while rows are dragged by their heads: it knows no table, so it decides nothing. */
import type { RowId } from "../../shared/model/row.ts";

/** Where the mouse is: on which line, and whether on its lower half. */
export interface DropPoint {
  readonly index: number;
  readonly isLower: boolean;
}

export interface DropTarget {
  /** The line, by index, above which the rows would come to stand; the number of lines: at the end. */
  readonly gap: number;
  /** Where that is, in words: 移到 重点任务“促进城乡融合发展”. */
  readonly label: string;
  drop(): void;
}

/** Rows in the hand. */
export interface RowCarry {
  /** Null where the rows cannot go there. */
  targetAt(point: DropPoint): DropTarget | null;
}

/** Takes lines in hand; a Chinese sentence where they cannot be moved. */
export type CarryRows = (lineIds: readonly RowId[]) => RowCarry | string;
