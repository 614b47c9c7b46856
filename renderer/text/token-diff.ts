/**
 * The difference of two texts, character by character, but that a number is one word (4.3→4.5 is one change, not
 * 3→5) and that a lone equal character between two changes belongs to them. Pure.
 */

export interface DiffPart {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

const TOKEN = /\d[\d,]*(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu;

/** Beyond this product of token counts the middle is shown as one replacement. */
const MOST_CELLS = 4_000_000;

export function diffTexts(before: string, after: string): readonly DiffPart[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = diffTokens(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const parts = [
    { kind: "same" as const, text: a.slice(0, start).join("") },
    ...middle,
    { kind: "same" as const, text: end === 0 ? "" : a.slice(-end).join("") },
  ];
  return gathered(absorbed(gathered(parts)));
}

function diffTokens(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > MOST_CELLS) {
    return [
      { kind: "old", text: a.join("") },
      { kind: "new", text: b.join("") },
    ];
  }
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      parts.push({ kind: "same", text: left });
      i++;
      j++;
    } else if (
      left !== undefined &&
      (right === undefined || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      parts.push({ kind: "old", text: left });
      i++;
    } else {
      parts.push({ kind: "new", text: right ?? "" });
      j++;
    }
  }
  return parts;
}

/** Length of the longest common subsequence of a from i and b from j, at i * (b.length + 1) + j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

/** A lone equal character between two changes is read as part of them. */
function absorbed(parts: readonly DiffPart[]): DiffPart[] {
  return parts.flatMap((part, index): DiffPart[] => {
    const isInside = index > 0 && index < parts.length - 1;
    if (part.kind !== "same" || part.text.length > 1 || !isInside) return [part];
    return [
      { kind: "old", text: part.text },
      { kind: "new", text: part.text },
    ];
  });
}

/** Within each run of changes all that goes first, then all that comes. */
function gathered(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let old = "";
  let added = "";
  const flush = (): void => {
    if (old !== "") result.push({ kind: "old", text: old });
    if (added !== "") result.push({ kind: "new", text: added });
    old = "";
    added = "";
  };
  for (const part of parts) {
    if (part.text === "") continue;
    if (part.kind === "old") old += part.text;
    else if (part.kind === "new") added += part.text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === "same") result[result.length - 1] = { kind: "same", text: last.text + part.text };
      else result.push(part);
    }
  }
  flush();
  return result;
}

/** The parts with long equal stretches cut to `context` characters beside the changes. */
export function shortened(parts: readonly DiffPart[], context: number): readonly DiffPart[] {
  if (parts.every((part) => part.kind === "same")) return parts;
  return parts.map((part, index) => {
    if (part.kind !== "same") return part;
    const keepStart = index > 0 ? context : 0;
    const keepEnd = index < parts.length - 1 ? context : 0;
    const chars = [...part.text];
    if (chars.length <= keepStart + keepEnd + 8) return part;
    const head = chars.slice(0, keepStart).join("");
    const tail = keepEnd === 0 ? "" : chars.slice(-keepEnd).join("");
    return { kind: "same", text: `${head}…${tail}` };
  });
}

/** A difference of nothing but blanks would not be seen: line breaks as ⏎, spaces that stand alone as ␣. */
export function withVisibleBlanks(changed: string): string {
  const isBlank = /^[\s\u200b-\u200d\ufeff]+$/.test(changed);
  const shown = isBlank ? changed.replace(/[^\n]/g, "␣") : changed;
  return shown.replaceAll("\n", "⏎");
}
