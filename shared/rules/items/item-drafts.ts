/** What is said of items, whatever their numbers look like: of `1.` as of （1） and ①. */
import { type CellView, draftAt, quote } from "../cell-view.ts";
import type { Draft, TextRange } from "../finding.ts";

const SENTENCE_END = /[。；;！？.!?]$/;
/** A heading or a stray word is no item. */
const SHORTEST_ITEM = 5;

/** A line that goes on after an unfinished sentence belongs to it. */
export function looksLikeItem({ text }: CellView, before: TextRange, line: TextRange): boolean {
  const isFinished = SENTENCE_END.test(text.slice(before.start, before.end).trimEnd());
  return isFinished && line.end - line.start >= SHORTEST_ITEM;
}

const WORDS_SHOWN = 10;

/** A marker with the first words of its item, quoted. */
export function markerInWords({ text }: CellView, { start, end }: TextRange): string {
  return quote(text.slice(start, end + WORDS_SHOWN).split("\n", 1)[0] ?? "");
}

/** The line is an item whose marker has been lost. */
export function lostNumber(cell: CellView, { start, end }: TextRange, marker: string): Draft {
  const words = quote(cell.text.slice(start, end));
  const fix = { label: `补上编号“${marker}”`, text: marker, range: { start, end: start } };
  return draftAt(cell, { start, end }, `${words}前缺编号“${marker}”。`, { fix });
}

export interface UsualForm<Each> {
  readonly form: string;
  readonly first: Each;
  /** Is no other form as frequent? */
  readonly isClear: boolean;
}

/** The most frequent of several forms; null where there are not several. */
export function usualForm<Each>(byForm: ReadonlyMap<string, readonly Each[]>): UsualForm<Each> | null {
  const [usual, next] = [...byForm].sort(([, a], [, b]) => b.length - a.length);
  const first = usual?.[1][0];
  if (!usual || !next || first === undefined) return null;
  return { form: usual[0], first, isClear: usual[1].length > next[1].length };
}

/** A marker in another form than `usual`, a marker of the same cell; `meant`: what it should be, null where none can tell. */
export function oddMarker(
  cell: CellView,
  range: TextRange,
  {
    marker,
    usual,
    meant,
  }: { readonly marker: string; readonly usual: string; readonly meant: string | null },
): Draft {
  const message = `编号“${marker}”与本格其他编号（“${usual}”）写法不同。`;
  const fix = meant === null ? null : { label: `改为“${meant}”`, text: meant };
  return draftAt(cell, range, message, { fix });
}
