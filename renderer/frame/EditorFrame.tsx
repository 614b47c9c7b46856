/** The editor around its sheet. */
import { ErrorBoundary } from "../messages/ErrorBoundary.tsx";
import { Banners } from "./Banner.tsx";
import { CommandBar } from "./CommandBar.tsx";
import { SheetPane } from "./SheetPane.tsx";
import { SheetTabs } from "./SheetTabs.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TitleBar } from "./TitleBar.tsx";

export function EditorFrame() {
  return (
    <div className="editor">
      <TitleBar />
      <CommandBar />
      <Banners />
      <main className="editor-main" id="sheet-panel" role="tabpanel">
        <ErrorBoundary>
          <SheetPane />
        </ErrorBoundary>
      </main>
      <SheetTabs />
      <StatusBar />
    </div>
  );
}
