/** Files as the renderer knows them: tokens that the host gave out, never paths that the page made up. */
import { z } from "zod";

export const FilePurposeSchema = z.enum([
  "open-plan",
  "save-plan",
  "import-workbook",
  "export-workbook",
  "import-rules",
  "export-rules",
]);
export type FilePurpose = z.infer<typeof FilePurposeSchema>;

export const ChosenFileSchema = z.strictObject({
  token: z.string().min(1),
  name: z.string(),
  /** For display only. */
  path: z.string(),
});
export type ChosenFile = z.infer<typeof ChosenFileSchema>;

export const FolderSchema = z.strictObject({
  path: z.string(),
  /** From the root down, for the breadcrumb. */
  parents: z.array(z.strictObject({ name: z.string(), path: z.string() })),
  entries: z.array(
    z.strictObject({
      name: z.string(),
      path: z.string(),
      isFolder: z.boolean(),
      sizeBytes: z.number().nullable(),
      modifiedAt: z.string().nullable(),
    }),
  ),
});
export type Folder = z.infer<typeof FolderSchema>;

export const RecentPlanSchema = z.strictObject({
  token: z.string(),
  path: z.string(),
  title: z.string(),
  year: z.string(),
  stage: z.string(),
  taskCount: z.int(),
  indicatorCount: z.int(),
  openedAt: z.string(),
  /** False where the file is no longer there. */
  exists: z.boolean(),
});
export type RecentPlan = z.infer<typeof RecentPlanSchema>;

export const AppInfoSchema = z.strictObject({
  version: z.string(),
  shell: z.enum(["electron", "loopback"]),
  /** `page`: the page shows the file dialog itself (files:list-folder, files:pick). */
  fileDialogs: z.enum(["native", "page"]),
  /** Null until the user has given a name. */
  author: z.string().nullable(),
  machineUser: z.string(),
  dataFolder: z.string(),
  /** A plan given on the command line or by a double click, to be opened at once. */
  initialPlan: ChosenFileSchema.nullable(),
});
export type AppInfo = z.infer<typeof AppInfoSchema>;
