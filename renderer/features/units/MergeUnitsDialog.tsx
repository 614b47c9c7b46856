/** 合并单位: which unit goes into which, what becomes of its names, and all places that are rewritten. */
import { ArrowLeftRight } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { mergeUnitsChanges, type UnitMerge, type UnitMerging } from "../../../shared/changes/merge-units.ts";
import { AppError } from "../../../shared/errors.ts";
import { childrenOf, type PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import { unitsTable } from "../../../shared/tables/units-table.ts";
import { unitName } from "../../../shared/units/unit-names.ts";
import { Button } from "../../ui/Button.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { UnitChangeDialog } from "./UnitChangeDialog.tsx";

/** `keptId` null: the user has still to choose it. Null where the user leaves. */
export interface MergeQuestion {
  readonly goneId: RowId;
  readonly keptId: RowId | null;
}

export function askMerging(state: PlanState, question: MergeQuestion): Promise<UnitMerging | null> {
  return openDialog<UnitMerging | null>((close) => (
    <MergeUnitsDialog state={state} question={question} onDone={close} />
  ));
}

interface MergeUnitsDialogProps {
  readonly state: PlanState;
  readonly question: MergeQuestion;
  readonly onDone: (merging: UnitMerging | null) => void;
}

function MergeUnitsDialog({ state, question, onDone }: MergeUnitsDialogProps) {
  const [goneId, setGoneId] = useState(question.goneId);
  const [keptId, setKeptId] = useState(question.keptId);
  const [keepsAliases, setKeepsAliases] = useState(true);
  const units = childrenOf(state, unitsTable.key, null);
  const merging = keptId === null ? null : { goneId, keptId, keepsAliases };
  const merge = useMemo(
    () => (keptId === null ? null : mergeOrProblem(state, { goneId, keptId, keepsAliases })),
    [state, goneId, keptId, keepsAliases],
  );
  const { mentions = [], dropped = [] } = typeof merge === "string" || merge === null ? {} : merge;
  const nameOf = (id: RowId | null): string =>
    unitName(units.find((unit) => unit.id === id) ?? { cells: {} });
  return (
    <UnitChangeDialog
      title="合并单位"
      state={state}
      mentions={mentions}
      missing={merge === null ? "请选择保留哪个单位。" : null}
      problem={typeof merge === "string" ? merge : null}
      goneName={nameOf(goneId)}
      action="合并"
      onDone={(isAccepted) => onDone(isAccepted ? merging : null)}
    >
      <div className="unit-pair">
        <UnitSelect label="去掉的单位" units={units} chosen={goneId} onChoose={setGoneId} />
        <Button
          icon={ArrowLeftRight}
          ariaLabel="互换"
          disabled={keptId === null}
          onClick={() => {
            if (keptId === null) return;
            setGoneId(keptId);
            setKeptId(goneId);
          }}
        />
        <UnitSelect label="保留的单位" units={units} chosen={keptId} onChoose={setKeptId} isFirst />
      </div>
      <label className="unit-check">
        <input
          type="checkbox"
          checked={keepsAliases}
          onChange={(event) => setKeepsAliases(event.currentTarget.checked)}
        />
        把“{nameOf(goneId)}”和它的别名记为保留单位的别名
      </label>
      {dropped.length > 0 && (
        <p className="muted">
          与保留的单位不同、不再保留：
          {dropped.map(({ column, text }) => `${column.title}“${text}”`).join("、")}
        </p>
      )}
    </UnitChangeDialog>
  );
}

interface UnitSelectProps {
  readonly label: string;
  readonly units: readonly PlanRow[];
  readonly chosen: RowId | null;
  readonly onChoose: (id: RowId) => void;
  /** It takes the keys when the dialog opens. */
  readonly isFirst?: boolean;
}

function UnitSelect({ label, units, chosen, onChoose, isFirst = false }: UnitSelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="text-input"
        value={chosen ?? ""}
        {...(isFirst ? { "data-autofocus": "" } : {})}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {chosen === null && <option value="">请选择</option>}
        {units.map((unit, index) => (
          <option key={unit.id} value={unit.id}>
            {index + 1}　{unitName(unit)}
          </option>
        ))}
      </select>
    </div>
  );
}

function mergeOrProblem(state: PlanState, merging: UnitMerging): UnitMerge | string {
  try {
    return mergeUnitsChanges(state, merging);
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
