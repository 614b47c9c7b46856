/** How many findings of a rule stand now; the dock shows them. */
import type { RuleInfo } from "../../../shared/rules/rule.ts";
import { CHECKING } from "../findings/finding-words.ts";
import { showFindingsOf } from "./rule-acts.tsx";

interface FindingCountProps {
  readonly rule: Pick<RuleInfo, "id" | "title">;
  /** Undefined: the plan has not been checked by it yet. */
  readonly count: number | undefined;
  readonly isOff: boolean;
  readonly onLeave: () => void;
}

export function FindingCount({ rule, count, isOff, onLeave }: FindingCountProps) {
  if (isOff) return <span className="rule-count">不检查</span>;
  if (count === undefined) return <span className="rule-count">{CHECKING}</span>;
  if (count === 0) return <span className="rule-count">没有问题</span>;
  return (
    <button
      type="button"
      className="rule-count"
      title="在问题栏里查看"
      aria-label={`查看“${rule.title}”的 ${count} 处问题`}
      onClick={() => {
        showFindingsOf(rule.id);
        onLeave();
      }}
    >
      {count} 处
    </button>
  );
}
