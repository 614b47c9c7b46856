/** 导出前校验: the errors with which the plan would be exported. To go back and mend them is what Enter and Esc do. */
import { CircleAlert } from "lucide-react";
import { useMemo, useState } from "react";
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

/** Of what is said of the errors; and of the places of which one thing is said. */
const PAGE_SIZE = 100;
const MOST_PLACES = 30;

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
  const listed = useMemo(
    () => errorGroups(errors).flatMap((group) => group.entries.map((entry) => ({ group, entry }))),
    [errors],
  );
  const { shown, more } = usePaged(listed, PAGE_SIZE, "条");
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
        {[...Map.groupBy(shown, ({ group }) => group)].map(([group, ofGroup]) => (
          <Group key={group.rule} group={group} entries={ofGroup.map(({ entry }) => entry)} onGo={onAnswer} />
        ))}
        {more}
      </section>
    </Dialog>
  );
}

interface GroupProps {
  readonly group: ErrorGroup;
  /** Those of the group that are shown. */
  readonly entries: readonly ErrorEntry[];
  readonly onGo: (error: ExportError) => void;
}

function Group({ group: { rule, count }, entries, onGo }: GroupProps) {
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
  const [isWhole, setWhole] = useState(false);
  const places = isWhole ? entry.errors : entry.errors.slice(0, MOST_PLACES);
  const rest = entry.errors.length - places.length;
  return (
    <li className="gate-error">
      <CircleAlert className="icon" aria-hidden="true" />
      <div>
        <p>{entry.message}</p>
        <div className="gate-places">
          {places.map((error) => (
            <button type="button" key={error.id} className="gate-place" onClick={() => onGo(error)}>
              {placeOf(state, error)}
            </button>
          ))}
          {rest > 0 && (
            <button type="button" className="gate-place" onClick={() => setWhole(true)}>
              还有 {rest} 处…
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
