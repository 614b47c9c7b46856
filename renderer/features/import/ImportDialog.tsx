/** The preview of an import: left what was recognised, right what differs and what becomes of it. */
import { useMemo, useState } from "react";
import type { ImportPreview } from "../../../shared/contract/import-schemas.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { DifferenceList } from "./DifferenceList.tsx";
import {
  type Accepted,
  acceptedText,
  type Difference,
  decide,
  type Filter,
  initiallyAccepted,
  listDifferences,
  matchesFilter,
} from "./decisions.ts";
import { FilterBar } from "./FilterBar.tsx";
import { RecognisedPane } from "./RecognisedPane.tsx";

export interface ImportDialogProps {
  readonly preview: ImportPreview;
  readonly onDone: (accepted: readonly string[] | null) => void;
}

export function ImportDialog({ preview, onDone }: ImportDialogProps) {
  const all = useMemo(() => listDifferences(preview.differences), [preview]);
  const [accepted, setAccepted] = useState<Accepted>(() => initiallyAccepted(all));
  const [filter, setFilter] = useState<Filter>("all");
  const shown = all.filter((difference) => matchesFilter(difference, accepted, filter));
  return (
    <Dialog
      title="导入 Excel"
      hint="逐格核对后写入，写入前不改动现有数据"
      size="large"
      onClose={() => onDone(null)}
      footer={<Footer all={all} accepted={accepted} onDone={onDone} />}
    >
      <div className="import">
        <RecognisedPane preview={preview} />
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

interface FooterProps {
  readonly all: readonly Difference[];
  readonly accepted: Accepted;
  readonly onDone: ImportDialogProps["onDone"];
}

function Footer({ all, accepted, onDone }: FooterProps) {
  const isEmpty = accepted.size === 0;
  const removals = all.filter(({ is }) => is === "removed").length;
  return (
    <>
      <span className="muted">
        已选 {accepted.size} / {all.length} 处
        {removals > 0 ? `；表格里没有的 ${removals} 行默认保留，需要删除时请逐行接受` : ""}
      </span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        {all.length === 0 ? "关闭" : "取消"}
      </Button>
      {all.length > 0 && (
        <Button look="primary" disabled={isEmpty} onClick={() => onDone([...accepted])}>
          {isEmpty ? "没有要写入的内容" : `写入 ${acceptedText(all, accepted)}（可撤销）`}
        </Button>
      )}
    </>
  );
}
