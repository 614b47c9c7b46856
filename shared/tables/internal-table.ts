/** Tables without a sheet: what the plan keeps for the program, each row of it logged like any other. */
import type { Column, TableDefinition } from "./definition.ts";

export function internalColumn(kind: string, key: string, title: string, isRequired = true): Column {
  return {
    key,
    title,
    synonyms: [],
    owners: [kind],
    type: "longText",
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
): TableDefinition {
  return {
    key,
    title,
    isSheet: false,
    kinds: [{ ...kind, parent: null }],
    columns,
    counted: [{ kind: kind.key, word: "条" }],
  };
}
