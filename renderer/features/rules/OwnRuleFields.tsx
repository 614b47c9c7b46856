/** The fields of an own rule: which cells, what they must be, and what is said of those that are not. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { SEVERITIES, SEVERITY_TITLES } from "../../../shared/rules/finding.ts";
import { CONDITION_TITLES, OwnConditionSchema } from "../../../shared/rules/own/own-rule.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import { sheetTables } from "../../../shared/tables/index.ts";
import { Field } from "../../ui/Field.tsx";
import { type ConditionKind, ruleColumns, suggestionOf } from "./own-rule-draft.ts";
import { ParameterFields } from "./ParameterFields.tsx";
import { FieldProblem, type FieldsProps, TextField } from "./TextField.tsx";

const CONDITION_KINDS: readonly ConditionKind[] = OwnConditionSchema.options.map(
  ({ shape }) => shape.kind.value,
);

export function OwnRuleFields({ state, ...props }: FieldsProps & { readonly state: PlanState }) {
  const { draft, onChange } = props;
  const columns = ruleColumns(state, draft.table);
  const suggested = suggestionOf(state, draft);
  const chooseTable = (table: string): void =>
    onChange({ table, column: ruleColumns(state, table)[0]?.key ?? "" });
  return (
    <>
      <Field label="表">
        {(id) => (
          <Choice
            id={id}
            value={draft.table}
            isFirst
            choices={sheetTables.map(({ key, title }) => [key, title])}
            onChoose={chooseTable}
          />
        )}
      </Field>
      <Field label="列">
        {(id) => (
          <Choice
            id={id}
            value={columns.some(({ key }) => key === draft.column) ? draft.column : ""}
            choices={[
              ...(columns.some(({ key }) => key === draft.column)
                ? []
                : [["", "（已删除的列，请另选）"] as const]),
              ...columns.map((column) => [column.key, columnTitle(column)] as const),
            ]}
            onChoose={(column) => onChange({ column })}
          />
        )}
      </Field>
      <FieldProblem of={["column"]} {...props} />
      <Field label="要求">
        {(id) => (
          <Choice
            id={id}
            value={draft.kind}
            choices={CONDITION_KINDS.map((kind) => [kind, CONDITION_TITLES[kind]])}
            onChoose={(value) =>
              onChange({ kind: CONDITION_KINDS.find((kind) => kind === value) ?? draft.kind })
            }
          />
        )}
      </Field>
      <ParameterFields {...props} />
      <Field label="级别">
        {(id) => (
          <Choice
            id={id}
            value={draft.severity}
            choices={SEVERITIES.map((severity) => [severity, SEVERITY_TITLES[severity]])}
            onChoose={(value) =>
              onChange({ severity: SEVERITIES.find((severity) => severity === value) ?? draft.severity })
            }
          />
        )}
      </Field>
      <Field label="名称">
        {(id) => <TextField id={id} field="title" placeholder={suggested.title} {...props} />}
      </Field>
      <FieldProblem of={["title"]} {...props} />
      <Field label="提示语">
        {(id) => <TextField id={id} field="message" placeholder={suggested.message} {...props} />}
      </Field>
      <FieldProblem of={["message"]} {...props} />
      <p className="muted own-rule-hint">名称和提示语可以留空，留空时用框里的灰字。</p>
    </>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly isFirst?: boolean;
  readonly onChoose: (value: string) => void;
}

function Choice({ id, value, choices, isFirst = false, onChoose }: ChoiceProps) {
  return (
    <select
      id={id}
      className="text-input"
      data-autofocus={isFirst ? "" : undefined}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {choices.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}
