/** The filter of a column: its texts as in Excel, empty cells, and what the checker found. */
import { useMemo, useState } from "react";
import type { CellFilter } from "../../../shared/contract/view-schemas.ts";
import type { Outline } from "../../../shared/numbering/outline.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { Button } from "../../ui/Button.tsx";
import { filterValues } from "../../view/line-filters.ts";
import { filterBy } from "../../view/view-store.ts";
import { FilterValues } from "./FilterValues.tsx";
import { FindingFilter } from "./FindingFilter.tsx";

export interface ColumnFilterProps {
  readonly outline: Outline;
  readonly column: Column;
  readonly filter: CellFilter | null;
  readonly onDone: () => void;
}

export function ColumnFilter({ outline, column, filter, onDone }: ColumnFilterProps) {
  const values = useMemo(() => filterValues(outline, column), [outline, column]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => chosenOf(filter, values));
  const [search, setSearch] = useState(filter?.kind === "contains" ? filter.text : "");
  const found = valuesWith(values, search);
  // As in Excel, what is searched for is what is chosen, until single boxes say otherwise.
  const searchFor = (text: string): void => {
    setSearch(text);
    setChosen(new Set(valuesWith(values, text)));
  };
  const apply = (next: CellFilter | null): void => {
    filterBy(outline, column.key, next);
    onDone();
  };
  const confirm = (): void => {
    const wanted = found.filter((value) => chosen.has(value));
    const isAll = wanted.length === values.length;
    apply(isAll ? null : { kind: "values", values: wanted });
  };
  return (
    <fieldset className="column-filter">
      <legend>筛选</legend>
      <input
        className="text-input"
        type="search"
        placeholder="包含的文字"
        aria-label="筛选包含的文字"
        value={search}
        onChange={(event) => searchFor(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing || search.trim() === "") return;
          apply({ kind: "contains", text: search.trim(), isNegated: false });
        }}
      />
      <FilterValues values={found} chosen={chosen} onChange={setChosen} />
      <FindingFilter outline={outline} column={column} filter={filter} onApply={apply} />
      <div className="column-filter-buttons">
        <Button isSmall disabled={filter === null} onClick={() => apply(null)}>
          清除
        </Button>
        <Button isSmall onClick={() => apply({ kind: "empty" })}>
          空格
        </Button>
        <Button isSmall onClick={() => apply({ kind: "filled" })}>
          非空
        </Button>
        <span className="spacer" />
        <Button
          isSmall
          disabled={search.trim() === ""}
          onClick={() => apply({ kind: "contains", text: search.trim(), isNegated: true })}
        >
          不含
        </Button>
        <Button isSmall look="primary" disabled={!found.some((value) => chosen.has(value))} onClick={confirm}>
          筛选
        </Button>
      </div>
    </fieldset>
  );
}

function valuesWith(values: readonly string[], search: string): string[] {
  const text = search.trim().toLowerCase();
  return values.filter((value) => value.toLowerCase().includes(text));
}

function chosenOf(filter: CellFilter | null, values: readonly string[]): ReadonlySet<string> {
  return new Set(filter?.kind === "values" ? filter.values : values);
}
