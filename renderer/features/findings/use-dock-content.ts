/** What the dock lists, from the findings, the filter, the selection and what is open and closed in it. */
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Finding } from "../../../shared/rules/finding.ts";
import { CHECKED_TABLES } from "../../../shared/rules/incremental.ts";
import { getTable } from "../../../shared/tables/index.ts";
import { planStore } from "../../plan/current-plan.ts";
import { selectionStore } from "../../plan/selection-store.ts";
import { currentFindings as store } from "./current-findings.ts";
import { type DockLine, dockLines } from "./dock-lines.ts";
import { findingsAt } from "./finding-entries.ts";
import { filterFindings, matchesText } from "./finding-filter.ts";
import { wordsOf } from "./finding-words.ts";
import type { FindingsData } from "./findings-store.ts";
import { shownFindings } from "./shown-findings.ts";

export interface DockData {
  readonly lines: readonly DockLine[];
  readonly here: readonly Finding[];
  readonly shown: readonly Finding[];
  /** Opens or closes a heading, or an entry's places. */
  readonly toggle: (line: DockLine) => void;
}

const TABLES = CHECKED_TABLES.map((key) => ({ key, title: getTable(key).title }));
const NONE: ReadonlySet<string> = new Set();

export function useDockContent(): DockData {
  const data = useStore(store);
  const filter = useDeferredValue(data.filter);
  const state = useStore(planStore, (plan) => plan.plan.shown);
  const [closed, setClosed] = useState(NONE);
  const [expanded, setExpanded] = useState(NONE);
  const { here, hereTitle } = useSelectedFindings(data.byCell);
  const { findings, rules, setAside, ruleStates, groupBy } = data;
  const isChecked = data.checkedAt !== null;
  const listed = useMemo(() => {
    const shown = shownFindings({ findings, filter, rules }, state);
    const aside = setAside.map((each) => ({ ...each.finding, each }));
    return {
      shown,
      setAside: filterFindings(
        aside,
        filter,
        ({ each }) => `${wordsOf(state, rules, each.finding)} ${each.reason}`,
      ).map(({ each }) => each),
      ...settledRules({ ruleStates, filter }),
    };
  }, [findings, setAside, ruleStates, rules, filter, state]);
  const lines = useMemo(() => {
    const { shown, ...others } = listed;
    const content = {
      ...others,
      here,
      hereTitle,
      findings: shown,
      total: isChecked ? findings.length : null,
    };
    return dockLines(content, { groupBy, closed, expanded, tables: TABLES, rules: ruleStates });
  }, [listed, findings, isChecked, ruleStates, here, hereTitle, groupBy, closed, expanded]);
  const toggle = useCallback((line: DockLine) => {
    if (line.kind === "heading") setClosed((keys) => toggled(keys, line.key));
    if (line.kind === "entry") setExpanded((keys) => toggled(keys, line.key));
  }, []);
  return { lines, here, shown: listed.shown, toggle };
}

/** Rules without findings that stand, and rules that are off: of the plan as a whole, so a chosen table hides them. */
function settledRules({ ruleStates, filter }: Pick<FindingsData, "ruleStates" | "filter">) {
  const shown = ruleStates.filter(
    ({ info, severity }) =>
      filter.table === null &&
      (filter.severity === null || filter.severity === severity) &&
      (filter.rule === null || filter.rule === info.id) &&
      matchesText(`${info.title} ${info.fulfilled}`, filter.text),
  );
  return {
    passed: shown.filter(({ isOff, problem, count }) => !isOff && problem === null && count === 0),
    off: shown.filter(({ isOff, problem }) => isOff || problem !== null),
  };
}

function useSelectedFindings(byCell: FindingsData["byCell"]) {
  const sheet = useStore(planStore, (plan) => plan.sheet);
  const active = useStore(planStore, (plan) => plan.activeCells[sheet] ?? null);
  const stats = useStore(selectionStore, (selection) => selection.stats);
  return useMemo(() => {
    const cells = stats === null ? [] : selectionStore.getState().readCells();
    const isOne = cells.length < 2;
    return {
      here: findingsAt(byCell, isOne && active ? [active] : cells),
      hereTitle: isOne ? "当前单元格" : "当前选区",
    };
  }, [byCell, active, stats]);
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return keys.has(key) ? new Set([...keys].filter((other) => other !== key)) : new Set([...keys, key]);
}
