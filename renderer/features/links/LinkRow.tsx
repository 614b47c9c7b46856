/** A statement that is linked with a target: where it is, what it says, how it compares, what the user says of it. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { IndicatorLink } from "../../../shared/rules/numbers/indicator-links.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import { cellReference } from "../../plan/unwritten.ts";
import { Button } from "../../ui/Button.tsx";
import { linkChoices } from "./link-choices.ts";
import type { LinkActs } from "./link-keys.ts";
import { equation, STATE_TITLES, targetWords, VERDICT_TITLES, verdictOf } from "./link-words.ts";
import { StatementText } from "./StatementText.tsx";

interface LinkRowProps {
  /** The plan that the link was found in. */
  readonly state: PlanState;
  readonly group: LinkGroup;
  readonly link: IndicatorLink;
  readonly acts: LinkActs;
}

export function LinkRow({ state, group, link, acts }: LinkRowProps) {
  return (
    <div className="link-row" data-state={link.state}>
      <button
        type="button"
        className="link-place"
        tabIndex={-1}
        title="转到这一格"
        onClick={() => acts.goTo(link.rowId, link.column)}
      >
        {cellReference(state, link)}
      </button>
      <p className="link-text">
        {link.statement ? (
          <StatementText
            text={state.rows.get(link.rowId)?.cells[link.column] ?? ""}
            range={link.statement.range}
          />
        ) : (
          <span className="muted">原文已改动，找不到“{link.about}”的数。</span>
        )}
      </p>
      <Compared state={state} group={group} link={link} />
      <Decision link={link} acts={acts} />
    </div>
  );
}

function Compared({ state, group, link }: Omit<LinkRowProps, "acts">) {
  if (!link.statement || !group.measure) return <span className="muted">—</span>;
  const verdict = verdictOf(link.comparison);
  const target = { words: targetWords(state, group), measure: group.measure };
  return (
    <span className={`link-verdict is-${verdict}`}>
      <b>{VERDICT_TITLES[verdict]}</b>
      <span>{equation(link.statement.quantity, target, verdict)}</span>
    </span>
  );
}

function Decision({ link, acts }: Pick<LinkRowProps, "link" | "acts">) {
  const { state } = link;
  return (
    <span className="link-decision">
      <span className={`tag is-${state}`}>{STATE_TITLES[state]}</span>
      {acts.canWrite &&
        linkChoices(link).map(({ label, key, decision }) => (
          <Button
            key={label}
            isSmall
            look="line"
            isOutOfTabOrder
            title={`${label}（${key}）`}
            onClick={() => void acts.decide([link], decision)}
          >
            {label}
          </Button>
        ))}
    </span>
  );
}
