/** What 全部替换 would write, cell by cell, before it is written. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Replacement } from "../../../shared/search/replace.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ReplacementList } from "./ReplacementList.tsx";

const MOST_SHOWN_CHARS = 20;

export interface ReplacePreviewProps {
  readonly state: PlanState;
  readonly text: string;
  readonly replacement: string;
  readonly planned: readonly Replacement[];
  readonly onDone: (isAccepted: boolean) => void;
}

export function ReplacePreview({ state, text, replacement, planned, onDone }: ReplacePreviewProps) {
  const hint = `“${shortened(text)}” 换成 ${replacement === "" ? "空" : `“${shortened(replacement)}”`}`;
  const footer = (
    <>
      <span className="muted">作为一次修改写入，可以撤销</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(false)}>
        取消
      </Button>
      <Button look="primary" onClick={() => onDone(true)}>
        替换 {occurrencesIn(planned)} 处（{planned.length} 格）
      </Button>
    </>
  );
  return (
    <Dialog title="全部替换" hint={hint} size="large" footer={footer} onClose={() => onDone(false)}>
      <ReplacementList state={state} planned={planned} />
    </Dialog>
  );
}

export function occurrencesIn(replacements: readonly Replacement[]): number {
  return replacements.reduce((sum, { count }) => sum + count, 0);
}

function shortened(text: string): string {
  const line = text.replaceAll("\n", " ");
  return line.length > MOST_SHOWN_CHARS ? `${line.slice(0, MOST_SHOWN_CHARS)}…` : line;
}
