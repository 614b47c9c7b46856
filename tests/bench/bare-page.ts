/** The page of the bare grid: the same rows, no more than the library does by itself, and what it can do with them. */
import { AllCommunityModule, createGrid, type GridApi, ModuleRegistry } from "ag-grid-community";

type BareRow = Record<string, string>;

/** What the bare grid does where the editor does more. */
export interface BareActs {
  create(): void;
  destroy(): void;
  selectAll(): void;
  csv(): void;
  filter(): void;
  /** Writes a text into as many rows. */
  update(count: number, text: string): void;
}

declare global {
  interface Window {
    bareActs: BareActs | undefined;
  }
}

ModuleRegistry.registerModules([AllCommunityModule]);
const fields = ["measure", "goals", "arrangements", "units"];
const rows: BareRow[] = await (await fetch("/rows.json")).json();
let grid: GridApi<BareRow> | undefined;

window.bareActs = {
  create() {
    const host = document.getElementById("grid");
    if (!host) throw new Error("the page has a place for the grid");
    grid = createGrid<BareRow>(host, {
      rowData: rows,
      getRowId: ({ data }) => data.id ?? "",
      rowSelection: { mode: "multiRow", checkboxes: false, headerCheckbox: false },
      columnDefs: fields.map((field) => ({
        field,
        editable: true,
        wrapText: true,
        cellStyle: { whiteSpace: "pre-wrap" },
      })),
    });
  },
  destroy() {
    grid?.destroy();
  },
  selectAll() {
    grid?.selectAll();
  },
  csv() {
    grid?.getDataAsCsv();
  },
  filter() {
    grid?.setGridOption("quickFilterText", "督促检查");
  },
  update(count, text) {
    const update = rows.slice(0, count).map((row) => ({ ...row, goals: `${text}${row.goals ?? ""}` }));
    grid?.applyTransaction({ update });
  },
};
window.bareActs.create();
