/** A target, above what is said of it. */
import { Plus } from "lucide-react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import { Button } from "../../ui/Button.tsx";
import type { LinkActs } from "./link-keys.ts";
import { isUnlinked } from "./link-lines.ts";
import { targetName } from "./link-places.ts";
import { targetWords } from "./link-words.ts";

interface LinkHeadingProps {
  /** The plan that the group was made of. */
  readonly state: PlanState;
  readonly group: LinkGroup;
  readonly acts: LinkActs;
}

export function LinkHeading({ state, group, acts }: LinkHeadingProps) {
  const { reference, name } = targetName(state, group);
  return (
    <div className="link-heading">
      <button
        type="button"
        className="link-place"
        tabIndex={-1}
        title="转到这个指标"
        onClick={() => acts.goTo(group.row.id, group.column.key)}
      >
        {reference}
      </button>
      <span className="link-target">
        {name}　<b>{targetWords(state, group)}</b>
      </span>
      {isUnlinked(group) && <small>{group.measure ? "没有找到对应的数" : "目标值不是数字，不作比对"}</small>}
      <span className="spacer" />
      {acts.canWrite && group.measure && (
        <Button
          isSmall
          icon={Plus}
          isOutOfTabOrder
          title="添加对应（Insert）"
          onClick={() => void acts.add(group)}
        >
          添加对应…
        </Button>
      )}
    </div>
  );
}
