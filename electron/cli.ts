/**
 * npm run annex -- <command>. Exit code 0: done; 2: the input is not acceptable, one Chinese sentence on stderr
 * and nothing written; 1: check has found errors, or a fault of the program; 130: interrupted.
 */

import { AppError } from "../shared/errors.ts";
import { toAppError } from "./app/dispatch.ts";
import { makeContext } from "./app/make-context.ts";
import { callerFolder } from "./caller-folder.ts";
import { readArguments } from "./cli/arguments.ts";
import type { Command } from "./cli/command.ts";
import { commands } from "./cli/commands.ts";
import { closePlan } from "./services/close-plan.ts";
import { dataFolder } from "./shell/data-folder.ts";

const EXIT_CODES = { internal: 1, cancelled: 130 } as const;

async function run(argv: readonly string[]): Promise<string> {
  const [name, ...rest] = argv;
  if (name === "help" || name === "--help" || name === "-h") return usageText();
  const command = findCommand(name);
  const args = readArguments(command, rest);
  const services = makeContext({
    dataFolder: dataFolder(),
    emit: () => {},
    // The list on the editor's start page is the user's; scripts do not fill it.
    rememberPlan: () => {},
  });
  process.once("SIGINT", () => services.jobs.cancelAll());
  try {
    return await command.run({ services, folder: callerFolder("annex"), say, exitWith }, args);
  } finally {
    closePlan(services);
  }
}

function say(sentence: string | null): void {
  if (sentence !== null) console.error(sentence);
}

function exitWith(code: 1): void {
  process.exitCode = code;
}

function findCommand(name: string | undefined): Command {
  const command = commands.get(name ?? "");
  if (command) return command;
  const what = name === undefined ? "没有给出命令" : `没有命令“${name}”`;
  const known = [...commands.keys()].join("、");
  throw new AppError("validation", "unknown-command", `${what}，请用 ${known} 之一。`);
}

function usageText(): string {
  return [...commands.values()].map(({ usage }) => `npm run annex -- ${usage}\n`).join("");
}

function exitCodeOf({ kind }: AppError): number {
  return kind === "internal" || kind === "cancelled" ? EXIT_CODES[kind] : 2;
}

// A reader that has enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (thrown) {
  const error = toAppError(thrown, "annex");
  console.error(error.message);
  process.exitCode = exitCodeOf(error);
}
