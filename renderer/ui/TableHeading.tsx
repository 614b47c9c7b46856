/** Over the rows of a list that belong to one table: its title, and how many there are. */
import { getTable } from "../../shared/tables/index.ts";

export interface TableHeadingProps {
  readonly table: string;
  readonly count: number;
  /** What is counted: 处, 格. */
  readonly word: string;
}

export function TableHeading({ table, count, word }: TableHeadingProps) {
  return (
    <h3 className="comparison-table">
      {getTable(table).title}
      <small>
        {count} {word}
      </small>
    </h3>
  );
}
