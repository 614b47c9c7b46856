/**
 * What users decide of the checks, each decision a row of one of these tables, so that it is logged, undone and merged
 * like any other edit: rules of their own, settings of rules, findings that were set aside. shared/rules/own/ reads
 * and writes them.
 */
import { internalTable, internalColumn as setting } from "./internal-table.ts";

export const OWN_RULE_KIND = "ownRule";
export const ownRulesTable = internalTable(
  "ownRules",
  "自定规则",
  { key: OWN_RULE_KIND, title: "自定规则", nameColumn: "title" },
  [
    setting(OWN_RULE_KIND, "title", "名称"),
    setting(OWN_RULE_KIND, "table", "所属表"),
    setting(OWN_RULE_KIND, "column", "列"),
    setting(OWN_RULE_KIND, "condition", "要求"),
    /** What the condition compares with: a text, a pattern, a number, the lower bound, or choices one per line. */
    setting(OWN_RULE_KIND, "value", "内容", { isRequired: false }),
    setting(OWN_RULE_KIND, "upTo", "上限", { isRequired: false }),
    setting(OWN_RULE_KIND, "severity", "级别"),
    setting(OWN_RULE_KIND, "message", "提示语"),
  ],
);

export const LINK_KIND = "link";
/** Which statements of tasks and clauses speak of which targets, where the user has said so. */
export const linksTable = internalTable(
  "links",
  "指标关联",
  { key: LINK_KIND, title: "指标关联", nameColumn: "about" },
  [
    /** The row that holds the target: an indicator, or a part of one. */
    setting(LINK_KIND, "target", "指标"),
    setting(LINK_KIND, "row", "行"),
    setting(LINK_KIND, "column", "列"),
    /** The words of the statement. */
    setting(LINK_KIND, "about", "说法"),
    /** `confirmed` or `rejected`. */
    setting(LINK_KIND, "state", "状态"),
  ],
);

export const RULE_SETTING_KIND = "ruleSetting";
export const ruleSettingsTable = internalTable(
  "ruleSettings",
  "规则设置",
  { key: RULE_SETTING_KIND, title: "规则设置", nameColumn: "rule" },
  [
    setting(RULE_SETTING_KIND, "rule", "规则"),
    /** `off`: the rule is switched off; absent: it is on. */
    setting(RULE_SETTING_KIND, "state", "状态", { isRequired: false }),
    setting(RULE_SETTING_KIND, "severity", "级别", { isRequired: false }),
  ],
);

export const SET_ASIDE_KIND = "setAside";
export const setAsideTable = internalTable(
  "setAside",
  "已搁置的问题",
  { key: SET_ASIDE_KIND, title: "已搁置的问题", nameColumn: "reason" },
  [
    setting(SET_ASIDE_KIND, "rule", "规则"),
    setting(SET_ASIDE_KIND, "row", "行"),
    setting(SET_ASIDE_KIND, "column", "列", { isRequired: false }),
    /** The words that the finding is about: once they change, the finding is back. */
    setting(SET_ASIDE_KIND, "about", "原文", { isRequired: false }),
    setting(SET_ASIDE_KIND, "reason", "理由"),
  ],
);
