/** Tables without a sheet: what the plan keeps for the program, each row of it logged like any other. */
import type { Column, ColumnType, TableDefinition } from "./definition.ts";

interface InternalColumn {
  readonly isRequired?: boolean;
  readonly type?: ColumnType;
}

export function internalColumn(
  kind: string,
  key: string,
  title: string,
  { isRequired = true, type = "longText" }: InternalColumn = {},
): Column {
  return {
    key,
    title,
    synonyms: [],
    owners: [kind],
    type,
    required: isRequired,
    align: "left",
    screen: { widthPx: 160, narrowPx: 120 },
  };
}

export function internalTable(
  key: string,
  title: string,
  kind: { readonly key: string; readonly title: string; readonly nameColumn: string },
  columns: readonly Column[],
  word = "条",
): TableDefinition {
  return {
    key,
    title,
    isSheet: false,
    kinds: [{ ...kind, parent: null }],
    columns,
    counted: [{ kind: kind.key, word }],
  };
}
