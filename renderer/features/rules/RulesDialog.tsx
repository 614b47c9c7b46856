/** 检查规则: the rules that the program brings along, and those that the user makes. */
import { type ReactNode, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { ruleSettingsOf } from "../../../shared/rules/own/decisions.ts";
import { ownRuleRows } from "../../../shared/rules/own/own-rule-rows.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { currentFindings } from "../findings/current-findings.ts";
import { useCanWrite } from "../findings/use-can-write.ts";
import { BuiltInRules } from "./BuiltInRules.tsx";
import { OwnRules } from "./OwnRules.tsx";
import { builtInRules, changedRules, EVERY_RULE, type RuleFilter, type SubjectRules } from "./rule-list.ts";

export async function showRules(): Promise<void> {
  await openDialog<void>((close) => <RulesDialog onClose={() => close()} />);
}

/** What the list shows: rules of the user, or built-in ones narrowed as chosen at the left. */
type Shown = "own" | RuleFilter;

function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const state = useStore(planStore, ({ plan }) => plan.shown);
  const canWrite = useCanWrite();
  const [shown, setShown] = useState<Shown>(EVERY_RULE);
  const settings = useMemo(() => ruleSettingsOf(state), [state]);
  const subjects = useMemo(() => builtInRules(settings), [settings]);
  const counts = useCounts();
  const footer = (
    <>
      <span className="muted">
        {canWrite
          ? "规则随方案保存，修改立即生效，可以撤销"
          : "方案现在不能修改，规则只能查看，自定规则可以导出"}
      </span>
      <span className="spacer" />
      <Button look="primary" autoFocus onClick={onClose}>
        关闭
      </Button>
    </>
  );
  return (
    <Dialog title="检查规则" size="large" footer={footer} onClose={onClose}>
      <div className="rules">
        <RulesNav state={state} subjects={subjects} shown={shown} onShow={setShown} />
        {shown === "own" ? (
          <OwnRules state={state} settings={settings} counts={counts} canWrite={canWrite} onLeave={onClose} />
        ) : (
          <BuiltInRules
            subjects={subjects}
            filter={shown}
            counts={counts}
            canWrite={canWrite}
            onFilter={setShown}
            onLeave={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

/** How many findings stand now, by rule. */
function useCounts(): ReadonlyMap<string, number> {
  const rules = useStore(currentFindings, ({ ruleStates }) => ruleStates);
  return useMemo(() => new Map(rules.map(({ info, count }) => [info.id, count])), [rules]);
}

interface RulesNavProps {
  readonly state: PlanState;
  readonly subjects: readonly SubjectRules[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

function RulesNav({ state, subjects, shown, onShow }: RulesNavProps) {
  const isBuiltIn = (filter: RuleFilter): boolean =>
    shown !== "own" && shown.subject === filter.subject && shown.onlyChanged === filter.onlyChanged;
  const entry = (label: string, count: number, filter: RuleFilter): ReactNode => (
    <NavEntry
      key={label}
      label={label}
      count={count}
      isShown={isBuiltIn(filter)}
      onShow={() => onShow(shown === "own" ? filter : { ...filter, text: shown.text })}
    />
  );
  const total = subjects.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <nav className="rules-nav" aria-label="规则类别">
      <h3>内置规则</h3>
      {entry("全部", total, EVERY_RULE)}
      {subjects.map(({ title, rules }) => entry(title, rules.length, { ...EVERY_RULE, subject: title }))}
      {entry("改过设置的", changedRules(subjects).length, { ...EVERY_RULE, onlyChanged: true })}
      <h3>自定规则</h3>
      <NavEntry
        label="自定规则"
        count={ownRuleRows(state).length}
        isShown={shown === "own"}
        onShow={() => onShow("own")}
      />
    </nav>
  );
}

interface NavEntryProps {
  readonly label: string;
  readonly count: number;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function NavEntry({ label, count, isShown, onShow }: NavEntryProps) {
  return (
    <button
      type="button"
      className="rules-nav-entry"
      aria-current={isShown ? "true" : undefined}
      onClick={onShow}
    >
      <span>{label}</span>
      <small>{count}</small>
    </button>
  );
}
