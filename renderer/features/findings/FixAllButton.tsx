/** 一键修正: makes every fix that has one possible answer, after a preview, as one step. */

import { cellKey } from "../../../shared/model/row.ts";
import { clearFix, type Finding } from "../../../shared/rules/finding.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { reporting } from "../../messages/report-error.tsx";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { DiffText } from "../../ui/DiffText.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { placeOf } from "./finding-words.ts";
import { useCanWrite } from "./use-can-write.ts";

interface FixedCell {
  readonly key: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

export function FixAllButton({ findings }: { readonly findings: readonly Finding[] }) {
  const canWrite = useCanWrite();
  const clear = findings.filter((finding) => clearFix(finding) !== null);
  if (clear.length === 0) return <span className="muted">没有可一键修正的问题</span>;
  return (
    <Button isSmall look="primary" disabled={!canWrite} onClick={() => void fixWithPreview(clear)}>
      一键修正 {clear.length} 处…
    </Button>
  );
}

export function fixWithPreview(findings: readonly Finding[]): Promise<void> {
  return reporting("没有修正", async () => {
    const { shown } = planStore.getState().plan;
    const edits = mergeFixes(
      shown,
      findings.flatMap((finding) => clearFix(finding) ?? []),
    );
    const cells = edits.map((edit) => ({
      key: cellKey(edit),
      place: placeOf(shown, edit),
      before: shown.rows.get(edit.rowId)?.cells[edit.column] ?? "",
      after: edit.value ?? "",
    }));
    const isAccepted = await openDialog<boolean>((close) => (
      <FixPreview count={findings.length} cells={cells} onDone={close} />
    ));
    if (isAccepted) planStore.getState().editCells(edits, "fix");
  });
}

interface FixPreviewProps {
  readonly count: number;
  readonly cells: readonly FixedCell[];
  readonly onDone: (isAccepted: boolean) => void;
}

function FixPreview({ count, cells, onDone }: FixPreviewProps) {
  const footer = (
    <>
      <span className="muted">可以撤销，算一步</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(false)}>
        取消
      </Button>
      <Button look="primary" onClick={() => onDone(true)}>
        修正 {cells.length} 格
      </Button>
    </>
  );
  return (
    <Dialog title={`一键修正 ${count} 处`} size="large" footer={footer} onClose={() => onDone(false)}>
      <div className="dialog-body refused-texts">
        <table>
          <thead>
            <tr>
              <th>位置</th>
              <th>原来</th>
              <th>修正后</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ key, place, before, after }) => (
              <tr key={key}>
                <td>{place}</td>
                <td>
                  <DiffText before={before} after={after} side="old" />
                </td>
                <td>
                  <DiffText before={before} after={after} side="new" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
