/** The last line: when it was saved, how much the sheet holds, the latest message, the zoom. */
import { Check, TriangleAlert } from "lucide-react";
import { useStore } from "zustand";
import type { Outline } from "../../shared/numbering/outline.ts";
import { currentFindings } from "../features/findings/current-findings.ts";
import { CHECKING } from "../features/findings/finding-words.ts";
import { messageStore } from "../messages/message-store.ts";
import { planStore } from "../plan/current-plan.ts";
import { outlineIn } from "../plan/outlines.ts";
import { lastSaveText } from "../plan/save-state.ts";
import { selectionStore } from "../plan/selection-store.ts";
import { ZoomControl } from "./ZoomControl.tsx";

export function StatusBar() {
  const state = useStore(planStore, (plan) => plan.plan.shown);
  const sheet = useStore(planStore, (plan) => plan.sheet);
  const save = useStore(planStore, (plan) => plan.save);
  const SaveIcon = save.status === "failed" ? TriangleAlert : Check;
  return (
    <footer className="status-bar">
      <span className={save.status === "failed" ? "status-failed" : undefined}>
        {save.status !== "saving" && <SaveIcon className="icon" aria-hidden="true" />}
        {lastSaveText(save)}
      </span>
      <span>{countsText(outlineIn(state, sheet))}</span>
      <MessageLine />
      <span className="spacer" />
      <SelectionFigures />
      <FindingCounts />
      <ZoomControl />
    </footer>
  );
}

/** 选中 3 行×2 列, 计数 6, and of numbers sum and average; nothing where one cell alone is selected. */
function SelectionFigures() {
  const { stats } = useStore(selectionStore);
  if (stats === null) return null;
  const { lines, columns, count, numbers } = stats;
  return (
    <>
      <span>
        选中 {lines} 行×{columns} 列
      </span>
      <span>计数 {count}</span>
      {numbers && numbers.count > 1 && (
        <>
          <span>求和 {numbers.sum}</span>
          <span>平均 {Number((numbers.sum / numbers.count).toPrecision(10))}</span>
        </>
      )}
    </>
  );
}

export function MessageLine() {
  const message = useStore(messageStore, (messages) => messages.message);
  return (
    <span
      className={`status-message status-message-${message?.tone ?? "info"}`}
      role="status"
      aria-live="polite"
    >
      {message && <b key={message.serial}>{message.text}</b>}
    </span>
  );
}

/** 76 项任务 · 7 节 · 15 组 */
function countsText({ table, counts }: Outline): string {
  return table.counted.map(({ kind, word }) => `${counts.get(kind) ?? 0} ${word}`).join(" · ");
}

/** 错误 5, 警告 9: opens the dock. */
function FindingCounts() {
  const { error, warning } = useStore(currentFindings, (data) => data.counts);
  const isChecked = useStore(currentFindings, (data) => data.checkedAt !== null);
  return (
    <span className="finding-counts">
      <button type="button" onClick={() => currentFindings.setState({ isOpen: true })}>
        {isChecked ? (
          <>
            <i className="dot is-error" aria-hidden="true" /> 错误 {error}
            <i className="dot is-warning" aria-hidden="true" /> 警告 {warning}
          </>
        ) : (
          CHECKING
        )}
      </button>
    </span>
  );
}
