/** THE channels: all that a renderer can ask of the host. Both shells register them in a loop. */
import { z } from "zod";
import { TEMPLATE_NAMES } from "../changes/template.ts";
import { RowIdSchema } from "../model/row.ts";
import { SEVERITIES } from "../rules/finding.ts";
import { LinkKeySchema } from "../rules/numbers/link-decisions.ts";
import { FindingKeySchema } from "../rules/own/decisions.ts";
import { OwnRuleSchema } from "../rules/own/own-rule.ts";
import { RefusedRuleSchema } from "../rules/own/rules-file.ts";
import { SINGLE_NAME_COLUMNS } from "../units/unit-names.ts";
import { type Channel, defineChannel } from "./channel.ts";
import { ExportCheckSchema, ExportOutcomeSchema } from "./export-schemas.ts";
import {
  AppInfoSchema,
  ChosenFileSchema,
  FilePurposeSchema,
  FolderSchema,
  RecentPlanSchema,
} from "./file-schemas.ts";
import { ImportPreviewSchema } from "./import-schemas.ts";
import type { ChannelName } from "./names.ts";
import {
  BatchResultSchema,
  CellEditSchema,
  ColumnSettingsSchema,
  EditKindSchema,
  NewRowSchema,
  PlanSessionSchema,
  PlanSnapshotSchema,
  SetAsideOriginSchema,
  SpotSchema,
} from "./plan-schemas.ts";
import { PlanViewSchema } from "./view-schemas.ts";

export type { ChannelName } from "./names.ts";

export const MAX_AUTHOR_LENGTH = 40;

const nothing = z.strictObject({});
const done = z.strictObject({});
const token = z.string().min(1);
const jobId = z.string().min(1).max(64);

/** What is asked of the open plan names the plan that the page means, so that no late request reaches another. */
function ofPlan<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ session: PlanSessionSchema, ...shape });
}

