/** The preview of an import: left what was recognised, right what differs and what becomes of it. */
import { useMemo, useState } from "react";
import { isEmptied } from "../../../shared/changes/initially-accepted.ts";
import type { ImportPreview } from "../../../shared/contract/import-schemas.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { DifferenceList } from "./DifferenceList.tsx";
import {
  type Accepted,
  acceptedText,
  type Decisions,
  type Difference,
  decide,
  decisionsOf,
  type Filter,
  listDifferences,
  matchesFilter,
  startWith,
} from "./decisions.ts";
import { FilterBar } from "./FilterBar.tsx";
import { RecognisedPane } from "./RecognisedPane.tsx";

export interface ImportQuestion {
  readonly preview: ImportPreview;
  /** What was decided on the preview before this one; null: this is the first. */
  readonly decisions: Decisions | null;
  /** Of the plan that is to be made; absent: the workbook goes into the open plan. */
  readonly facts?: Readonly<Record<string, string>>;
}

export interface ImportAnswer {
  readonly accepted: readonly string[];
  readonly decisions: Decisions;
}

/** Null where the user left it. */
export function askImport(question: ImportQuestion): Promise<ImportAnswer | null> {
  return openDialog<ImportAnswer | null>((close) => <ImportDialog {...question} onDone={close} />);
}

function ImportDialog(props: ImportQuestion & { readonly onDone: (answer: ImportAnswer | null) => void }) {
  const { preview, decisions, facts, onDone } = props;
  const all = useMemo(() => listDifferences(preview.differences), [preview]);
  const [start] = useState(() => startWith(preview.differences, decisions));
  const [accepted, setAccepted] = useState<Accepted>(start.accepted);
  const [filter, setFilter] = useState<Filter>("all");
  const shown = all.filter((difference) => matchesFilter(difference, accepted, filter));
  const write = (): void => onDone({ accepted: [...accepted], decisions: decisionsOf(all, accepted) });
  return (
    <Dialog
      title={facts ? "从表格新建方案" : "导入 Excel"}
      hint={facts ? "核对后选择保存位置，取消则不新建" : "逐格核对后写入，写入前不改动现有数据"}
      size="large"
      onClose={() => onDone(null)}
      footer={<Footer all={all} accepted={accepted} onCancel={() => onDone(null)} onWrite={write} />}
    >
      {decisions && !facts && <ComparedAgain alteredCount={start.altered.size} />}
      <div className="import">
        <RecognisedPane preview={preview} facts={facts} />
        <div className="import-decisions">
          <FilterBar
            all={all}
            accepted={accepted}
            filter={filter}
            onFilter={setFilter}
            onAcceptAll={() => setAccepted(new Set(all.map(({ id }) => id)))}
            onKeepAll={() => setAccepted(new Set())}
          />
          <DifferenceList
            shown={shown}
            accepted={accepted}
            notUnderstood={preview.differences.notUnderstood}
            onDecide={(id, isAccepted) => setAccepted((before) => decide(before, id, isAccepted))}
          />
        </div>
      </div>
    </Dialog>
  );
}

function ComparedAgain({ alteredCount }: { readonly alteredCount: number }) {
  return (
    <p className="import-notice" role="status">
      预览期间方案又有修改，没有写入。已与最新内容重新比对，您的选择保留不变
      {alteredCount > 0 ? `；其中 ${alteredCount} 处内容已变，改为保留原值，请重新核对。` : "。"}
    </p>
  );
}

interface FooterProps {
  readonly all: readonly Difference[];
  readonly accepted: Accepted;
  readonly onCancel: () => void;
  readonly onWrite: () => void;
}

function Footer({ all, accepted, onCancel, onWrite }: FooterProps) {
  const isEmpty = accepted.size === 0;
  return (
    <>
      <span className="muted">
        已选 {accepted.size} / {all.length} 处{keptText(all)}
      </span>
      <span className="spacer" />
      <Button look="line" onClick={onCancel}>
        {all.length === 0 ? "关闭" : "取消"}
      </Button>
      {all.length > 0 && (
        <Button look="primary" disabled={isEmpty} onClick={onWrite}>
          {isEmpty ? "没有要写入的内容" : `写入 ${acceptedText(all, accepted)}（可撤销）`}
        </Button>
      )}
    </>
  );
}

/** What only takes away is never taken over unasked. */
function keptText(all: readonly Difference[]): string {
  const removed = all.filter(({ is }) => is === "removed").length;
  const emptied = all.filter(
    (difference) => difference.is === "changed" && isEmptied(difference.cell),
  ).length;
  const kinds = [
    ...(removed > 0 ? [`表格里没有的 ${removed} 行`] : []),
    ...(emptied > 0 ? [`表格里空着的 ${emptied} 格`] : []),
  ];
  return kinds.length === 0 ? "" : `；${kinds.join("和")}默认保留，需要删除时请逐处接受`;
}
