/** The plan that a double click or a command line names; the system and Chromium add switches of their own. */
import { resolve } from "node:path";
import { filePurposes, hasExtension } from "../../shared/contract/file-purposes.ts";

export function findPlanArgument(argv: readonly string[], workingFolder: string): string | null {
  const given = argv
    .slice(1)
    .find((arg) => !arg.startsWith("-") && hasExtension(arg, filePurposes["open-plan"]));
  return given === undefined ? null : resolve(workingFolder, given);
}
