/** A field of an own rule that holds a line of text, and what is wrong with a field. */
import type { DraftProblem, OwnRuleDraft } from "./own-rule-draft.ts";

export interface FieldsProps {
  readonly draft: OwnRuleDraft;
  readonly problem: DraftProblem | null;
  /** Of the element that says what the problem is. */
  readonly problemId: string;
  readonly onChange: (part: Partial<OwnRuleDraft>) => void;
}

interface TextFieldProps extends FieldsProps {
  readonly id: string;
  readonly field: "title" | "message" | "pattern" | "from" | "to" | "chars" | "text";
  readonly placeholder?: string;
}

export function TextField({ id, field, placeholder, draft, problem, problemId, onChange }: TextFieldProps) {
  const isWrong = problem?.field === field && !problem.isMissing;
  return (
    <input
      id={id}
      type="text"
      className="text-input"
      placeholder={placeholder}
      aria-invalid={isWrong}
      aria-describedby={problem?.field === field ? problemId : undefined}
      value={draft[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
}

interface FieldProblemProps extends Pick<FieldsProps, "problem" | "problemId"> {
  readonly of: readonly DraftProblem["field"][];
}

/** What is not filled in yet is said beside the button, not as a fault. */
export function FieldProblem({ of, problem, problemId }: FieldProblemProps) {
  if (!problem || problem.isMissing || !of.includes(problem.field)) return null;
  return (
    <p id={problemId} role="alert" className="field-error own-rule-hint">
      {problem.text}
    </p>
  );
}
