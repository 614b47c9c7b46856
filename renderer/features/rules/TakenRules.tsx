/** What became of a file of rules: how many were taken over, and which were not, each with the reason. */
import { CircleCheck, TriangleAlert } from "lucide-react";
import type { RefusedRule } from "../../../shared/rules/own/rules-file.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { MessageDialog } from "../../ui/MessageDialog.tsx";

export async function showTaken(taken: number, refused: readonly RefusedRule[]): Promise<void> {
  await openDialog<void>((close) => <TakenRules taken={taken} refused={refused} onClose={() => close()} />);
}

interface TakenRulesProps {
  readonly taken: number;
  readonly refused: readonly RefusedRule[];
  readonly onClose: () => void;
}

function TakenRules({ taken, refused, onClose }: TakenRulesProps) {
  const Icon = refused.length === 0 ? CircleCheck : TriangleAlert;
  const icon = (
    <Icon className={refused.length === 0 ? "icon icon-done" : "icon icon-warning"} aria-hidden="true" />
  );
  return (
    <MessageDialog title="导入规则" icon={icon} onClose={onClose}>
      <p>{taken === 0 ? "没有导入新的规则。" : `已导入 ${taken} 条规则，可以撤销。`}</p>
      {refused.length > 0 && (
        <>
          <p>下列 {refused.length} 条没有导入：</p>
          <ul>
            {refused.map(({ title, reason }) => (
              <li key={`${title} ${reason}`}>
                {title}：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </MessageDialog>
  );
}