export const channels = {
  "app:get-info": defineChannel("What the page must know to start.", nothing, AppInfoSchema),
  "app:set-author": defineChannel(
    "Sets the name that stands in the change log.",
    z.strictObject({ author: z.string().trim().min(1).max(MAX_AUTHOR_LENGTH) }),
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
    z.strictObject({ file: token, template: z.enum(TEMPLATE_NAMES) }),
    PlanSnapshotSchema,
  ),
  "plan:create-imported": defineChannel(
    "Makes a plan file of the accepted differences of import:preview-new and opens it.",
    z.strictObject({ file: token, previewId: z.string(), accepted: z.array(z.string()).min(1) }),
    PlanSnapshotSchema,
  ),
  "plan:open": defineChannel("Opens a plan file.", z.strictObject({ file: token }), PlanSnapshotSchema),
  "plan:get": defineChannel(
    "The open plan again, whole; null where none is open.",
    nothing,
    PlanSnapshotSchema.nullable(),
  ),
  "plan:save-copy": defineChannel(
    "Saves the open plan as another file and opens that.",
    ofPlan({ file: token }),
    PlanSnapshotSchema,
  ),
  "plan:close": defineChannel(
    "Closes the plan and leaves one single file; session null: the page shows none.",
    z.strictObject({ session: PlanSessionSchema.nullable() }),
    done,
  ),
  "plan:edit-cells": defineChannel(
    "Writes cells as one batch.",
    ofPlan({
      edits: z.array(CellEditSchema).min(1).max(500_000),
      /** Absent: edit. */
      kind: EditKindSchema.optional(),
    }),
    BatchResultSchema,
  ),
  "plan:insert-rows": defineChannel(
    "Inserts rows (with the rows below them) as one batch.",
    ofPlan({ spot: SpotSchema, rows: z.array(NewRowSchema).min(1).max(20_000) }),
    BatchResultSchema,
  ),
  "plan:paste-rows": defineChannel(
    "Writes cells and inserts rows as one batch: a paste that reaches beyond the last line.",
    ofPlan({
      edits: z.array(CellEditSchema).max(500_000),
      spot: SpotSchema,
      rows: z.array(NewRowSchema).min(1).max(20_000),
    }),
    BatchResultSchema,
  ),
  "plan:delete-rows": defineChannel(
    "Deletes rows with all below them as one batch.",
    ofPlan({ rowIds: z.array(RowIdSchema).min(1) }),
    BatchResultSchema,
  ),
  "plan:move-rows": defineChannel(
    "Moves rows of one kind to another place of their table as one batch.",
    ofPlan({ rowIds: z.array(RowIdSchema).min(1), spot: SpotSchema }),
    BatchResultSchema,
  ),
  "plan:duplicate-rows": defineChannel(
    "Copies rows of one kind with all below them, each below its original, as one batch.",
    ofPlan({ rowIds: z.array(RowIdSchema).min(1).max(20_000) }),
    BatchResultSchema,
  ),
  "plan:group-rows": defineChannel(
    "Makes a container of the kind that the rows stand in and moves them into it, as one batch.",
    ofPlan({ rowIds: z.array(RowIdSchema).min(1), name: z.string() }),
    BatchResultSchema,
  ),
  "plan:dissolve-row": defineChannel(
    "Moves what a container holds into another of its kind and takes it away, as one batch.",
    ofPlan({ rowId: RowIdSchema, intoId: RowIdSchema }),
    BatchResultSchema,
  ),
  "plan:split-row": defineChannel(
    "Divides a row into two sub-rows as one batch.",
    ofPlan({ rowId: RowIdSchema }),
    BatchResultSchema,
  ),
  "plan:unite-row": defineChannel(
    "Takes the sub-rows of a row away as one batch.",
    ofPlan({ rowId: RowIdSchema }),
    BatchResultSchema,
  ),
  "units:rename": defineChannel(
    "Renames a unit in the list and wherever cells name it so, as one batch.",
    ofPlan({
      rowId: RowIdSchema,
      column: z.enum(SINGLE_NAME_COLUMNS),
      /** The name that cells still use. */
      from: z.string(),
      to: z.string(),
      /** The old name becomes an alias. */
      keepsAlias: z.boolean(),
    }),
    BatchResultSchema,
  ),
  "units:merge": defineChannel(
    "Makes one unit of two: whatever names the one names the other, as one batch.",
    ofPlan({ keptId: RowIdSchema, goneId: RowIdSchema, keepsAliases: z.boolean() }),
    BatchResultSchema,
  ),
  "plan:add-column": defineChannel(
    "Adds a column to a table, after the column of the key `after`, as one batch.",
    ofPlan({ table: z.string().min(1), settings: ColumnSettingsSchema, after: z.string() }),
    BatchResultSchema,
  ),
  "plan:change-column": defineChannel(
    "Changes a user's column and its place as one batch; its row is deleted like any other.",
    ofPlan({ rowId: RowIdSchema, settings: ColumnSettingsSchema, after: z.string() }),
    BatchResultSchema,
  ),
  "plan:undo": defineChannel("Takes back the last batch that stands.", ofPlan({}), BatchResultSchema),
  "plan:redo": defineChannel("Does again what was taken back last.", ofPlan({}), BatchResultSchema),
  "view:get": defineChannel(
    "How the open plan was last looked at on this machine; null where it never was.",
    ofPlan({}),
    PlanViewSchema.nullable(),
  ),
  "view:put": defineChannel(
    "Remembers how the open plan is looked at.",
    ofPlan({ view: PlanViewSchema }),
    done,
  ),
  "import:preview": defineChannel(
    "Reads a workbook in a worker and says how it differs from the plan; changes nothing.",
    ofPlan({ file: token, jobId }),
    ImportPreviewSchema,
  ),
  "import:preview-new": defineChannel(
    "Reads a workbook from which a plan is to be made; makes nothing. Facts: by column of the plan's row.",
    z.strictObject({ file: token, jobId }),
    z.strictObject({ preview: ImportPreviewSchema, facts: z.record(z.string(), z.string()) }),
  ),
  "import:apply": defineChannel(
    "Writes the accepted differences of a preview as one batch.",
    ofPlan({ previewId: z.string(), accepted: z.array(z.string()).min(1) }),
    BatchResultSchema,
  ),
  "export:check": defineChannel(
    "Checks the plan in a worker: the errors with which it would be exported.",
    ofPlan({ jobId }),
    ExportCheckSchema,
  ),
  "export:workbook": defineChannel(
    "Writes the official workbook in a worker, to a temporary file first; with errors only where all are accepted.",
    ofPlan({
      file: token,
      jobId,
      /** The ids of the errors that the user has seen and exports with. */
      accepted: z.array(z.string()),
    }),
    ExportOutcomeSchema,
  ),
  "links:decide": defineChannel(
    "Confirms or rejects links between targets and statements (null: as the wording proposes), as one batch.",
    ofPlan({
      links: z.array(LinkKeySchema).min(1).max(20_000),
      decision: z.enum(["confirmed", "rejected"]).nullable(),
    }),
    BatchResultSchema,
  ),
  "rules:put": defineChannel(
    "Makes a rule of the user's own (rowId null), or changes one, as one batch; its row is deleted like any other.",
    ofPlan({ rowId: RowIdSchema.nullable(), rule: OwnRuleSchema }),
    BatchResultSchema,
  ),
  "rules:set": defineChannel(
    "Switches a rule off or on and sets its severity (null: as the rule has it), as one batch.",
    ofPlan({
      rule: z.string().min(1),
      isOff: z.boolean(),
      severity: z.enum(SEVERITIES).nullable(),
    }),
    BatchResultSchema,
  ),
  "rules:reset": defineChannel(
    "Sets rules back to what they are by themselves, as one batch.",
    ofPlan({ rules: z.array(z.string().min(1)).min(1).max(1000) }),
    BatchResultSchema,
  ),
  "rules:set-aside": defineChannel(
    "Sets findings aside with a reason, as one batch; the rows that it makes are deleted like any other.",
    ofPlan({ findings: z.array(FindingKeySchema).min(1).max(20_000), reason: z.string() }),
    BatchResultSchema,
  ),
  "rules:list-set-aside": defineChannel(
    "Who set the findings aside that are aside now, and when, as the change log has it.",
    ofPlan({}),
    z.array(SetAsideOriginSchema),
  ),
  "rules:export": defineChannel(
    "Writes the user's own rules to a file.",
    ofPlan({ file: token }),
    /** `backup`: the name under which the file that stood there is kept. */
    z.strictObject({ path: z.string(), count: z.int(), backup: z.string().nullable() }),
  ),
  "rules:import": defineChannel(
    "Takes the rules of a file over as one batch, but for those that the plan has or that do not fit it.",
    ofPlan({ file: token }),
    BatchResultSchema.extend({ taken: z.int(), refused: z.array(RefusedRuleSchema) }),
  ),
  "jobs:cancel": defineChannel(
    "Cancels a running job; one that has ended is left alone.",
    z.strictObject({ jobId }),
    done,
  ),
} satisfies Readonly<Record<ChannelName, Channel<z.ZodType, z.ZodType>>>;

type Channels = typeof channels;
/** What the page sends. */
export type Call<Name extends ChannelName> = z.infer<Channels[Name]["input"]>;
/** What a service gets: the plan that the page means has been checked before. */
export type Request<Name extends ChannelName> = Omit<Call<Name>, "session">;
export type Answer<Name extends ChannelName> = z.infer<Channels[Name]["output"]>;
