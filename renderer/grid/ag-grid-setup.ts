/**
 * ag-grid as this editor uses it: it draws, scrolls and recycles rows and cells. Focus, keys, editing and the
 * heights of rows are ours, so what it offers for these is switched off.
 */
import { AG_GRID_LOCALE_CN } from "@ag-grid-community/locale";
import {
  CellSpanModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  type ColGroupDef,
  ColumnApiModule,
  createGrid,
  type GridApi,
  type GridOptions,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  type SpanRowsParams,
  themeQuartz,
} from "ag-grid-community";
import { columnTitle } from "../../shared/tables/column-titles.ts";
import type { Column } from "../../shared/tables/definition.ts";
import { columnLetter } from "./cell-address.ts";
import type { GridMetrics } from "./grid-metrics.ts";
import type { GridRow } from "./grid-types.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { SheetModel } from "./sheet-model.ts";
import { BandView } from "./views/band-view.ts";
import { CellView, type CellViewParams } from "./views/cell-view.ts";
import { ColumnHeadView } from "./views/column-head-view.ts";
import { LetterView, RowHeadView } from "./views/head-views.ts";

export type SheetGridApi = GridApi<GridRow>;

const ROW_HEAD = "row-head";

const MODULES = [
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  RowApiModule,
  RenderApiModule,
  CellSpanModule,
  CellStyleModule,
  LocaleModule,
];

// The look is grid.css; the theme only brings the lines of layout that the grid cannot do without.
const theme = themeQuartz.withoutPart("columnDropStyle").withParams({
  accentColor: "var(--sea)",
  backgroundColor: "var(--bg-1)",
  borderColor: "var(--line)",
  borderRadius: 0,
  wrapperBorderRadius: 0,
  wrapperBorder: false,
  rowBorder: false,
  columnBorder: false,
  headerRowBorder: false,
  pinnedColumnBorder: false,
  headerBackgroundColor: "var(--bg-1)",
  rowHoverColor: "transparent",
  cellHorizontalPadding: 0,
  fontFamily: "inherit",
  fontSize: "inherit",
  rowHeight: 32,
  headerHeight: 30,
  listItemHeight: 24,
  headerColumnResizeHandleColor: "transparent",
});

export interface GridSetup {
  readonly host: HTMLElement;
  readonly context: SheetContext;
  readonly metrics: GridMetrics;
  readonly rows: readonly GridRow[];
  readonly heightOf: (index: number) => number;
  readonly widths: ReadonlyMap<string, number>;
  readonly year: string;
  readonly onColumnResized: NonNullable<GridOptions<GridRow>["onColumnResized"]>;
}

export function createSheetGrid(setup: GridSetup): SheetGridApi {
  const { context, metrics } = setup;
  return createGrid(setup.host, optionsOf(setup, context, metrics), { modules: MODULES });
}

function optionsOf(setup: GridSetup, context: SheetContext, metrics: GridMetrics): GridOptions<GridRow> {
  return {
    theme,
    context,
    localeText: AG_GRID_LOCALE_CN,
    columnDefs: columnDefs(context.model, setup.widths, setup.year, metrics),
    defaultColDef: {
      sortable: false,
      suppressMovable: true,
      suppressHeaderMenuButton: true,
      suppressKeyboardEvent: () => true,
      minWidth: 32,
    },
    rowData: [...setup.rows],
    getRowId: ({ data }) => data.id,
    getRowHeight: ({ data }) => (data ? setup.heightOf(data.index) : undefined),
    isFullWidthRow: ({ rowNode }) => rowNode.data?.line.isBand === true,
    fullWidthCellRenderer: BandView,
    embedFullWidthRows: false,
    enableCellSpan: true,
    ensureDomOrder: true,
    headerHeight: metrics.namesPx,
    groupHeaderHeight: metrics.lettersPx,
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    suppressRowHoverHighlight: true,
    suppressContextMenu: true,
    preventDefaultOnContextMenu: true,
    suppressColumnVirtualisation: true,
    suppressScrollOnNewData: true,
    suppressNoRowsOverlay: true,
    alwaysShowVerticalScroll: true,
    animateRows: false,
    scrollbarWidth: metrics.scrollBarPx,
    rowBuffer: 6,
    onColumnResized: setup.onColumnResized,
  };
}

export function columnDefs(
  model: SheetModel,
  widths: ReadonlyMap<string, number>,
  year: string,
  metrics: GridMetrics,
): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  const heads: ColDef<GridRow> = {
    colId: ROW_HEAD,
    headerName: "",
    width: metrics.rowHeadPx,
    pinned: "left",
    resizable: false,
    cellRenderer: RowHeadView,
    cellClass: "row-head-cell",
    valueGetter: ({ data }) => data?.index ?? null,
  };
  const columns = model.columns.map((column, index) => ({
    ...columnDef(model, column, widths, year),
    pinned: index < model.frozen ? ("left" as const) : null,
  }));
  return [
    letterGroup("", heads),
    ...columns.map((def) => letterGroup(columnLetter(model.table, def.colId ?? ""), def)),
  ];
}

function letterGroup(letter: string, def: ColDef<GridRow>): ColGroupDef<GridRow> {
  return {
    headerName: letter,
    headerGroupComponent: LetterView,
    headerGroupComponentParams: { letter, columnKey: def.colId },
    children: [def],
  };
}

function columnDef(
  model: SheetModel,
  column: Column,
  widths: ReadonlyMap<string, number>,
  year: string,
): ColDef<GridRow> {
  const params: Pick<CellViewParams, "field"> = { field: column };
  return {
    colId: column.key,
    headerName: columnTitle(column, year),
    headerClass: `is-${column.align} is-column-${column.type}`,
    width: widths.get(column.key) ?? column.screen.widthPx,
    resizable: true,
    headerComponent: ColumnHeadView,
    cellRenderer: CellView,
    cellRendererParams: params,
    cellClass: `is-column-${column.type}`,
    valueGetter: ({ data, context }) => textOf(context as SheetContext, data, column),
    ...(model.isMergedColumn(column) ? { spanRows: isOneCell(column) } : {}),
  };
}

function textOf(context: SheetContext, data: GridRow | undefined, column: Column): string {
  const index = data && context.model.findLine(data.id);
  if (index === undefined || context.model.lineAt(index).isBand) return "";
  return context.model.text(index, column);
}

/** Neighbouring lines are one cell where one row owns it, whatever the texts are. */
function isOneCell(column: Column) {
  return ({ nodeA, nodeB, context }: SpanRowsParams<GridRow>): boolean => {
    const { model } = context as SheetContext;
    const a = nodeA?.data && model.findLine(nodeA.data.id);
    const b = nodeB?.data && model.findLine(nodeB.data.id);
    if (a === undefined || b === undefined || model.lineAt(a).isBand || model.lineAt(b).isBand) return false;
    const owner = model.owner(a, column);
    return owner !== undefined && owner.id === model.owner(b, column)?.id;
  };
}
