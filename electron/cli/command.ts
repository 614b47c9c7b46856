/** What a command of `npm run annex` is. */
import type { ServiceContext } from "../services/context.ts";
import type { ArgumentsRule, CommandArguments } from "./arguments.ts";

export interface CommandLine {
  readonly services: ServiceContext;
  /** What the paths are relative to. */
  readonly folder: string;
  /** What is to be said beside the outcome, if anything, to standard error. */
  readonly say: (sentence: string | null) => void;
  /** The code to end with where the command has done its work and found faults in the plan. */
  readonly exitWith: (code: 1) => void;
}

export interface Command extends ArgumentsRule {
  /** Answers what goes to standard output. @throws AppError */
  readonly run: (line: CommandLine, args: CommandArguments) => string | Promise<string>;
}

/** A command runs one job at a time. */
export const JOB_ID = "annex";
