/** The sheets as tabs, each with its count. Arrow keys go from tab to tab. */
import { type KeyboardEvent, useRef } from "react";
import { useStore } from "zustand";
import { sheetTables } from "../../shared/tables/index.ts";
import { neighbourSheet } from "../commands/sheet-commands.ts";
import { commitOpenEdit, inputHold, planStore } from "../plan/current-plan.ts";
import { outlineIn } from "../plan/outlines.ts";

export function SheetTabs() {
  const state = useStore(planStore, (plan) => plan.plan.shown);
  const sheet = useStore(planStore, (plan) => plan.sheet);
  const list = useRef<HTMLDivElement>(null);
  const show = async (table: string): Promise<void> => {
    await inputHold.settled();
    await commitOpenEdit();
    planStore.getState().setSheet(table);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = neighbourSheet(sheet, step);
    void show(next).then(() => list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  };
  return (
    <div className="sheet-tabs">
      <div
        ref={list}
        className="sheet-tab-list"
        role="tablist"
        aria-label="表"
        onKeyDown={onKeyDown}
        onMouseDown={(event) => event.preventDefault()}
      >
        {sheetTables.map((table) => (
          <button
            key={table.key}
            id={`tab-${table.key}`}
            type="button"
            role="tab"
            aria-selected={table.key === sheet}
            aria-controls="sheet-panel"
            tabIndex={table.key === sheet ? 0 : -1}
            onClick={() => void show(table.key)}
          >
            {table.title}
            <span className="count">
              {outlineIn(state, table.key).counts.get(table.counted[0]?.kind ?? "") ?? 0}
            </span>
          </button>
        ))}
      </div>
      <span className="sheet-tabs-hint">Ctrl+PgUp / PgDn 切换表　F6 切换区域</span>
    </div>
  );
}
