/**
 * Recognises the title line of a band by the format that the table prints it in. Brackets of any kind and
 * spaces pass, a wrong count or none too: the count is derived anyway.
 */

import { escapePattern } from "../text/escape-pattern.ts";
import type { Band } from "./definition.ts";

const OPENING = "[(（〔【\\[]";
const CLOSING = "[)）〕】\\]]";
const PLACEHOLDER = /(\{\w+\})/;
const ORDINAL = "[一二三四五六七八九十百零]+";
/** As people type it: 22 or 二十二. */
const COUNT = "\\d+|[一二两三四五六七八九十百零]+";

/** The title inside a band's line, or undefined where the line is none. */
export function bandTitle(band: Band, text: string): string | undefined {
  const exact = exactBandTitle(band, text);
  if (exact !== undefined) return exact;
  return patternsOf(band).loose.exec(text)?.groups?.title?.trim();
}

/** The same of a line exactly as this program prints it, count and all: here every space belongs to the title. */
export function exactBandTitle(band: Band, text: string): string | undefined {
  return patternsOf(band).exact.exec(text)?.groups?.title;
}

interface Patterns {
  readonly exact: RegExp;
  readonly loose: RegExp;
}

const known = new Map<string, Patterns>();

/** There are as many as there are formats in the definitions of tables. */
function patternsOf({ format }: Band): Patterns {
  const found = known.get(format);
  if (found) return found;
  const patterns = {
    exact: new RegExp(`^${exactSource(format)}$`, "su"),
    loose: new RegExp(`^\\s*${looseSource(format)}\\s*$`, "su"),
  };
  known.set(format, patterns);
  return patterns;
}

function exactSource(format: string): string {
  const parts: Readonly<Record<string, string>> = {
    "{ordinal}": ORDINAL,
    "{title}": "(?<title>.*)",
    "{count}": "\\d+",
  };
  return format
    .split(PLACEHOLDER)
    .map((part) => parts[part] ?? escapePattern(part))
    .join("");
}

function looseSource(format: string): string {
  const [, before = "", counted = "", after = ""] =
    /^(.*?)(\([^()]*\{count\}[^()]*\))?([^{}]*)$/s.exec(format) ?? [];
  return `${looseLiteral(before)}(?:\\s*${looseLiteral(counted)})?${looseLiteral(after)}`;
}

function looseLiteral(source: string): string {
  return source
    .split(PLACEHOLDER)
    .map((part) => {
      if (part === "{ordinal}") return `(?:${ORDINAL}|\\d+)\\s*`;
      if (part === "{title}") return "(?<title>.*?)";
      if (part === "{count}") return `\\s*(?:${COUNT})?\\s*`;
      return [...part].map(looseChar).join("");
    })
    .join("");
}

function looseChar(char: string): string {
  if (char === "(") return `${OPENING}\\s*`;
  if (char === ")") return `\\s*${CLOSING}`;
  return escapePattern(char);
}
