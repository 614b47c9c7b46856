/** The rules that the user makes: list, editor, file. */
import { Copy, FileDown, FileUp, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { SEVERITY_TITLES } from "../../../shared/rules/finding.ts";
import type { RuleSetting } from "../../../shared/rules/own/decisions.ts";
import { ownRuleColumn } from "../../../shared/rules/own/own-rule.ts";
import { type OwnRuleRow, ownRuleId, ownRuleRows } from "../../../shared/rules/own/own-rule-rows.ts";
import { conditionWords } from "../../../shared/rules/own/own-rule-words.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import { findTable } from "../../../shared/tables/index.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { confirm } from "../../ui/ConfirmDialog.tsx";
import { SeverityDot } from "../../ui/SeverityDot.tsx";
import { FindingCount } from "./FindingCount.tsx";
import { askOwnRule } from "./OwnRuleDialog.tsx";
import { draftOf, emptyDraft } from "./own-rule-draft.ts";
import { deleteRule, exportRules, importRules, putRule, setRule } from "./rule-acts.tsx";
import { Switch } from "./Switch.tsx";

interface OwnRulesProps {
  readonly state: PlanState;
  readonly settings: ReadonlyMap<string, RuleSetting>;
  readonly counts: ReadonlyMap<string, number>;
  readonly canWrite: boolean;
  readonly onLeave: () => void;
}

export function OwnRules({ state, settings, counts, canWrite, onLeave }: OwnRulesProps) {
  const [news, setNews] = useState<string | null>(null);
  const rules = ownRuleRows(state);
  const add = async (): Promise<void> => {
    const { sheet, activeCells } = planStore.getState();
    const draft = emptyDraft(state, sheet, activeCells[sheet]?.column);
    const rule = await askOwnRule("新增规则", draft);
    if (rule) await putRule(null, rule);
  };
  return (
    <div className="rules-main">
      <div className="filter-bar">
        <Button look="line" isSmall icon={Plus} disabled={!canWrite} onClick={() => void add()}>
          新增规则…
        </Button>
        <span className="rules-news" role="status">
          {news}
        </span>
        <span className="spacer" />
        <Button look="line" isSmall icon={FileDown} disabled={!canWrite} onClick={() => void importRules()}>
          从文件导入…
        </Button>
        <Button
          look="line"
          isSmall
          icon={FileUp}
          disabled={rules.length === 0}
          onClick={() => void exportRules().then(setNews)}
        >
          导出到文件…
        </Button>
      </div>
      <div className="rules-list">
        <ul>
          {rules.map((each) => (
            <OwnRuleItem
              key={each.row.id}
              state={state}
              own={each}
              isOff={settings.get(ownRuleId(each.row))?.isOff ?? false}
              count={counts.get(ownRuleId(each.row))}
              canWrite={canWrite}
              onLeave={onLeave}
            />
          ))}
        </ul>
        {rules.length === 0 && (
          <p className="dock-empty">
            还没有自定规则。可以规定某一列必须填写、只能填某几项、数字在某一范围内等，不符合的单元格会列为问题。
          </p>
        )}
      </div>
    </div>
  );
}

interface OwnRuleItemProps {
  readonly state: PlanState;
  readonly own: OwnRuleRow;
  readonly isOff: boolean;
  readonly count: number | undefined;
  readonly canWrite: boolean;
  readonly onLeave: () => void;
}

function OwnRuleItem({ state, own, isOff, count, canWrite, onLeave }: OwnRuleItemProps) {
  const { row, rule, problem } = own;
  const id = ownRuleId(row);
  const edit = async (): Promise<void> => {
    const changed = await askOwnRule("修改规则", draftOf(rule));
    if (changed) await putRule(row.id, changed);
  };
  return (
    <li className={isOff ? "rule-item is-off" : "rule-item"}>
      <Switch
        label={`启用“${rule.title}”`}
        isOn={!isOff}
        isDisabled={!canWrite}
        onSwitch={(isOn) => void setRule(id, !isOn, null)}
      />
      <div className="rule-words">
        <b>{rule.title}</b>
        {isOff && <span className="tag">已停用</span>}
        <p>
          {placeOf(state, own)}：{conditionWords(rule.condition)}
        </p>
        {problem === null ? (
          <p className="muted">提示语：{rule.message}</p>
        ) : (
          <p className="field-error">没有检查：{problem}</p>
        )}
      </div>
      <FindingCount
        rule={{ id, title: rule.title }}
        count={count}
        isOff={isOff || problem !== null}
        onLeave={onLeave}
      />
      <span className="rule-severity">
        <SeverityDot severity={rule.severity} />
        {SEVERITY_TITLES[rule.severity]}
      </span>
      <OwnRuleActs own={own} canWrite={canWrite} onEdit={() => void edit()} />
    </li>
  );
}

interface OwnRuleActsProps {
  readonly own: OwnRuleRow;
  readonly canWrite: boolean;
  readonly onEdit: () => void;
}

function OwnRuleActs({ own: { row, rule }, canWrite, onEdit }: OwnRuleActsProps) {
  const copy = async (): Promise<void> => {
    const copied = await askOwnRule("复制规则", { ...draftOf(rule), title: `${rule.title} 副本` });
    if (copied) await putRule(null, copied);
  };
  const remove = async (): Promise<void> => {
    const text = `规则“${rule.title}”将从方案里删除，它查出的问题不再列出。可以撤销。`;
    if (await confirm({ title: "删除规则", text, action: "删除" })) await deleteRule(row.id);
  };
  return (
    <span className="rule-acts">
      <Button isSmall icon={Pencil} ariaLabel={`修改“${rule.title}”`} disabled={!canWrite} onClick={onEdit} />
      <Button
        isSmall
        icon={Copy}
        ariaLabel={`复制“${rule.title}”`}
        disabled={!canWrite}
        onClick={() => void copy()}
      />
      <Button
        isSmall
        icon={Trash2}
        ariaLabel={`删除“${rule.title}”`}
        disabled={!canWrite}
        onClick={() => void remove()}
      />
    </span>
  );
}

/** 重点任务清单 · 工作目标 */
function placeOf(state: PlanState, { rule }: OwnRuleRow): string {
  const column = ownRuleColumn(state, rule);
  return `${findTable(rule.table)?.title ?? "已不存在的表"} · ${column ? columnTitle(column) : "已删除的列"}`;
}
