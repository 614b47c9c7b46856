/**
 * 指标与任务对应: every target with the figures of tasks and clauses that speak of it, as the wording proposes or as
 * the user has said, and whether the numbers agree.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { type LinkGroup, linkGroupSteps } from "../../../shared/rules/numbers/link-groups.ts";
import { planStore } from "../../plan/current-plan.ts";
import type { Slices } from "../../slices.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { VirtualList, type VirtualListHandle } from "../../ui/VirtualList.tsx";
import { useSliced } from "../../use-sliced.ts";
import { useCanWrite } from "../findings/use-can-write.ts";
import { askStatement } from "./AddLinkDialog.tsx";
import { LinkHeading } from "./LinkHeading.tsx";
import { LinkRow } from "./LinkRow.tsx";
import { LinksFilterBar } from "./LinksFilterBar.tsx";
import { decideLinks, goToCell } from "./link-acts.ts";
import { pressOnLink } from "./link-keys.ts";
import { lineOfRow, linkLines, safeProposals } from "./link-lines.ts";
import { linkWordsIn } from "./link-places.ts";
import { EVERY_LINK, linksStore } from "./links-store.ts";

/** `rowId`: an indicator, or a row that states something; null: as it was looked at last. */
export async function showLinks(rowId: RowId | null): Promise<void> {
  const { session } = planStore.getState();
  if (rowId !== null || linksStore.getState().session !== session) {
    linksStore.setState({ ...EVERY_LINK, session, row: rowId });
  }
  const place = await openDialog<Place | null>((close) => <LinksDialog onDone={close} />);
  if (place) goToCell(place.rowId, place.column);
}

interface Place {
  readonly rowId: RowId;
  readonly column: string;
}

/** Pixels of a line as long as it has not been drawn. */
const LINE_PX = { heading: 31, link: 35 };

/** The line of the row that was asked for is the active one before the list is drawn. */
function* findLinks(state: PlanState): Slices<readonly LinkGroup[]> {
  const groups = yield* linkGroupSteps(state);
  const { row } = linksStore.getState();
  if (row !== null) {
    const lines = linkLines(groups, "all", "", linkWordsIn(state));
    linksStore.setState({ row: null, active: lineOfRow(lines, row)?.key ?? null });
  }
  return groups;
}

const TITLE = "指标与任务对应";

function LinksDialog({ onDone }: { readonly onDone: (place: Place | null) => void }) {
  const shown = useStore(planStore, ({ plan }) => plan.shown);
  const { done, fraction } = useSliced(shown, findLinks);
  return (
    <Dialog
      title={TITLE}
      hint="任务和正文里说到同一指标的数，与指标的目标值逐一比对"
      size="large"
      footer={
        <Footer
          groups={done?.value ?? []}
          isRenewing={done !== null && fraction !== null}
          onClose={() => onDone(null)}
        />
      }
      onClose={() => onDone(null)}
    >
      {done ? (
        <FoundList state={done.input} groups={done.value} onDone={onDone} />
      ) : (
        <div className="sliced-progress">
          <ProgressLine title={TITLE} label="正在比对任务和正文里的数…" fraction={fraction} />
        </div>
      )}
    </Dialog>
  );
}

interface FoundListProps {
  /** The plan that the groups were made of. */
  readonly state: PlanState;
  readonly groups: readonly LinkGroup[];
  readonly onDone: (place: Place | null) => void;
}

function FoundList({ state, groups, onDone }: FoundListProps) {
  const { filter, text, active } = useStore(linksStore);
  const canWrite = useCanWrite();
  const list = useRef<VirtualListHandle>(null);
  const lines = useMemo(
    () => linkLines(groups, filter, text, linkWordsIn(state)),
    [groups, filter, text, state],
  );
  useEffect(() => list.current?.focus(), []);
  const acts = {
    canWrite,
    goTo: (rowId: RowId, column: string) => onDone({ rowId, column }),
    decide: decideLinks,
    add: async (group: LinkGroup) => {
      const chosen = await askStatement(state, group);
      if (chosen) await decideLinks([chosen], "confirmed");
    },
  };
  return (
    <div className="links">
      <LinksFilterBar groups={groups} onLeave={() => list.current?.focus()} />
      <div className="links-head" aria-hidden="true">
        <span>所在位置</span>
        <span>原文</span>
        <span>与目标值比对</span>
        <span>处理</span>
      </div>
      <VirtualList
        ref={list}
        label="对应清单"
        items={lines}
        estimate={({ kind }) => LINE_PX[kind]}
        isHeading={({ kind }) => kind === "heading"}
        draw={(line) =>
          line.kind === "heading" ? (
            <LinkHeading state={state} group={line.group} acts={acts} />
          ) : (
            <LinkRow state={state} group={line.group} link={line.link} acts={acts} />
          )
        }
        active={active}
        onActive={(key) => linksStore.setState({ active: key })}
        onItemKey={(event, line) => pressOnLink(event, line, acts)}
      />
      {lines.length === 0 && <p className="dock-empty">没有符合筛选的内容。</p>}
    </div>
  );
}

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["↑ ↓", "选择"],
  ["Enter", "转到"],
  ["Y", "确认"],
  ["N", "否定"],
  ["Delete", "恢复建议"],
  ["Insert", "添加"],
];

interface FooterProps {
  readonly groups: readonly LinkGroup[];
  /** Is what is listed older than the plan? */
  readonly isRenewing: boolean;
  readonly onClose: () => void;
}

function Footer({ groups, isRenewing, onClose }: FooterProps) {
  const [isBusy, setBusy] = useState(false);
  const canWrite = useCanWrite();
  const safe = useMemo(() => safeProposals(groups), [groups]);
  const confirmAll = async (): Promise<void> => {
    setBusy(true);
    await decideLinks(safe, "confirmed");
    setBusy(false);
  };
  return (
    <>
      <span className="muted links-keys">
        {KEYS.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </span>
      <span className="spacer" />
      {isRenewing && <span className="muted">正在更新…</span>}
      {canWrite && safe.length > 0 && (
        <Button look="line" disabled={isBusy} onClick={() => void confirmAll()}>
          确认数值一致的 {safe.length} 处建议
        </Button>
      )}
      <Button look="primary" onClick={onClose}>
        关闭
      </Button>
    </>
  );
}
