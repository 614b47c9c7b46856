/** Which service answers which channel: one line each. A channel without a handler does not compile. */
import type { Answer, ChannelName, Request } from "../../shared/contract/channels.ts";
import { addColumn } from "../services/add-column.ts";
import { getAppInfo, type ShellInfo, setAuthor } from "../services/app-info.ts";
import { applyImport } from "../services/apply-import.ts";
import { changeColumn } from "../services/change-column.ts";
import { decideLinks } from "../services/check-decide-links.ts";
import { exportRules } from "../services/check-export-rules.ts";
import { importRules } from "../services/check-import-rules.ts";
import { listSetAside } from "../services/check-list-set-aside.ts";
import { putRule } from "../services/check-put-rule.ts";
import { resetRules } from "../services/check-reset-rules.ts";
import { setAside } from "../services/check-set-aside.ts";
import { setRule } from "../services/check-set-rule.ts";
import { type AskForPath, chooseFile } from "../services/choose-file.ts";
import { closePlan } from "../services/close-plan.ts";
import type { ServiceContext } from "../services/context.ts";
import { createImported } from "../services/create-imported.ts";
import { createPlan } from "../services/create-plan.ts";
import { deleteRows } from "../services/delete-rows.ts";
import { dissolveRow } from "../services/dissolve-row.ts";
import { duplicateRows } from "../services/duplicate-rows.ts";
import { editCells } from "../services/edit-cells.ts";
import { checkExport } from "../services/export-check.ts";
import { exportPlan } from "../services/export-plan.ts";
import { forgetRecent } from "../services/forget-recent.ts";
import { getPlan } from "../services/get-plan.ts";
import { groupRows } from "../services/group-rows.ts";
import { insertRows } from "../services/insert-rows.ts";
import { listFolder } from "../services/list-folder.ts";
import { mergeUnits } from "../services/merge-units.ts";
import { moveRows } from "../services/move-rows.ts";
import { openPlan } from "../services/open-plan.ts";
import { pasteRows } from "../services/paste-rows.ts";
import { pickFile } from "../services/pick-file.ts";
import { getView, putView } from "../services/plan-views.ts";
import { previewImport, previewNewPlan } from "../services/preview-import.ts";
import { renameUnit } from "../services/rename-unit.ts";
import { saveCopy } from "../services/save-copy.ts";
import { splitRow } from "../services/split-row.ts";
import { redo, undo } from "../services/undo.ts";
import { uniteRow } from "../services/unite-row.ts";

export interface HandlerContext {
  readonly services: ServiceContext;
  readonly shell: ShellInfo;
  readonly ask: AskForPath;
}

type Handlers = {
  readonly [Name in ChannelName]: (
    context: HandlerContext,
    input: Request<Name>,
  ) => Answer<Name> | Promise<Answer<Name>>;
};

export const handlers: Handlers = {
  "app:get-info": ({ services, shell }) => getAppInfo(services, shell),
  "app:set-author": ({ services }, input) => setAuthor(services, input),
  "files:choose": ({ services, ask }, input) => chooseFile(services, ask, input),
  "files:list-folder": ({ services }, input) => listFolder(services, input),
  "files:pick": ({ services }, input) => pickFile(services, input),
  "plan:list-recent": ({ services }) => services.recentPlans.list(services.files),
  "plan:forget-recent": ({ services }, input) => forgetRecent(services, input),
  "plan:create": ({ services }, input) => createPlan(services, input),
  "plan:create-imported": ({ services }, input) => createImported(services, input),
  "plan:open": ({ services }, input) => openPlan(services, input),
  "plan:get": ({ services }) => getPlan(services),
  "plan:save-copy": ({ services }, input) => saveCopy(services, input),
  "plan:close": ({ services }) => closePlan(services),
  "plan:edit-cells": ({ services }, input) => editCells(services, input),
  "plan:insert-rows": ({ services }, input) => insertRows(services, input),
  "plan:paste-rows": ({ services }, input) => pasteRows(services, input),
  "plan:delete-rows": ({ services }, input) => deleteRows(services, input),
  "plan:move-rows": ({ services }, input) => moveRows(services, input),
  "plan:duplicate-rows": ({ services }, input) => duplicateRows(services, input),
  "plan:group-rows": ({ services }, input) => groupRows(services, input),
  "plan:dissolve-row": ({ services }, input) => dissolveRow(services, input),
  "plan:split-row": ({ services }, input) => splitRow(services, input),
  "plan:unite-row": ({ services }, input) => uniteRow(services, input),
  "units:rename": ({ services }, input) => renameUnit(services, input),
  "units:merge": ({ services }, input) => mergeUnits(services, input),
  "plan:add-column": ({ services }, input) => addColumn(services, input),
  "plan:change-column": ({ services }, input) => changeColumn(services, input),
  "plan:undo": ({ services }) => undo(services),
  "plan:redo": ({ services }) => redo(services),
  "view:get": ({ services }) => getView(services),
  "view:put": ({ services }, input) => putView(services, input),
  "import:preview": ({ services }, input) => previewImport(services, input),
  "import:preview-new": ({ services }, input) => previewNewPlan(services, input),
  "import:apply": ({ services }, input) => applyImport(services, input),
  "export:check": ({ services }, input) => checkExport(services, input),
  "export:workbook": ({ services }, input) => exportPlan(services, input),
  "links:decide": ({ services }, input) => decideLinks(services, input),
  "rules:put": ({ services }, input) => putRule(services, input),
  "rules:set": ({ services }, input) => setRule(services, input),
  "rules:reset": ({ services }, input) => resetRules(services, input),
  "rules:set-aside": ({ services }, input) => setAside(services, input),
  "rules:list-set-aside": ({ services }) => listSetAside(services),
  "rules:export": ({ services }, input) => exportRules(services, input),
  "rules:import": ({ services }, input) => importRules(services, input),
  "jobs:cancel": ({ services }, input) => services.jobs.cancel(input.jobId),
};
