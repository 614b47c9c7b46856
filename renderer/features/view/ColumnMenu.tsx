/** The menu of a column: sort, filter, hide, freeze, width. As in Excel, the filter lists what the column holds. */
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useStore } from "zustand";
import type { Outline } from "../../../shared/numbering/outline.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { useCloseOutside, useKeysInside, usePlaceInWindow } from "../../ui/popup.ts";
import {
  clearWidths,
  freezeColumns,
  hideColumn,
  sheetViewOf,
  sortBy,
  viewStore,
} from "../../view/view-store.ts";
import { ColumnFilter } from "./ColumnFilter.tsx";

export interface ColumnMenuProps {
  readonly outline: Outline;
  readonly column: Column;
  readonly year: string;
  /** Where the column stands, from the left. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Makes columns as wide as what they hold; null: all of them. */
  readonly onFit: (columns: readonly string[] | null) => void;
  /** What else can be done to the column. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

export function ColumnMenu(props: ColumnMenuProps) {
  const { outline, column, year, index, onFit, onClose } = props;
  const table = outline.table.key;
  const box = useRef<HTMLDivElement>(null);
  const place = usePlaceInWindow(box, props.x, props.y);
  useCloseOutside(box, onClose);
  useKeysInside(box);
  const view = useStore(viewStore, (data) => sheetViewOf(data, table));
  const isSorted = view.sort?.column === column.key;
  const done = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <div
      ref={box}
      className="menu column-menu"
      style={place}
      role="dialog"
      aria-label={`“${columnTitle(column, year)}”列`}
      onKeyDown={(event) => onMenuKey(event, onClose)}
    >
      <MenuButton
        label="升序查看"
        isOn={isSorted && view.sort?.isDescending === false}
        onClick={done(() => sortBy(outline, { column: column.key, isDescending: false }))}
      />
      <MenuButton
        label="降序查看"
        isOn={isSorted && view.sort?.isDescending === true}
        onClick={done(() => sortBy(outline, { column: column.key, isDescending: true }))}
      />
      <MenuButton
        label="恢复方案顺序"
        isOff={view.sort === null}
        onClick={done(() => sortBy(outline, null))}
      />
      <ColumnFilter
        outline={outline}
        column={column}
        filter={view.filters[column.key] ?? null}
        onDone={onClose}
      />
      <hr />
      <MenuButton label="隐藏这一列" onClick={done(() => hideColumn(table, column.key))} />
      <MenuButton label="冻结到这一列" onClick={done(() => freezeColumns(table, index + 1))} />
      <MenuButton
        label="恢复原来的冻结"
        isOff={view.frozen === null}
        onClick={done(() => freezeColumns(table, null))}
      />
      <hr />
      <MenuButton label="列宽适合内容" onClick={done(() => onFit([column.key]))} />
      <MenuButton
        label="恢复原来的列宽"
        isOff={view.widths[column.key] === undefined}
        onClick={done(() => clearWidths(table, column.key))}
      />
      <MenuButton label="所有列宽适合内容" onClick={done(() => onFit(null))} />
      <MenuButton
        label="所有列宽适合窗口"
        isOff={Object.keys(view.widths).length === 0}
        onClick={done(() => clearWidths(table, null))}
      />
      {props.children && <hr />}
      {props.children}
    </div>
  );
}

interface MenuButtonProps {
  readonly label: string;
  readonly isOn?: boolean;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

export function MenuButton({ label, isOn = false, isOff = false, onClick }: MenuButtonProps) {
  return (
    <button type="button" className="menu-item" disabled={isOff} aria-pressed={isOn} onClick={onClick}>
      <span>{label}</span>
      {isOn && <span className="menu-keys">✓</span>}
    </button>
  );
}

/** The arrows up and down walk over all that can be chosen; Esc closes. */
function onMenuKey(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  event.stopPropagation();
  if (event.key === "Escape") {
    event.preventDefault();
    onClose();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not([disabled]), input")];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? buttons.indexOf(focused) : -1;
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
