/** 添加对应: any figure of a task or clause can be linked with a target, whatever the wording proposes. */
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { type LinkCandidate, linkCandidateSteps } from "../../../shared/rules/numbers/link-candidates.ts";
import { linkId } from "../../../shared/rules/numbers/link-decisions.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import { referenceOf } from "../../../shared/rules/row-order.ts";
import { cellReference } from "../../plan/unwritten.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { VirtualList, type VirtualListHandle } from "../../ui/VirtualList.tsx";
import { useSliced } from "../../use-sliced.ts";
import { matchesText } from "../findings/finding-filter.ts";
import { targetName } from "./link-places.ts";
import { equation, targetWords, VERDICT_TITLES, verdictOf } from "./link-words.ts";
import { StatementText } from "./StatementText.tsx";

/** Null where the user leaves. */
export function askStatement(state: PlanState, group: LinkGroup): Promise<LinkCandidate | null> {
  return openDialog<LinkCandidate | null>((close) => (
    <AddLinkDialog state={state} group={group} onDone={close} />
  ));
}

interface AddLinkDialogProps {
  readonly state: PlanState;
  readonly group: LinkGroup;
  readonly onDone: (chosen: LinkCandidate | null) => void;
}

function AddLinkDialog(props: AddLinkDialogProps) {
  const { state, group, onDone } = props;
  const start = useCallback((plan: PlanState) => linkCandidateSteps(plan, group.row.id), [group]);
  const { done, fraction } = useSliced(state, start);
  if (done) return <ChooseDialog {...props} candidates={done.value} />;
  return (
    <Dialog
      title={TITLE}
      hint={hintOf(state, group)}
      size="wide"
      footer={<CancelFooter onDone={onDone} />}
      onClose={() => onDone(null)}
    >
      <div className="links">
        <div className="sliced-progress">
          <ProgressLine title={TITLE} label="正在查找任务和正文里的数…" fraction={fraction} />
        </div>
      </div>
    </Dialog>
  );
}

const TITLE = "添加对应";

function hintOf(state: PlanState, group: LinkGroup): string {
  const { reference, name } = targetName(state, group);
  return `${reference}　${name}　${targetWords(state, group)}`;
}

function CancelFooter({ onDone }: Pick<AddLinkDialogProps, "onDone">) {
  return (
    <>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        取消
      </Button>
    </>
  );
}

interface ChooseDialogProps extends AddLinkDialogProps {
  readonly candidates: readonly LinkCandidate[];
}

function ChooseDialog({ state, group, candidates, onDone }: ChooseDialogProps) {
  const [text, setText] = useState("");
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const all = useMemo(
    () =>
      candidates
        .filter(({ linkedWith }) => linkedWith !== group.row.id)
        .map((candidate) => ({ key: linkId(candidate), candidate })),
    [candidates, group],
  );
  const shown = useMemo(
    () =>
      text.trim() === "" ? all : all.filter(({ candidate }) => matchesText(wordsOf(state, candidate), text)),
    [all, state, text],
  );
  const chosen = (shown.find(({ key }) => key === active) ?? shown[0])?.candidate;
  const canChoose = chosen !== undefined && isComparable(chosen);
  const submit = (candidate: LinkCandidate | undefined): void => {
    if (candidate && isComparable(candidate)) onDone(candidate);
  };
  const footer = (
    <>
      <span className="muted">
        {chosen && !canChoose ? "单位不同，不能与目标值比对" : `${shown.length} 处`}
      </span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        取消
      </Button>
      <Button look="primary" disabled={!canChoose} onClick={() => submit(chosen)}>
        添加
      </Button>
    </>
  );
  return (
    <Dialog
      title={TITLE}
      hint={hintOf(state, group)}
      size="wide"
      footer={footer}
      onClose={() => onDone(null)}
    >
      <div className="links">
        <div className="filter-bar">
          <input
            type="search"
            className="text-input"
            placeholder="输入任务、正文里的字或数查找，如：任务15 亩"
            aria-label="查找任务和正文里的数"
            data-autofocus=""
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setActive(null);
              list.current?.reveal(null);
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === "Enter") submit(chosen);
              if (event.key !== "ArrowDown") return;
              event.preventDefault();
              list.current?.focus();
            }}
          />
        </div>
        <VirtualList
          ref={list}
          label="任务和正文里的数"
          items={shown}
          estimate={() => 55}
          isHeading={() => false}
          draw={({ candidate }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list takes the keys
            <div className={classOf(candidate, chosen)} onDoubleClick={() => submit(candidate)}>
              <b className="link-candidate-place">{cellReference(state, candidate)}</b>
              <Candidate state={state} group={group} candidate={candidate} />
            </div>
          )}
          active={chosen ? linkId(chosen) : null}
          onActive={setActive}
          onItemKey={(event: KeyboardEvent, { candidate }) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            submit(candidate);
          }}
        />
        {shown.length === 0 && <p className="dock-empty">没有符合的内容。</p>}
      </div>
    </Dialog>
  );
}

function Candidate({
  state,
  group,
  candidate,
}: Omit<AddLinkDialogProps, "onDone"> & { readonly candidate: LinkCandidate }) {
  const { rowId, column, statement, comparison, linkedWith } = candidate;
  const verdict = verdictOf(comparison);
  const target = group.measure && { words: targetWords(state, group), measure: group.measure };
  return (
    <>
      <p className="link-text">
        <StatementText text={state.rows.get(rowId)?.cells[column] ?? ""} range={statement.range} />
        {linkedWith !== null && (
          <span className="tag">
            已对应 {referenceOf(state, group.table, linkedWith)}，添加后改为对应这里
          </span>
        )}
      </p>
      <span className={`link-verdict is-${verdict}`}>
        <b>{VERDICT_TITLES[verdict]}</b>
        {target && <span>{equation(statement.quantity, target, verdict)}</span>}
      </span>
    </>
  );
}

function classOf(candidate: LinkCandidate, chosen: LinkCandidate | undefined): string {
  const names = ["link-candidate", candidate === chosen && "is-chosen", !isComparable(candidate) && "is-off"];
  return names.filter(Boolean).join(" ");
}

function isComparable({ comparison }: LinkCandidate): boolean {
  return comparison.relation !== "incomparable";
}

function wordsOf(state: PlanState, { rowId, column, statement }: LinkCandidate): string {
  return `${cellReference(state, { rowId, column })} ${statement.text} ${state.rows.get(rowId)?.cells[column] ?? ""}`;
}
