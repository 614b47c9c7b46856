/** What a condition compares with: each kind has fields of its own, with a word on how they are filled in. */
import type { ReactNode } from "react";
import { Field } from "../../ui/Field.tsx";
import { FieldProblem, type FieldsProps, TextField } from "./TextField.tsx";

export function ParameterFields(props: FieldsProps) {
  const { draft, problem, problemId, onChange } = props;
  switch (draft.kind) {
    case "matches":
      return (
        <Hinted hint="格里有一处符合就算符合。^ 是行首，$ 是行尾，\d 是一个数字，+ 是一次或多次；例如 ^\d+\. 表示行首是“1.”这样的编号。">
          <Field label="正则表达式">
            {(id) => <TextField id={id} field="pattern" placeholder="例如 ^\d+\." {...props} />}
          </Field>
          <FieldProblem of={["pattern"]} {...props} />
        </Hinted>
      );
    case "between":
      return (
        <Hinted hint="不填的一头不作限制；“≥95”“95%”按 95 计，“10—50”两头都要在范围内。不是数字的内容不符合。">
          <Field label="不小于">{(id) => <TextField id={id} field="from" {...props} />}</Field>
          <Field label="不大于">{(id) => <TextField id={id} field="to" {...props} />}</Field>
          <FieldProblem of={["from", "to"]} {...props} />
        </Hinted>
      );
    case "oneOf":
      return (
        <Hinted hint="空格、全角和半角的差别不计。">
          <Field label="可以填">
            {(id) => (
              <textarea
                id={id}
                className="text-input"
                rows={4}
                placeholder="每行一个，如：未启动"
                aria-invalid={problem?.field === "values" && !problem.isMissing}
                aria-describedby={problem?.field === "values" ? problemId : undefined}
                value={draft.values}
                onChange={(event) => onChange({ values: event.currentTarget.value })}
              />
            )}
          </Field>
          <FieldProblem of={["values"]} {...props} />
        </Hinted>
      );
    case "longest":
    case "shortest":
      return (
        <Hinted hint="标点、数字和换行都算一个字。">
          <Field label="字数">{(id) => <TextField id={id} field="chars" {...props} />}</Field>
          <FieldProblem of={["chars"]} {...props} />
        </Hinted>
      );
    case "contains":
    case "lacks":
      return (
        <Hinted hint="要一字不差，空格和标点也算。">
          <Field label="文字">{(id) => <TextField id={id} field="text" {...props} />}</Field>
          <FieldProblem of={["text"]} {...props} />
        </Hinted>
      );
    case "unique":
      return <Hinted hint="同一列里两格内容相同（空格不计）时，后一格算不符合。" />;
    case "filled":
    case "empty":
      return null;
  }
}

interface HintedProps {
  readonly hint: string;
  readonly children?: ReactNode;
}

/** All of these conditions pass over what is empty. */
function Hinted({ hint, children }: HintedProps) {
  return (
    <>
      {children}
      <p className="muted own-rule-hint">{hint}空格子不算不符合。</p>
    </>
  );
}
