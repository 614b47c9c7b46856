/** The sheet that is shown, with its formula bar and its menu, wired to the plan. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { SheetView } from "../../shared/contract/view-schemas.ts";
import { childrenOf, type PlanState, subtreeOf } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import { otherNames, unitName } from "../../shared/units/unit-names.ts";
import { menuItems, rowMenuGroups } from "../commands/all-commands.ts";
import { columnCommandsFor } from "../commands/column-commands.ts";
import { commandContext, runCommand } from "../commands/context.ts";
import { FindPanel } from "../features/find/FindPanel.tsx";
import { useFindingCards } from "../features/findings/CellFindings.tsx";
import { useDraftNote } from "../features/findings/DraftNoteView.tsx";
import { onDraftKey } from "../features/findings/draft-check.ts";
import { runSliced } from "../features/jobs/run-sliced.tsx";
import { pasteCells } from "../features/paste/paste-cells.tsx";
import { carryRows } from "../features/rows/carry-rows.ts";
import { fillEmpty } from "../features/rows/fill-empty.ts";
import { ColumnMenu, MenuButton } from "../features/view/ColumnMenu.tsx";
import { ViewBanner } from "../features/view/ViewBanner.tsx";
import type { UnitChoice } from "../grid/grid-types.ts";
import { SheetGrid, type SheetGridHandle } from "../grid/SheetGrid.tsx";
import type { ColumnMarks } from "../grid/sheet-context.ts";
import { say } from "../messages/message-store.ts";
import { refuse } from "../messages/refusals.ts";
import { toAppError } from "../messages/to-app-error.ts";
import { editSession, holdingInput, inputHold, planStore } from "../plan/current-plan.ts";
import { planFacts } from "../plan/facts.ts";
import { outlineIn } from "../plan/outlines.ts";
import { lockOf } from "../plan/plan-data.ts";
import { selectionStore, setSelectionStats } from "../plan/selection-store.ts";
import { onFocusSheet } from "../plan/sheet-focus.ts";
import { unwrittenEdits } from "../plan/unwritten.ts";
import { Menu } from "../ui/Menu.tsx";
import { viewModel } from "../view/view-model.ts";
import {
  appliedViewOf,
  revealColumn,
  revealRow,
  setWidths,
  sheetViewOf,
  viewStore,
} from "../view/view-store.ts";
import { ActiveCellBar } from "./ActiveCellBar.tsx";
import { useCellMarks, useLineMark } from "./use-cell-marks.ts";
import { useWheelZoom } from "./use-wheel-zoom.ts";

export function SheetPane() {
  const state = useStore(planStore, (plan) => plan.plan.shown);
  const sheet = useStore(planStore, (plan) => plan.sheet);
  const active = useStore(planStore, (plan) => plan.activeCells[sheet] ?? null);
  const lock = useStore(planStore, lockOf);
  const zoom = useStore(viewStore, (data) => data.zoom);
  const view = useStore(viewStore, (data) => sheetViewOf(data, sheet));
  const applied = useStore(viewStore, (data) => appliedViewOf(data, sheet));
  const grid = useRef<SheetGridHandle>(null);
  const [menuAt, setMenuAt] = useState<MenuPoint | null>(null);
  const closeMenu = useCallback(() => setMenuAt(null), []);
  const [columnMenu, setColumnMenu] = useState<ColumnMenuPlace | null>(null);
  const closeColumnMenu = useCallback(() => setColumnMenu(null), []);
  const units = useUnitChoices(state);
  useFocusOnSheet(grid, sheet);
  useReveal(grid);
  useReadLines(grid);
  const wheelZoom = useWheelZoom();

  const outline = outlineIn(state, sheet);
  const { table } = outline;
  const { year } = planFacts(state);
  const model = viewModel(outline, view, applied);
  const cellMarks = useCellMarks();
  const lineMark = useLineMark();
  const editorNote = useDraftNote();
  const cards = useFindingCards();
  const carrySource = {
    state,
    act: planStore.getState(),
    readOnly: lock !== null,
    isSorted: applied.order !== null,
  };
  const columnMarks = useMemo(() => columnMarksOf(view), [view]);
  const menuColumn = model.columns.findIndex((column) => column.key === columnMenu?.column);
  return (
    <>
      <ViewBanner outline={outline} year={year} />
      <ActiveCellBar
        outline={outline}
        active={active}
        onBegin={() => grid.current?.startEdit(undefined, "bar")}
      />
      <FindPanel onLeave={() => grid.current?.focus()} />
      <div className="sheet-area" data-sheet-grid="" ref={wheelZoom}>
        <SheetGrid
          key={sheet}
          ref={grid}
          model={model}
          state={state}
          year={year}
          readOnly={lock !== null}
          units={units}
          session={editSession}
          hold={inputHold}
          active={active}
          onActiveChange={(cell) => planStore.getState().setActive(sheet, cell)}
          onEdit={edit}
          onPaste={(request) => void pasteCells(request)}
          runLong={runSliced}
          onSelectionChange={setSelectionStats}
          zoom={zoom}
          widths={view.widths}
          columnMarks={columnMarks}
          cellMarks={cellMarks}
          lineMark={lineMark}
          cards={cards}
          editorNote={editorNote}
          onEditorKey={onDraftKey}
          onColumnWidths={(widths) => setWidths(sheet, widths)}
          onColumnMenu={(column, x, y) => setColumnMenu({ column, x, y })}
          onContextMenu={(_cell, x, y) => setMenuAt({ x, y })}
          onCarryRows={(lineIds) => carryRows({ ...carrySource, model }, lineIds)}
          onRefused={(message) => say(planStore.getState().stopReason ?? message, "warning")}
        />
      </div>
      {menuAt && <CellMenu table={table} at={menuAt} onClose={closeMenu} />}
      {columnMenu && model.columns[menuColumn] && (
        <ColumnMenu
          outline={outline}
          column={model.columns[menuColumn]}
          year={year}
          index={menuColumn}
          x={columnMenu.x}
          y={columnMenu.y}
          onFit={(keys) => grid.current?.fitColumns(keys)}
          onClose={closeColumnMenu}
        >
          <ColumnCommands column={model.columns[menuColumn].key} onClose={closeColumnMenu} />
        </ColumnMenu>
      )}
    </>
  );
}

interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

interface CellMenuProps {
  readonly table: TableDefinition;
  readonly at: MenuPoint;
  readonly onClose: () => void;
}

function CellMenu({ table, at: { x, y }, onClose }: CellMenuProps) {
  const items = menuItems(rowMenuGroups(table), commandContext(planStore.getState()));
  return <Menu label="单元格" items={items} x={x} y={y} onClose={onClose} />;
}

/** What users can do to the columns that they have added, in the menu of a column; beside it there is no room for more. */
function ColumnCommands({ column, onClose }: { readonly column: string; readonly onClose: () => void }) {
  const context = commandContext(planStore.getState());
  const commands = columnCommandsFor(column).filter((command) => command.enabled(context));
  return commands.map((command) => (
    <MenuButton
      key={command.id}
      label={command.label}
      onClick={() => {
        onClose();
        void runCommand(command);
      }}
    />
  ));
}

