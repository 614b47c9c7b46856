/** 改名: the new name of a unit and all places that are renamed with it. */
import { useId, useMemo, useState } from "react";
import {
  existingUnit,
  mentionsToRename,
  renamingProblem,
  type UnitRenaming,
} from "../../../shared/changes/rename-unit.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { UnitChangeDialog } from "./UnitChangeDialog.tsx";

/** `start.to`: what the field holds at first. Null where the user leaves. */
export function askRenaming(state: PlanState, start: UnitRenaming): Promise<UnitRenaming | null> {
  return openDialog<UnitRenaming | null>((close) => (
    <RenameUnitDialog state={state} start={start} onDone={close} />
  ));
}

interface RenameUnitDialogProps {
  readonly state: PlanState;
  readonly start: UnitRenaming;
  readonly onDone: (renaming: UnitRenaming | null) => void;
}

function RenameUnitDialog({ state, start, onDone }: RenameUnitDialogProps) {
  const [to, setTo] = useState(start.to);
  const [keepsAlias, setKeepsAlias] = useState(start.keepsAlias);
  const id = useId();
  const renaming = { ...start, to, keepsAlias };
  const isNew = to.trim() !== start.from.trim();
  const problem = isNew ? renamingProblem(state, renaming) : null;
  const { rowId, from } = start;
  const mentions = useMemo(
    () =>
      isNew && problem === null
        ? mentionsToRename(state, existingUnit(state, rowId), { from, to: to.trim() })
        : [],
    [state, rowId, from, to, isNew, problem],
  );
  const word = start.column === "name" ? "名称" : "全称";
  return (
    <UnitChangeDialog
      title={start.column === "name" ? "单位改名" : "修改单位全称"}
      state={state}
      mentions={mentions}
      missing={isNew ? null : "请填写新的名称。"}
      problem={problem}
      goneName={from}
      action="改名"
      onDone={(isAccepted) => onDone(isAccepted ? renaming : null)}
    >
      <div className="field">
        <span>原{word}</span>
        <b>{from}</b>
      </div>
      <div className="field">
        <label htmlFor={id}>新{word}</label>
        <input
          id={id}
          type="text"
          className="text-input"
          data-autofocus=""
          value={to}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <label className="unit-check">
        <input
          type="checkbox"
          checked={keepsAlias}
          onChange={(event) => setKeepsAlias(event.currentTarget.checked)}
        />
        把“{from}”记为别名，来文里的旧名仍能认出
      </label>
    </UnitChangeDialog>
  );
}
