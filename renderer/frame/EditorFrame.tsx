/** The editor around its sheet. */
import { type MouseEvent, useEffect } from "react";
import { useStore } from "zustand";
import { currentFindings, keepChecking } from "../features/findings/current-findings.ts";
import { keepCheckingDrafts } from "../features/findings/draft-check.ts";
import { FindingsDock } from "../features/findings/FindingsDock.tsx";
import { keepOfferingRenames } from "../features/units/current-rename-offers.ts";
import { RenameNotice } from "../features/units/RenameNotice.tsx";
import { keepFiltersLive } from "../features/view/live-filters.ts";
import { ErrorBoundary } from "../messages/ErrorBoundary.tsx";
import { RefusalPanel } from "../messages/RefusalPanel.tsx";
import { planStore } from "../plan/current-plan.ts";
import { Banners } from "./Banner.tsx";
import { CommandBar } from "./CommandBar.tsx";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { SheetPane } from "./SheetPane.tsx";
import { SheetTabs } from "./SheetTabs.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TitleBar } from "./TitleBar.tsx";

/** What takes the keys itself when it is pressed, or holds text to be selected. */
const TAKES_FOCUS =
  "[data-sheet-grid], input, textarea, select, .find-panel, .unwritten-list, .banner, .refusal-list";

/** A press on a button or on a bar leaves the keys in the sheet, so that the next key goes there. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && !event.target.closest(TAKES_FOCUS)) event.preventDefault();
}

export function EditorFrame() {
  const sheet = useStore(planStore, (plan) => plan.sheet);
  const hasDock = useStore(currentFindings, (data) => data.isOpen);
  useEffect(keepChecking, []);
  useEffect(keepCheckingDrafts, []);
  useEffect(keepOfferingRenames, []);
  useEffect(keepFiltersLive, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the keys where they are
    <div className="editor" onMouseDown={keepFocus}>
      <TitleBar />
      <CommandBar />
      <div className="notices">
        <ConnectionBanner />
        <RefusalPanel />
        <Banners />
        <RenameNotice />
      </div>
      <main
        className={hasDock ? "editor-main has-dock" : "editor-main"}
        id="sheet-panel"
        role="tabpanel"
        aria-labelledby={`tab-${sheet}`}
      >
        <ErrorBoundary subject="这张表">
          <div className="sheet-column">
            <SheetPane />
          </div>
          {hasDock && <FindingsDock />}
        </ErrorBoundary>
      </main>
      <SheetTabs />
      <StatusBar />
    </div>
  );
}
