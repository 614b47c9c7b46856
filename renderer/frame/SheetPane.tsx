/** The sheet that is shown, with its formula bar and its menu, wired to the plan. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { SheetView } from "../../shared/contract/view-schemas.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import { splitUnits } from "../../shared/units/split-units.ts";
import { menuItems, rowMenuGroups } from "../commands/all-commands.ts";
import { commandContext } from "../commands/context.ts";
import { ColumnMenu } from "../features/view/ColumnMenu.tsx";
import { ViewBanner } from "../features/view/ViewBanner.tsx";
import { cellAddress, cellName } from "../grid/cell-address.ts";
import { FormulaBar } from "../grid/FormulaBar.tsx";
import type { CellRef, UnitChoice } from "../grid/grid-types.ts";
import { SheetGrid, type SheetGridHandle } from "../grid/SheetGrid.tsx";
import type { ColumnMarks } from "../grid/sheet-context.ts";
import { sheetModelOf } from "../grid/sheet-model.ts";
import { say } from "../messages/message-store.ts";
import { reportError } from "../messages/report-error.tsx";
import { editSession, planStore } from "../plan/current-plan.ts";
import { planFacts } from "../plan/facts.ts";
import { outlineIn } from "../plan/outlines.ts";
import { selectionStore, setSelected } from "../plan/selection-store.ts";
import { Menu } from "../ui/Menu.tsx";
import { viewModel } from "../view/view-model.ts";
import { appliedViewOf, revealRow, setWidth, sheetViewOf, viewStore } from "../view/view-store.ts";

export function SheetPane() {
  const state = useStore(planStore, (plan) => plan.plan.shown);
  const sheet = useStore(planStore, (plan) => plan.sheet);
  const active = useStore(planStore, (plan) => plan.activeCells[sheet] ?? null);
  const readOnlyReason = useStore(planStore, (plan) => plan.readOnlyReason);
  const zoom = useStore(viewStore, (data) => data.zoom);
  const view = useStore(viewStore, (data) => sheetViewOf(data, sheet));
  const applied = useStore(viewStore, (data) => appliedViewOf(data, sheet));
  const grid = useRef<SheetGridHandle>(null);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const closeMenu = useCallback(() => setMenuAt(null), []);
  const [columnMenu, setColumnMenu] = useState<ColumnMenuPlace | null>(null);
  const closeColumnMenu = useCallback(() => setColumnMenu(null), []);
  const units = useUnitChoices(state);
  useFocusOnSheet(grid, sheet);
  useReveal(grid);
  useReadLines(grid);

  const outline = outlineIn(state, sheet);
  const { table } = outline;
  const { year } = planFacts(state);
  const model = viewModel(outline, view, applied);
  const columnMarks = useMemo(() => columnMarksOf(view), [view]);
  const menuColumn = model.columns.findIndex((column) => column.key === columnMenu?.column);
  return (
    <>
      <ViewBanner outline={outline} year={year} />
      <FormulaBar
        name={active ? cellName(outline, table, active) : ""}
        address={active ? cellAddress(outline, table, active) : ""}
        value={active ? sheetModelOf(outline).storedText(active) : ""}
        session={editSession}
        readOnly={readOnlyReason !== null || !active || !sheetModelOf(outline).isEditable(active)}
        onBegin={() => grid.current?.startEdit(undefined, "bar")}
      />
      <div className="sheet-area" data-sheet-grid="">
        <SheetGrid
          key={sheet}
          ref={grid}
          model={model}
          state={state}
          year={year}
          readOnly={readOnlyReason !== null}
          units={units}
          session={editSession}
          active={active}
          onActiveChange={setActive}
          onEdit={edit}
          onSelectionChange={setSelected}
          zoom={zoom}
          widths={view.widths}
          columnMarks={columnMarks}
          onColumnWidth={(column, widthPx) => setWidth(sheet, column, widthPx)}
          onColumnMenu={(column, x, y) => setColumnMenu({ column, x, y })}
          onContextMenu={(_cell, x, y) => setMenuAt({ x, y })}
          onRefused={(message) => say(message, "warning")}
        />
      </div>
      {menuAt && (
        <Menu
          label="单元格"
          items={menuItems(rowMenuGroups(table), commandContext(planStore.getState()))}
          x={menuAt.x}
          y={menuAt.y}
          onClose={closeMenu}
        />
      )}
      {columnMenu && model.columns[menuColumn] && (
        <ColumnMenu
          outline={outline}
          column={model.columns[menuColumn]}
          year={year}
          index={menuColumn}
          x={columnMenu.x}
          y={columnMenu.y}
          onClose={closeColumnMenu}
        />
      )}
    </>
  );
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

function setActive(cell: CellRef | null): void {
  planStore.getState().setActive(cell);
}

function edit(edits: readonly CellEdit[], kind?: EditKind): void {
  try {
    planStore.getState().editCells(edits, kind);
  } catch (error) {
    reportError(error, "没有写入");
  }
}

/** A sheet that comes up takes the keys, unless they are with its tab or a dialog. */
function useFocusOnSheet(grid: React.RefObject<SheetGridHandle | null>, sheet: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each sheet that comes up
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus();
  }, [grid, sheet]);
}

function useReadLines(grid: React.RefObject<SheetGridHandle | null>): void {
  useEffect(() => {
    selectionStore.setState({ readLines: () => grid.current?.selectedLines() ?? [] });
  }, [grid]);
}

/** Takes the grid to where undo, redo, an insertion or an import happened. */
function useReveal(grid: React.RefObject<SheetGridHandle | null>): void {
  const reveal = useStore(planStore, (plan) => plan.reveal);
  useEffect(() => {
    if (!reveal) return;
    const { plan, sheet } = planStore.getState();
    revealRow(outlineIn(plan.shown, sheet), reveal.place.rowId);
    grid.current?.goTo(reveal.place.rowId, reveal.place.column);
    grid.current?.focus();
  }, [grid, reveal]);
}

function useUnitChoices(state: PlanState): readonly UnitChoice[] {
  return useMemo(
    () =>
      childrenOf(state, "units", null)
        .filter((unit) => unit.cells.name !== undefined)
        .map((unit) => ({
          id: unit.id,
          name: unit.cells.name ?? "",
          aliases: splitUnits(unit.cells.aliases ?? ""),
        })),
    [state],
  );
}
