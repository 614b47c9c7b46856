/** The plan that a double click or a command line names; the system and Chromium add switches of their own. */
import { resolve } from "node:path";

export function findPlanArgument(argv: readonly string[], workingFolder: string): string | null {
  const given = argv.slice(1).find((arg) => !arg.startsWith("-") && arg.toLowerCase().endsWith(".fbt"));
  return given === undefined ? null : resolve(workingFolder, given);
}
