/** Which links are shown, with how many there are of each. */
import { useStore } from "zustand";
import type { Severity } from "../../../shared/rules/finding.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import { Chip } from "../../ui/Chip.tsx";
import { countOf, FILTER_TITLES, LINK_FILTERS, type LinkFilter } from "./link-lines.ts";
import { linksStore } from "./links-store.ts";

const SEVERITIES: Partial<Record<LinkFilter, Severity>> = { mismatch: "error", lost: "warning" };

interface LinksFilterBarProps {
  readonly groups: readonly LinkGroup[];
  /** From the text to the list. */
  readonly onLeave: () => void;
}

export function LinksFilterBar({ groups, onLeave }: LinksFilterBarProps) {
  const { filter, text } = useStore(linksStore);
  return (
    <div className="filter-bar">
      {LINK_FILTERS.map((key) => {
        const count = countOf(groups, key);
        // Of what seldom is there is only a word where it is.
        if (key === "lost" && count === 0 && filter !== key) return null;
        return (
          <Chip
            key={key}
            isOn={filter === key}
            severity={SEVERITIES[key] ?? null}
            label={`${FILTER_TITLES[key]} ${count}`}
            onClick={() => linksStore.setState({ filter: key })}
          />
        );
      })}
      <span className="spacer" />
      <input
        type="search"
        className="text-input filter-text"
        placeholder="按指标、位置或原文查找"
        aria-label="查找对应"
        value={text}
        onChange={(event) => linksStore.setState({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onLeave();
        }}
      />
    </div>
  );
}
