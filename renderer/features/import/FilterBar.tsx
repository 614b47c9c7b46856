/** Which differences are shown, with how many there are of each; and the two decisions on all of them. */
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { type Accepted, type Difference, type Filter, matchesFilter } from "./decisions.ts";

const FILTERS: readonly (readonly [Filter, string])[] = [
  ["all", "全部"],
  ["accepted", "已接受"],
  ["kept", "保留原值"],
  ["changed", "改动"],
  ["added", "新增行"],
  ["moved", "移动行"],
  ["removed", "缺少行"],
];

export interface FilterBarProps {
  readonly all: readonly Difference[];
  readonly accepted: Accepted;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onAcceptAll: () => void;
  readonly onKeepAll: () => void;
}

export function FilterBar({ all, accepted, filter, onFilter, onAcceptAll, onKeepAll }: FilterBarProps) {
  const chips = FILTERS.map(([key, label]) => {
    const count = all.filter((difference) => matchesFilter(difference, accepted, key)).length;
    return { key, label, count };
  }).filter(({ key, count }) => count > 0 || key === "all");
  return (
    <div className="filter-bar">
      {chips.map(({ key, label, count }) => (
        <Chip key={key} isOn={filter === key} label={`${label} ${count}`} onClick={() => onFilter(key)} />
      ))}
      <span className="spacer" />
      <Button look="line" isSmall disabled={all.length === 0} onClick={onAcceptAll}>
        接受全部
      </Button>
      <Button look="line" isSmall disabled={all.length === 0} onClick={onKeepAll}>
        全部保留原值
      </Button>
    </div>
  );
}
