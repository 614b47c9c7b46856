/** The form of an own rule, without code; beside it what the rule would find now. */
import { useId, useState } from "react";
import { useStore } from "zustand";
import type { OwnRule } from "../../../shared/rules/own/own-rule.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { confirm } from "../../ui/ConfirmDialog.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { OwnRuleFields } from "./OwnRuleFields.tsx";
import { OwnRulePreview } from "./OwnRulePreview.tsx";
import { type DraftProblem, isProblem, type OwnRuleDraft, ruleOf } from "./own-rule-draft.ts";

/** Null where the user leaves. */
export function askOwnRule(title: string, draft: OwnRuleDraft): Promise<OwnRule | null> {
  return openDialog<OwnRule | null>((close) => <OwnRuleDialog title={title} start={draft} onDone={close} />);
}

interface OwnRuleDialogProps {
  readonly title: string;
  readonly start: OwnRuleDraft;
  readonly onDone: (rule: OwnRule | null) => void;
}

function OwnRuleDialog({ title, start, onDone }: OwnRuleDialogProps) {
  const state = useStore(planStore, ({ plan }) => plan.shown);
  const [draft, setDraft] = useState(start);
  const problemId = useId();
  const found = ruleOf(state, draft);
  const problem = isProblem(found) ? found : null;
  const submit = (): void => {
    if (!isProblem(found)) onDone(found);
  };
  const leave = async (): Promise<void> => {
    if (draft === start || (await confirm(DISCARD))) onDone(null);
  };
  const footer = (
    <>
      <span className="muted" role="status">
        {footNote(problem)}
      </span>
      <span className="spacer" />
      <Button look="line" onClick={() => void leave()}>
        取消
      </Button>
      <Button look="primary" disabled={problem !== null} onClick={submit}>
        确定
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="wide" footer={footer} onClose={() => void leave()}>
      <div className="own-rule">
        <form
          className="facts-form own-rule-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <OwnRuleFields
            state={state}
            draft={draft}
            problem={problem}
            problemId={problemId}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
          {/* Enter in a field sends the form only where it has a button for it. */}
          <button type="submit" hidden disabled={problem !== null}>
            确定
          </button>
        </form>
        <OwnRulePreview state={state} draft={draft} />
      </div>
    </Dialog>
  );
}

function footNote(problem: DraftProblem | null): string {
  if (problem === null) return "规则随方案保存，可以撤销";
  return problem.isMissing ? problem.text : "请先改正标红的内容";
}

const DISCARD = {
  title: "放弃修改？",
  text: "这条规则的修改还没有写入，关闭后不保留。",
  action: "放弃修改",
};
