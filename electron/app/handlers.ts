/** Which service answers which channel: one line each. A channel without a handler does not compile. */
import type { Answer, ChannelName, Request } from "../../shared/contract/channels.ts";
import { addColumn } from "../services/add-column.ts";
import { getAppInfo, type ShellInfo, setAuthor } from "../services/app-info.ts";
import { applyImport } from "../services/apply-import.ts";
import { changeColumn } from "../services/change-column.ts";
import { type AskForPath, chooseFile } from "../services/choose-file.ts";
import { closePlan } from "../services/close-plan.ts";
import type { ServiceContext } from "../services/context.ts";
import { createPlan } from "../services/create-plan.ts";
import { deleteRows } from "../services/delete-rows.ts";
import { editCells } from "../services/edit-cells.ts";
import { exportPlan } from "../services/export-plan.ts";
import { forgetRecent } from "../services/forget-recent.ts";
import { getPlan } from "../services/get-plan.ts";
import { insertRows } from "../services/insert-rows.ts";
import { listFolder } from "../services/list-folder.ts";
import { moveRows } from "../services/move-rows.ts";
import { openPlan } from "../services/open-plan.ts";
import { pickFile } from "../services/pick-file.ts";
import { getView, putView } from "../services/plan-views.ts";
import { previewImport } from "../services/preview-import.ts";
import { redo, undo } from "../services/undo.ts";

export interface HandlerContext {
  readonly services: ServiceContext;
  readonly shell: ShellInfo;
  readonly ask: AskForPath;
}

export type Handlers = {
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
  "plan:open": ({ services }, input) => openPlan(services, input),
  "plan:get": ({ services }) => getPlan(services),
  "plan:close": ({ services }) => closePlan(services),
  "plan:edit-cells": ({ services }, input) => editCells(services, input),
  "plan:insert-rows": ({ services }, input) => insertRows(services, input),
  "plan:delete-rows": ({ services }, input) => deleteRows(services, input),
  "plan:move-rows": ({ services }, input) => moveRows(services, input),
  "plan:add-column": ({ services }, input) => addColumn(services, input),
  "plan:change-column": ({ services }, input) => changeColumn(services, input),
  "plan:undo": ({ services }) => undo(services),
  "plan:redo": ({ services }) => redo(services),
  "view:get": ({ services }) => getView(services),
  "view:put": ({ services }, input) => putView(services, input),
  "import:preview": ({ services }, input) => previewImport(services, input),
  "import:apply": ({ services }, input) => applyImport(services, input),
  "export:workbook": ({ services }, input) => exportPlan(services, input),
  "jobs:cancel": ({ services }, input) => services.jobs.cancel(input.jobId),
};
