/** The dialog of a change of units: what is asked, then every cell that it would rewrite, then 取消 or the act. */
import { type FormEvent, type ReactNode, useId, useMemo } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { occurrencesIn, type Replacement } from "../../../shared/search/replace.ts";
import { placesNaming } from "../../../shared/units/names-in-text.ts";
import { ReplacementDialog } from "../find/ReplacementDialog.tsx";
import { placeOf } from "../findings/finding-words.ts";

export interface UnitChangeDialogProps {
  readonly title: string;
  readonly state: PlanState;
  readonly mentions: readonly Replacement[];
  /** What has still to be filled in; absent or null: nothing. */
  readonly missing?: string | null;
  /** Why it cannot be done as it is filled in; null: it can. */
  readonly problem: string | null;
  /** Running text that has this name in it is listed: it stays as it is. */
  readonly goneName?: string;
  /** What the button does: 改名. */
  readonly action: string;
  /** The fields, if anything is asked. */
  readonly children?: ReactNode;
  readonly onDone: (isAccepted: boolean) => void;
}

export function UnitChangeDialog(props: UnitChangeDialogProps) {
  const { title, state, mentions, problem, action, children, onDone } = props;
  const { missing = null, goneName = "" } = props;
  const formId = useId();
  const isReady = problem === null && missing === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onDone(true);
  };
  const count = occurrencesIn(mentions);
  return (
    <ReplacementDialog
      title={title}
      state={state}
      planned={mentions}
      action={count === 0 ? action : `${action}（连同各表 ${count} 处）`}
      isReady={isReady}
      onDone={onDone}
    >
      {children && (
        <form id={formId} className="unit-form" onSubmit={submit}>
          {children}
          {(problem ?? missing) !== null && (
            <p className={problem === null ? "muted" : "field-error"} role="status">
              {problem ?? missing}
            </p>
          )}
          {isReady && <InText state={state} name={goneName} />}
          {/* Enter in a field sends the form only where it has a button for it. */}
          <button type="submit" hidden disabled={!isReady}>
            {action}
          </button>
        </form>
      )}
      {mentions.length === 0 && <p className="unit-untouched muted">{isReady && "各表没有要改的地方。"}</p>}
    </ReplacementDialog>
  );
}

/** So many places are named; of more the number is enough. */
const MOST_NAMED = 3;

function InText({ state, name }: { readonly state: PlanState; readonly name: string }) {
  const places = useMemo(() => placesNaming(state, name), [state, name]);
  if (places.length === 0) return null;
  const named = places.slice(0, MOST_NAMED).map((place) => placeOf(state, place));
  const count = places.length > named.length ? `等 ${places.length} 格` : "";
  return (
    <p className="muted">
      {named.join("、")}
      {count}的文字里也写有“{name}”，不随着改，请用查找替换核对。
    </p>
  );
}
