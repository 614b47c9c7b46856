/** Which findings the dock shows: by severity always, and by words, table and rule where that is opened. */
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { SEVERITIES, SEVERITY_TITLES, type Severity } from "../../../shared/rules/finding.ts";
import { CHECKED_TABLES } from "../../../shared/rules/incremental.ts";
import { getTable } from "../../../shared/tables/index.ts";
import { Chip } from "../../ui/Chip.tsx";
import { currentFindings as store } from "./current-findings.ts";
import { GROUPINGS, type GroupBy } from "./dock-lines.ts";
import { EVERYTHING, type FindingsFilter, isNarrowed } from "./finding-filter.ts";

export interface DockFiltersProps {
  /** The arrow down leads from the words to what they have found. */
  readonly onLeave: () => void;
}

export function DockFilters({ onLeave }: DockFiltersProps) {
  const filter = useStore(store, (data) => data.filter);
  const [isOpened, setOpened] = useState(false);
  // What narrows the list is never out of sight.
  const isOpen = isOpened || isNarrowed(filter);
  return (
    <>
      <div className="dock-chips">
        <SeverityChips chosen={filter.severity} />
        <button
          type="button"
          className="chip dock-more"
          aria-label="筛选"
          title="按文字、表和规则筛选，选择分组"
          aria-pressed={isOpen}
          onClick={() => {
            if (isOpen && isNarrowed(filter)) change({ ...EVERYTHING, severity: filter.severity });
            setOpened(!isOpen);
          }}
        >
          <ListFilter className="icon" aria-hidden="true" />
        </button>
      </div>
      {isOpen && <MoreFilters filter={filter} onLeave={onLeave} />}
    </>
  );
}

/** Each count is a switch: once for this severity alone, again for all. */
function SeverityChips({ chosen }: { readonly chosen: Severity | null }) {
  const counts = useStore(store, (data) => data.counts);
  const total = useStore(store, (data) => data.findings.length);
  return (
    <fieldset>
      <legend className="visually-hidden">按程度筛选</legend>
      <Chip isOn={chosen === null} label={`全部 ${total}`} onClick={() => change({ severity: null })} />
      {SEVERITIES.map((severity) => (
        <Chip
          key={severity}
          isOn={chosen === severity}
          severity={severity}
          label={`${SEVERITY_TITLES[severity]} ${counts[severity]}`}
          onClick={() => change({ severity: chosen === severity ? null : severity })}
        />
      ))}
    </fieldset>
  );
}

const TABLES = CHECKED_TABLES.map((key) => [key, getTable(key).title] as const);
const GROUP_TITLES: readonly (readonly [GroupBy, string])[] = [
  ["severity", "按程度"],
  ["table", "按表"],
  ["rule", "按规则"],
];

interface MoreFiltersProps extends DockFiltersProps {
  readonly filter: FindingsFilter;
}

function MoreFilters({ filter, onLeave }: MoreFiltersProps) {
  const groupBy = useStore(store, (data) => data.groupBy);
  const rules = useStore(store, (data) => data.ruleStates);
  const ruleChoices = rules
    .filter(({ info, count }) => count > 0 || info.id === filter.rule)
    .map(({ info, count }) => [info.id, `${info.title} ${count}`] as const);
  return (
    <div className="dock-filters">
      <input
        type="search"
        className="text-input"
        aria-label="筛选问题"
        placeholder="筛选：任务号、单位、规则…"
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown") onLeave();
          // The browser empties the box; only then does Escape lead back to the sheet.
          else if (event.key !== "Escape" || filter.text === "") return;
          event.stopPropagation();
        }}
      />
      <Choice
        label="表"
        options={[["", "全部表"], ...TABLES]}
        value={filter.table ?? ""}
        onChoose={(table) => change({ table: table || null })}
      />
      <Choice
        label="规则"
        options={[["", "全部规则"], ...ruleChoices]}
        value={filter.rule ?? ""}
        onChoose={(rule) => change({ rule: rule || null })}
      />
      <Choice
        label="分组"
        options={GROUP_TITLES}
        value={groupBy}
        onChoose={(key) => store.setState({ groupBy: GROUPINGS.find((each) => each === key) ?? groupBy })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly (readonly [key: string, title: string])[];
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    <select
      className="text-input"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map(([key, title]) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </select>
  );
}

function change(part: Partial<FindingsFilter>): void {
  store.setState(({ filter }) => ({ filter: { ...filter, ...part } }));
}
