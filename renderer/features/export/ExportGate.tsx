/** 导出前校验: the errors with which the plan would be exported. To go back and mend them is what Enter and Esc do. */
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import type { ExportCheck, ExportError } from "../../../shared/contract/export-schemas.ts";
import { planStore } from "../../plan/current-plan.ts";
import { cellReference, nameOfRow } from "../../plan/unwritten.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { type ErrorEntry, type ErrorGroup, errorGroups } from "./error-groups.ts";

/** Thousands of errors at once would make the dialog slow to open. */
const PAGE_SIZE = 200;

/** `export`: all the same; an error: to its place. */
export type GateAnswer = "export" | "return" | ExportError;

export function askAtGate(check: ExportCheck): Promise<GateAnswer> {
  return openDialog<GateAnswer>((close) => <ExportGate check={check} onAnswer={close} />);
}

interface ExportGateProps {
  readonly check: ExportCheck;
  readonly onAnswer: (answer: GateAnswer) => void;
}

function ExportGate({ check: { errors, warningCount }, onAnswer }: ExportGateProps) {
  const [limit, setLimit] = useState(PAGE_SIZE);
  const rest = errors.length - limit;
  const hint = warningCount === 0 ? {} : { hint: `另有 ${warningCount} 处警告` };
  const footer = (
    <>
      <Button look="line" onClick={() => onAnswer("export")}>
        仍然导出
      </Button>
      <span className="muted">会连同这些错误记入修改记录</span>
      <span className="spacer" />
      <Button look="primary" autoFocus onClick={() => onAnswer("return")}>
        返回修改
      </Button>
    </>
  );
  return (
    <Dialog
      title={`导出前校验：有 ${errors.length} 处错误`}
      {...hint}
      size="medium"
      role="alertdialog"
      footer={footer}
      onClose={() => onAnswer("return")}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="gate-list" aria-label="错误" tabIndex={0}>
        {errorGroups(errors.slice(0, limit)).map((group) => (
          <Group key={group.rule} group={group} onGo={onAnswer} />
        ))}
        {rest > 0 && (
          <div className="gate-more">
            <Button look="line" onClick={() => setLimit(limit + PAGE_SIZE)}>
              再显示 {Math.min(PAGE_SIZE, rest)} 处（还有 {rest} 处）
            </Button>
          </div>
        )}
      </section>
    </Dialog>
  );
}

interface GroupProps {
  readonly group: ErrorGroup;
  readonly onGo: (error: ExportError) => void;
}

function Group({ group: { rule, count, entries }, onGo }: GroupProps) {
  return (
    <section aria-label={rule}>
      <h3 className="gate-rule">
        {rule} <small>{count}</small>
      </h3>
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.message} entry={entry} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry, onGo }: { readonly entry: ErrorEntry; readonly onGo: GroupProps["onGo"] }) {
  const state = useStore(planStore, (plan) => plan.plan.shown);
  const nameOf = ({ rowId, column }: ExportError): string => {
    const row = state.rows.get(rowId);
    return column === null && row
      ? nameOfRow(state, row)
      : cellReference(state, { rowId, column: column ?? "" });
  };
  return (
    <li className="gate-error">
      <CircleAlert className="icon" aria-hidden="true" />
      <div>
        <p>{entry.message}</p>
        <div className="gate-places">
          {entry.errors.map((error) => (
            <button type="button" key={error.id} className="gate-place" onClick={() => onGo(error)}>
              {nameOf(error)}
            </button>
          ))}
        </div>
      </div>
    </li>
  );
}
