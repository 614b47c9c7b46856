/**
 * 指标与任务对应: every target with the figures of tasks and clauses that speak of it, as the wording proposes or as
 * the user has said, and whether the numbers agree.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { RowId } from "../../../shared/model/row.ts";
import { type LinkGroup, linkGroups } from "../../../shared/rules/numbers/link-groups.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { VirtualList, type VirtualListHandle } from "../../ui/VirtualList.tsx";
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
  if (rowId !== null) linksStore.setState({ ...EVERY_LINK, active: keyOfRow(rowId) });
  const place = await openDialog<Place | null>((close) => <LinksDialog onDone={close} />);
  if (place) goToCell(place.rowId, place.column);
}

function keyOfRow(rowId: RowId): string | null {
  const state = planStore.getState().plan.shown;
  return lineOfRow(linkLines(linkGroups(state), "all", "", linkWordsIn(state)), rowId)?.key ?? null;
}

interface Place {
  readonly rowId: RowId;
  readonly column: string;
}

/** Pixels of a line as long as it has not been drawn. */
const LINE_PX = { heading: 31, link: 35 };

function LinksDialog({ onDone }: { readonly onDone: (place: Place | null) => void }) {
  const state = useStore(planStore, ({ plan }) => plan.shown);
  const { filter, text, active } = useStore(linksStore);
  const canWrite = useCanWrite();
  const list = useRef<VirtualListHandle>(null);
  const groups = useMemo(() => linkGroups(state), [state]);
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
    <Dialog
      title="指标与任务对应"
      hint="任务和正文里说到同一指标的数，与指标的目标值逐一比对"
      size="large"
      footer={<Footer groups={groups} canWrite={canWrite} onClose={() => onDone(null)} />}
      onClose={() => onDone(null)}
    >
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
              <LinkHeading group={line.group} acts={acts} />
            ) : (
              <LinkRow group={line.group} link={line.link} acts={acts} />
            )
          }
          active={active}
          onActive={(key) => linksStore.setState({ active: key })}
          onItemKey={(event, line) => pressOnLink(event, line, acts)}
        />
        {lines.length === 0 && <p className="dock-empty">没有符合筛选的内容。</p>}
      </div>
    </Dialog>
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
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

function Footer({ groups, canWrite, onClose }: FooterProps) {
  const [isBusy, setBusy] = useState(false);
  const safe = safeProposals(groups);
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
