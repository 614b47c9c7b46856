/** The rules that the program brings along: what each is for, whether it is on, how severe it is. */
import { RotateCcw } from "lucide-react";
import { SEVERITIES, SEVERITY_TITLES, type Severity } from "../../../shared/rules/finding.ts";
import { Button } from "../../ui/Button.tsx";
import { SeverityDot } from "../../ui/SeverityDot.tsx";
import { FindingCount } from "./FindingCount.tsx";
import { resetRules, setRule } from "./rule-acts.tsx";
import { changedRules, filterRules, type RuleFilter, type SetRule, type SubjectRules } from "./rule-list.ts";
import { Switch } from "./Switch.tsx";

interface BuiltInRulesProps {
  readonly subjects: readonly SubjectRules[];
  readonly filter: RuleFilter;
  readonly counts: ReadonlyMap<string, number>;
  readonly canWrite: boolean;
  readonly onFilter: (filter: RuleFilter) => void;
  readonly onLeave: () => void;
}

export function BuiltInRules(props: BuiltInRulesProps) {
  const { subjects, filter, counts, canWrite, onFilter, onLeave } = props;
  const shown = filterRules(subjects, filter);
  const changed = changedRules(subjects);
  return (
    <div className="rules-main">
      <div className="filter-bar">
        <input
          type="search"
          className="text-input rules-search"
          placeholder="按名称、作用或级别查找规则"
          aria-label="查找规则"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <span className="spacer" />
        <Button
          look="line"
          isSmall
          icon={RotateCcw}
          disabled={!canWrite || changed.length === 0}
          onClick={() => void resetRules(changed.map(({ info }) => info.id))}
        >
          全部恢复默认{changed.length > 0 ? `（${changed.length} 条）` : ""}
        </Button>
      </div>
      <div className="rules-list">
        {shown.map(({ title, rules }) => (
          <section key={title} aria-label={title}>
            <h3 className="rules-subject">
              {title} <small>{rules.length} 条</small>
            </h3>
            <ul>
              {rules.map((rule) => (
                <RuleItem
                  key={rule.info.id}
                  rule={rule}
                  count={counts.get(rule.info.id)}
                  canWrite={canWrite}
                  onLeave={onLeave}
                />
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && (
          <p className="dock-empty">{filter.text === "" ? "没有改过设置的规则。" : "没有符合的规则。"}</p>
        )}
      </div>
    </div>
  );
}

interface RuleItemProps {
  readonly rule: SetRule;
  readonly count: number | undefined;
  readonly canWrite: boolean;
  readonly onLeave: () => void;
}

function RuleItem({ rule, count, canWrite, onLeave }: RuleItemProps) {
  const { info, isOff, severity, isChanged } = rule;
  return (
    <li className={isOff ? "rule-item is-off" : "rule-item"}>
      <Switch
        label={`启用“${info.title}”`}
        isOn={!isOff}
        isDisabled={!canWrite}
        onSwitch={(isOn) => void setRule(info.id, !isOn, severity)}
      />
      <div className="rule-words">
        <b>{info.title}</b>
        {isChanged && <span className="tag">{isOff ? "已停用" : "改过级别"}</span>}
        <p>{info.why}</p>
        <p className="muted">检查范围：{info.reads}</p>
      </div>
      <FindingCount rule={info} count={count} isOff={isOff} onLeave={onLeave} />
      <SeveritySelect rule={rule} canWrite={canWrite} />
      <Button
        isSmall
        icon={RotateCcw}
        ariaLabel={`“${info.title}”恢复默认`}
        disabled={!canWrite || !isChanged}
        onClick={() => void resetRules([info.id])}
      />
    </li>
  );
}

function SeveritySelect({ rule, canWrite }: Pick<RuleItemProps, "rule" | "canWrite">) {
  const { info, isOff, severity } = rule;
  const choose = (value: string): void => {
    const chosen = SEVERITIES.find((each) => each === value) ?? null;
    void setRule(info.id, isOff, chosen);
  };
  return (
    <span className="rule-severity">
      <SeverityDot severity={severity ?? info.severity} />
      <select
        className="text-input"
        aria-label={`“${info.title}”的级别`}
        disabled={!canWrite}
        value={severity ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">按规则（{SEVERITY_TITLES[info.severity]}）</option>
        {SEVERITIES.map((each: Severity) => (
          <option key={each} value={each}>
            {SEVERITY_TITLES[each]}
          </option>
        ))}
      </select>
    </span>
  );
}
