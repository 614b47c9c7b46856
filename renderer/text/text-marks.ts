/**
 * Marks ranges of a cell's stored text in what is drawn of it. What is drawn is the stored text without its line
 * ends and separators, so each piece is found where the one before it ended.
 */

export interface MarkedRange {
  /** UTF-16 offsets in the stored text. */
  readonly start: number;
  readonly end: number;
  readonly className: string;
}

export function markText(root: HTMLElement, stored: string, ranges: readonly MarkedRange[]): void {
  if (ranges.length === 0) return;
  let cursor = 0;
  for (const node of textNodesOf(root)) {
    const text = node.data;
    const start = stored.indexOf(text, cursor);
    if (start < 0) continue;
    cursor = start + text.length;
    const inside = ranges.filter((range) => range.start < cursor && range.end > start);
    if (inside.length > 0) node.replaceWith(...markedPieces(text, start, inside));
  }
}

function textNodesOf(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}

function markedPieces(text: string, offset: number, ranges: readonly MarkedRange[]): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const { start, end, className } of ranges) {
    const from = Math.max(at, start - offset);
    const to = Math.min(text.length, end - offset);
    if (to <= from) continue;
    const mark = document.createElement("mark");
    mark.className = className;
    mark.textContent = text.slice(from, to);
    pieces.push(text.slice(at, from), mark);
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces;
}