interface ColumnMenuPlace {
  readonly column: string;
  readonly x: number;
  readonly y: number;
}

function columnMarksOf({ sort, filters }: SheetView): ColumnMarks {
  const filtered = Object.keys(filters).map((key) => [key, { isFiltered: true }] as const);
  const marks: Record<string, ColumnMarks[string]> = Object.fromEntries(filtered);
  if (sort) marks[sort.column] = { ...marks[sort.column], sort: sort.isDescending ? "down" : "up" };
  return marks;
}

function edit(edits: readonly CellEdit[], kind?: EditKind): void {
  const { plan, editCells, insertRows } = planStore.getState();
  try {
    const filled = fillEmpty(plan.shown, edits);
    if (filled.edits.length > 0) editCells(filled.edits, kind);
    for (const { spot, rows } of filled.insertions) void holdingInput(() => insertRows(spot, rows, true));
  } catch (error) {
    refuse(toAppError(error), unwrittenEdits(plan.shown, edits));
  }
}

/** A sheet that comes up takes the keys, unless they are with its tab or a dialog. */
function useFocusOnSheet(grid: React.RefObject<SheetGridHandle | null>, sheet: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each sheet that comes up
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus();
    return onFocusSheet(() => grid.current?.focus());
  }, [grid, sheet]);
}

function useReadLines(grid: React.RefObject<SheetGridHandle | null>): void {
  useEffect(() => {
    selectionStore.setState({
      readLines: () => grid.current?.selectedLines() ?? [],
      readCells: () => grid.current?.selectedCells() ?? [],
      doCells: (act) => grid.current?.doCells(act),
    });
  }, [grid]);
}

/** Is the row, or all that it holds, among the selected lines? */
function isSelected(state: PlanState, rowId: RowId): boolean {
  const selected = new Set(selectionStore.getState().readLines());
  return subtreeOf(state, rowId).some((row) => selected.has(row.id));
}

/** Takes the grid to where undo, redo, an insertion or an import happened. */
function useReveal(grid: React.RefObject<SheetGridHandle | null>): void {
  const reveal = useStore(planStore, (plan) => plan.reveal);
  useEffect(() => {
    if (!reveal) return;
    const { plan, sheet } = planStore.getState();
    const { rowId, column } = reveal.place;
    revealRow(outlineIn(plan.shown, sheet), rowId);
    if (column !== null) revealColumn(sheet, column);
    if (reveal.keepsSelection && isSelected(plan.shown, rowId)) grid.current?.revealActive();
    else grid.current?.goTo(rowId, column);
    // Going from hit to hit leaves the keys with the panel.
    if (!document.activeElement?.closest(".find-panel")) grid.current?.focus();
  }, [grid, reveal]);
}

function useUnitChoices(state: PlanState): readonly UnitChoice[] {
  return useMemo(
    () =>
      childrenOf(state, "units", null)
        .filter((unit) => unitName(unit) !== "")
        .map((unit) => ({ id: unit.id, name: unitName(unit), aliases: otherNames(unit) })),
    [state],
  );
}
