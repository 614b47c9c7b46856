/** Starts the page. */
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/controls.css";
import "./theme/dialog.css";
import "./theme/frame.css";
import "./theme/start.css";
import "./theme/files.css";
import "./theme/comparison.css";
import "./theme/import.css";
import "./theme/export.css";
import "./theme/find.css";
import "./theme/view.css";
import "./theme/findings.css";
import "./theme/findings-dock.css";
import "./theme/rules.css";
import "./theme/links.css";
import "./theme/key-map.css";
import "./theme/notices.css";
import "./theme/units.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { assertDefined } from "../shared/errors.ts";
import { App } from "./App.tsx";
import { ErrorBoundary } from "./messages/ErrorBoundary.tsx";
import { startApp } from "./start-app.ts";

// The policy forbids compiled code, which zod would otherwise try.
z.config({ jitless: true });

const root = assertDefined(document.getElementById("root"), "index.html has the root");
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary subject="页面">
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
void startApp();
