/** 导出前校验: the errors with which the plan would be exported. To go back and mend them is what Enter and Esc do. */
import { CircleAlert } from "lucide-react";
import { useStore } from "zustand";
import type { ExportCheck, ExportError } from "../../../shared/contract/export-schemas.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { usePaged } from "../../ui/use-paged.tsx";
import { placeOf } from "../findings/finding-words.ts";
import { useCanWrite } from "../findings/use-can-write.ts";
import { type ErrorEntry, type ErrorGroup, errorGroups } from "./error-groups.ts";

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
  const { shown, more } = usePaged(errors, PAGE_SIZE, "处");
  const canWrite = useCanWrite();
  const hint = warningCount === 0 ? {} : { hint: `另有 ${warningCount} 处警告` };
  const footer = (
    <>
      <Button look="line" onClick={() => onAnswer("export")}>
        仍然导出
      </Button>
      <span className="muted">
        {canWrite ? "会连同这些错误记入修改记录" : "方案现在不能修改，不会记入修改记录"}
      </span>
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
        {errorGroups(shown).map((group) => (
          <Group key={group.rule} group={group} onGo={onAnswer} />
        ))}
        {more}
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
  return (
    <li className="gate-error">
      <CircleAlert className="icon" aria-hidden="true" />
      <div>
        <p>{entry.message}</p>
        <div className="gate-places">
          {entry.errors.map((error) => (
            <button type="button" key={error.id} className="gate-place" onClick={() => onGo(error)}>
              {placeOf(state, error)}
            </button>
          ))}
        </div>
      </div>
    </li>
  );
}
