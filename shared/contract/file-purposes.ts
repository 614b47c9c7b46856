/** What kind of file each purpose is about. Both shells' dialogs, the host's checks and the command line read it. */
import type { FilePurpose } from "./file-schemas.ts";

export const PLAN_EXTENSION = ".fbt";
const WORKBOOK_EXTENSION = ".xlsx";
const RULES_EXTENSION = ".json";

export interface FilePurposeFacts {
  readonly extension: typeof PLAN_EXTENSION | typeof WORKBOOK_EXTENSION | typeof RULES_EXTENSION;
  /** The file is written, not read. */
  readonly isSaving: boolean;
}

export const filePurposes: Readonly<Record<FilePurpose, FilePurposeFacts>> = {
  "open-plan": { extension: PLAN_EXTENSION, isSaving: false },
  "save-plan": { extension: PLAN_EXTENSION, isSaving: true },
  "import-workbook": { extension: WORKBOOK_EXTENSION, isSaving: false },
  "export-workbook": { extension: WORKBOOK_EXTENSION, isSaving: true },
  "import-rules": { extension: RULES_EXTENSION, isSaving: false },
  "export-rules": { extension: RULES_EXTENSION, isSaving: true },
};

/** `name`: of a file, or a path; one that is nothing but the extension is a hidden file without any. */
export function hasExtension(name: string, { extension }: Pick<FilePurposeFacts, "extension">): boolean {
  return name.toLowerCase().endsWith(extension) && /[^/\\]$/.test(name.slice(0, -extension.length));
}

/** The name with the extension of the purpose; a name that already has it, in whatever case, stays. */
export function withExtension(name: string, facts: Pick<FilePurposeFacts, "extension">): string {
  return hasExtension(name, facts) ? name : `${name}${facts.extension}`;
}
