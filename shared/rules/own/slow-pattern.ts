/**
 * Regular expressions that take ages on a text that does not fit, and cannot be stopped then: a repeat inside a repeat,
 * (a+)+, and a repeated choice between words that begin alike, (a|ab)*. Refused is a little more than has to be.
 */

interface Group {
  /** A repeat stands in it, at any depth. */
  hasRepeat: boolean;
  /** Where its choices begin, and whether the group has several. */
  readonly starts: number[];
}

const REPEAT = /^(?:[*+]|\{\d+,\d*\})/;
const GROUP_KIND = /^\?(?::|=|!|<=|<!|<[^>]*>)/;
/** A character that stands for itself. */
const LITERAL = /^[^\\.[(^$?*+{|)]/u;

export function isSlowPattern(source: string): boolean {
  const open: Group[] = [{ hasRepeat: false, starts: [0] }];
  for (let at = 0; at < source.length; ) {
    const char = source[at];
    const group = open.at(-1);
    if (!group) return false;
    if (char === "\\") at += 2;
    else if (char === "[") at = endOfClass(source, at);
    else if (char === "(") {
      at += 1 + (GROUP_KIND.exec(source.slice(at + 1))?.[0].length ?? 0);
      open.push({ hasRepeat: false, starts: [at] });
    } else if (char === ")") {
      at += 1;
      const isRepeated = REPEAT.test(source.slice(at));
      if (isRepeated && (group.hasRepeat || beginAlike(source, group.starts))) return true;
      open.pop();
      const outer = open.at(-1);
      if (outer && group.hasRepeat) outer.hasRepeat = true;
    } else {
      at += 1;
      if (char === "|") group.starts.push(at);
      const isRepeat = REPEAT.test(source.slice(at - 1));
      if (isRepeat) group.hasRepeat = true;
    }
  }
  return false;
}

function endOfClass(source: string, at: number): number {
  for (let end = at + 1; end < source.length; end++) {
    if (source[end] === "\\") end++;
    else if (source[end] === "]") return end + 1;
  }
  return source.length;
}

/** Choices that do not each begin with a letter of their own may fit the same text in several ways. */
function beginAlike(source: string, starts: readonly number[]): boolean {
  if (starts.length < 2) return false;
  const firsts = starts.map((start) => LITERAL.exec(source.slice(start))?.[0]);
  return firsts.includes(undefined) || new Set(firsts).size < firsts.length;
}
