/** What a menu shows: commands, and lines between their groups. */

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly disabled: boolean;
  /** Why it cannot be chosen. */
  readonly title?: string | undefined;
  /** A line above this item. */
  readonly startsGroup?: boolean;
  run(): void;
}
