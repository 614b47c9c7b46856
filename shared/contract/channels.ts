/** THE channels: all that a renderer can ask of the host. Both shells register them in a loop. */
import { z } from "zod";
import { RowIdSchema } from "../model/row.ts";
import { defineChannel } from "./channel.ts";
import {
  AppInfoSchema,
  ChosenFileSchema,
  FilePurposeSchema,
  FolderSchema,
  RecentPlanSchema,
} from "./file-schemas.ts";
import { ImportPreviewSchema } from "./import-schemas.ts";
import {
  BatchResultSchema,
  CellEditSchema,
  ColumnSettingsSchema,
  EditKindSchema,
  NewRowSchema,
  PlanSnapshotSchema,
  SpotSchema,
} from "./plan-schemas.ts";
import { PlanViewSchema } from "./view-schemas.ts";

const nothing = z.strictObject({});
const done = z.strictObject({});
const token = z.string().min(1);
const jobId = z.string().min(1).max(64);

export const channels = {
  "app:get-info": defineChannel("What the page must know to start.", nothing, AppInfoSchema),
  "app:set-author": defineChannel(
    "Sets the name that stands in the change log.",
    z.strictObject({ author: z.string().trim().min(1).max(40) }),
    done,
  ),
  "files:choose": defineChannel(
    "Asks with the system's own dialog; null where the user cancels.",
    z.strictObject({ purpose: FilePurposeSchema, suggestedName: z.string() }),
    ChosenFileSchema.nullable(),
  ),
  "files:list-folder": defineChannel(
    "Lists a folder for the page's own dialog; null: where the user was last.",
    z.strictObject({ purpose: FilePurposeSchema, path: z.string().nullable() }),
    FolderSchema,
  ),
  "files:pick": defineChannel(
    "Turns a file of the page's own dialog into a token.",
    z.strictObject({
      purpose: FilePurposeSchema,
      folder: z.string(),
      name: z.string().min(1).max(255),
      overwrite: z.boolean(),
    }),
    ChosenFileSchema,
  ),
  "plan:list-recent": defineChannel(
    "Plans opened on this machine, latest first.",
    nothing,
    z.array(RecentPlanSchema),
  ),
  "plan:forget-recent": defineChannel(
    "Takes a plan off the recent list; the file stays.",
    z.strictObject({ token }),
    done,
  ),
  "plan:create": defineChannel(
    "Makes a plan file from a template and opens it.",
    z.strictObject({ file: token, template: z.enum(["zhoushan-2024", "empty"]) }),
    PlanSnapshotSchema,
  ),
  "plan:open": defineChannel("Opens a plan file.", z.strictObject({ file: token }), PlanSnapshotSchema),
  "plan:get": defineChannel(
    "The open plan again, whole; null where none is open.",
    nothing,
    PlanSnapshotSchema.nullable(),
  ),
  "plan:close": defineChannel("Closes the plan and leaves one single file.", nothing, done),
  "plan:edit-cells": defineChannel(
    "Writes cells as one batch.",
    z.strictObject({
      edits: z.array(CellEditSchema).min(1).max(500_000),
      /** Absent: edit. */
      kind: EditKindSchema.optional(),
    }),
    BatchResultSchema,
  ),
  "plan:insert-rows": defineChannel(
    "Inserts rows (with the rows below them) as one batch.",
    z.strictObject({ spot: SpotSchema, rows: z.array(NewRowSchema).min(1).max(20_000) }),
    BatchResultSchema,
  ),
  "plan:delete-rows": defineChannel(
    "Deletes rows with all below them as one batch.",
    z.strictObject({ rowIds: z.array(RowIdSchema).min(1) }),
    BatchResultSchema,
  ),
  "plan:move-rows": defineChannel(
    "Moves rows of one kind to another place of their table as one batch.",
    z.strictObject({ rowIds: z.array(RowIdSchema).min(1), spot: SpotSchema }),
    BatchResultSchema,
  ),
  "plan:add-column": defineChannel(
    "Adds a column to a table, after the column of the key `after`, as one batch.",
    z.strictObject({ table: z.string().min(1), settings: ColumnSettingsSchema, after: z.string() }),
    BatchResultSchema,
  ),
  "plan:change-column": defineChannel(
    "Changes a user's column and its place as one batch; its row is deleted like any other.",
    z.strictObject({ rowId: RowIdSchema, settings: ColumnSettingsSchema, after: z.string() }),
    BatchResultSchema,
  ),
  "plan:undo": defineChannel("Takes back the last batch that stands.", nothing, BatchResultSchema),
  "plan:redo": defineChannel("Does again what was taken back last.", nothing, BatchResultSchema),
  "view:get": defineChannel(
    "How the open plan was last looked at on this machine; null where it never was.",
    nothing,
    PlanViewSchema.nullable(),
  ),
  "view:put": defineChannel(
    "Remembers how the open plan is looked at.",
    z.strictObject({ view: PlanViewSchema }),
    done,
  ),
  "import:preview": defineChannel(
    "Reads a workbook in a worker and says how it differs from the plan; changes nothing.",
    z.strictObject({ file: token, jobId }),
    ImportPreviewSchema,
  ),
  "import:apply": defineChannel(
    "Writes the accepted differences of a preview as one batch.",
    z.strictObject({ previewId: z.string(), accepted: z.array(z.string()).min(1) }),
    BatchResultSchema,
  ),
  "export:workbook": defineChannel(
    "Writes the official workbook in a worker, to a temporary file first.",
    z.strictObject({ file: token, jobId }),
    z.strictObject({ path: z.string(), warnings: z.array(z.string()) }),
  ),
  "jobs:cancel": defineChannel(
    "Cancels a running job; one that has ended is left alone.",
    z.strictObject({ jobId }),
    done,
  ),
};

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type Request<Name extends ChannelName> = z.infer<Channels[Name]["input"]>;
export type Answer<Name extends ChannelName> = z.infer<Channels[Name]["output"]>;

export const channelNames = Object.keys(channels) as readonly ChannelName[];

export function isChannelName(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}
