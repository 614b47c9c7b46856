/** Reads a command's arguments: so many files, and no option but its own. */
import { parseArgs } from "node:util";
import { AppError } from "../../shared/errors.ts";

export interface ArgumentsRule {
  /** What follows `npm run annex --`. */
  readonly usage: string;
  readonly fileCount: number;
  readonly flags: readonly string[];
  /** Options that are followed by a value. */
  readonly values: readonly string[];
}

export interface CommandArguments {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** @throws AppError validation, with the command's usage. */
export function readArguments(rule: ArgumentsRule, argv: readonly string[]): CommandArguments {
  const types = [
    ...rule.flags.map((name) => [name, { type: "boolean" }] as const),
    ...rule.values.map((name) => [name, { type: "string" }] as const),
  ];
  const options = Object.fromEntries(types);
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (rule.flags.includes(name) && value === undefined) flags.add(name);
    else if (rule.values.includes(name) && value !== undefined) values.set(name, value);
    else throw badArguments(rule, `选项“${rawName}”不能这样用`);
  }
  if (files.includes("")) throw badArguments(rule, "文件名是空的");
  if (files.length !== rule.fileCount) {
    throw badArguments(rule, `要给出 ${rule.fileCount} 个文件名，实际是 ${files.length} 个`);
  }
  return { files, flags, values };
}

export function badArguments({ usage }: Pick<ArgumentsRule, "usage">, what: string): AppError {
  return new AppError("validation", "bad-arguments", `${what}。用法：npm run annex -- ${usage}`);
}
