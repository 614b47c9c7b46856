/** The texts of a paste that find no place, each with its reason, before anything is written. */
import type { RefusedText } from "../../grid/clipboard/plan-paste.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";

/** True: the rest is to be pasted. */
export function askAboutRefused(refused: readonly RefusedText[], others: number): Promise<boolean> {
  return openDialog<boolean>((close) => <RefusedDialog refused={refused} others={others} onDone={close} />);
}

interface RefusedDialogProps {
  readonly refused: readonly RefusedText[];
  readonly others: number;
  readonly onDone: (pastesRest: boolean) => void;
}

const SHOWN_AT_MOST = 200;

function RefusedDialog({ refused, others, onDone }: RefusedDialogProps) {
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(false)}>
        {others === 0 ? "知道了" : "取消，不粘贴"}
      </Button>
      {others > 0 && (
        <Button look="primary" onClick={() => onDone(true)}>
          粘贴其余 {others} 格
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      title={`${refused.length} 格不能粘贴`}
      size="list"
      role="alertdialog"
      footer={footer}
      onClose={() => onDone(false)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable by keyboard */}
      <section className="dialog-body refused-texts" tabIndex={0} aria-label="不能粘贴的内容">
        <table>
          <thead>
            <tr>
              <th>位置</th>
              <th>内容</th>
              <th>原因</th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, SHOWN_AT_MOST).map(({ place, value, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <tr key={index}>
                <td>{place}</td>
                <td className="refused-text">{value}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {refused.length > SHOWN_AT_MOST && <p className="muted">另有 {refused.length - SHOWN_AT_MOST} 格</p>}
      </section>
    </Dialog>
  );
}
