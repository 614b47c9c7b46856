/** The texts of a column, each with its check box, and one box for all of them. */

export interface FilterValuesProps {
  readonly values: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** A longer list is narrowed by typing, not by scrolling. */
const SHOWN_AT_MOST = 300;

export function FilterValues({ values, chosen, onChange }: FilterValuesProps) {
  const isAll = values.length > 0 && values.every((value) => chosen.has(value));
  const toggle = (changed: readonly string[], isOn: boolean): void => {
    const next = new Set(chosen);
    for (const value of changed)
      if (isOn) next.add(value);
      else next.delete(value);
    onChange(next);
  };
  return (
    <div className="filter-values">
      <label>
        <input type="checkbox" checked={isAll} onChange={() => toggle(values, !isAll)} />
        <span>（全选）</span>
      </label>
      {values.slice(0, SHOWN_AT_MOST).map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.has(value)}
            onChange={(event) => toggle([value], event.currentTarget.checked)}
          />
          <span>{value === "" ? "（空）" : value.replaceAll("\n", " ")}</span>
        </label>
      ))}
      {values.length > SHOWN_AT_MOST && (
        <p className="muted">还有 {values.length - SHOWN_AT_MOST} 项，请输入文字缩小范围</p>
      )}
    </div>
  );
}
