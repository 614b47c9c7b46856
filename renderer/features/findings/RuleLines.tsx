/** The rules at the end of the dock: those that have found nothing, with what they have looked at, and those that are off or rest. */
import { Check, CircleOff } from "lucide-react";
import { useStore } from "zustand";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RuleState } from "../../../shared/rules/check-result.ts";
import { placesRead } from "../../../shared/rules/places-read.ts";
import { runCommand } from "../../commands/context.ts";
import { switchRuleOnCommand } from "../../commands/finding-commands.ts";
import { planStore } from "../../plan/current-plan.ts";
import { currentFindings as store } from "./current-findings.ts";
import { ActButton } from "./FindingItem.tsx";
import { useCanWrite } from "./use-can-write.ts";

export function PassedRule({ rule: { info } }: { readonly rule: RuleState }) {
  const places = useStore(planStore, ({ plan }) => placesIn(plan.shown).get(info.id));
  const aside = useStore(
    store,
    ({ setAside }) => setAside.filter(({ finding }) => finding.rule === info.id).length,
  );
  return (
    <div className="dock-rule" title={`${info.why}\n检查范围：${info.reads}`}>
      <Check className="icon" aria-hidden="true" />
      <span>{info.fulfilled}</span>
      <small>{passedText(places, aside)}</small>
    </div>
  );
}

/** 42/42; what was set aside is not passed. A rule that compares the plan as a whole counts nothing. */
function passedText(places: number | undefined, aside: number): string {
  if (aside > 0) return `搁置 ${aside} 处`;
  if (places === undefined) return "";
  return places === 0 ? "没有内容" : `${places}/${places}`;
}

export function OffRule({ rule: { info, isOff, problem } }: { readonly rule: RuleState }) {
  const canWrite = useCanWrite();
  return (
    <div className="dock-rule is-off" title={problem ?? info.why}>
      <CircleOff className="icon" aria-hidden="true" />
      <span>{info.title}</span>
      {isOff ? (
        <ActButton
          label="启用"
          isOff={!canWrite}
          onPress={() => void runCommand(switchRuleOnCommand(info.id))}
        />
      ) : (
        <small>没有检查</small>
      )}
    </div>
  );
}

const known = new WeakMap<PlanState, ReadonlyMap<string, number>>();

function placesIn(state: PlanState): ReadonlyMap<string, number> {
  const places = known.get(state) ?? placesRead(state);
  known.set(state, places);
  return places;
}
