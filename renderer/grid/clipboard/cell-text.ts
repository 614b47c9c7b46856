/**
 * The text of a piece of HTML as a reader sees it: white space collapses, blocks and `<br>` begin lines, what is
 * hidden is left out. What office programs mean by their own marks is kept: runs of spaces, tabs, list numbers.
 */

export interface TextStyle {
  /** A `<br>` at the end is a line break of the cell (spreadsheets); elsewhere it is not seen. */
  readonly isEveryBreakKept: boolean;
  /** A no-break space is meant; elsewhere it stands for a space. */
  readonly areNoBreakSpacesKept: boolean;
}

const IGNORED = new Set([
  "STYLE",
  "SCRIPT",
  "HEAD",
  "TITLE",
  "TEMPLATE",
  "NOSCRIPT",
  "XML",
  "COMMENT",
  "META",
]);
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const HIDDEN =
  /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-special-character\s*:\s*comment/i;
const SPACE_RUN = /mso-spacerun\s*:\s*yes/i;
const TAB_COUNT = /mso-tab-count\s*:\s*(\d+)/i;
const LIST_MARKER = /mso-list\s*:\s*ignore/i;
const PRESERVED = /white-space\s*:\s*(?:pre|break-spaces)/i;
const COLLAPSED = /white-space\s*:\s*(?:normal|nowrap)/i;
const MAX_TABS = 100;

export function styleOf(element: Element): string {
  return element.getAttribute("style") ?? "";
}

export function isHidden(element: Element): boolean {
  return element.hasAttribute("hidden") || HIDDEN.test(styleOf(element));
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function textOf(root: Element, style: TextStyle): string {
  return piecesOf(root, style, () => false).join("\n");
}

/** The lines of an element in order, and between them the elements that the caller reads itself. */
export function piecesOf(
  root: Element,
  style: TextStyle,
  isForCaller: (element: Element) => boolean,
): (string | Element)[] {
  const lines = new LineCollector(style);
  const walk = (node: Node, isPreserved: boolean): void => {
    if (node.nodeType === 3) lines.text(node.nodeValue ?? "", isPreserved);
    else if (!isElement(node) || IGNORED.has(node.nodeName) || isHidden(node)) return;
    else if (isForCaller(node)) lines.piece(node);
    else if (!readMark(node, lines)) readElement(node, lines, isPreserved, walk);
  };
  for (const child of root.childNodes) walk(child, isPreserving(root, false));
  return lines.end();
}

function readElement(
  element: Element,
  lines: LineCollector,
  isPreserved: boolean,
  walk: (node: Node, isPreserved: boolean) => void,
): void {
  const name = element.nodeName;
  if (name === "BR") lines.lineBreak();
  const isBlock = BLOCKS.has(name);
  if (isBlock) lines.blockEdge();
  if (name === "TD" || name === "TH") lines.text(" ", false);
  if (name === "LI") lines.nextBeginsWith(listNumber(element));
  const isInside = isPreserving(element, isPreserved);
  for (const child of element.childNodes) walk(child, isInside);
  if (name === "LI") lines.nextBeginsWith("");
  if (isBlock) lines.blockEdge();
}

function isPreserving(element: Element, isAround: boolean): boolean {
  const style = styleOf(element);
  if (PRESERVED.test(style)) return true;
  if (COLLAPSED.test(style)) return false;
  return element.nodeName === "PRE" || isAround;
}

/** Reads an element by which an office program means something other than its text. */
function readMark(element: Element, lines: LineCollector): boolean {
  const style = styleOf(element);
  if (style === "") return false;
  const text = element.textContent ?? "";
  const tabs = TAB_COUNT.exec(style);
  if (tabs) lines.exact("\t".repeat(Math.min(Number(tabs[1]), MAX_TABS)));
  else if (SPACE_RUN.test(style)) lines.exact(text.replace(/\s*[\r\n]\s*/g, " ").replace(/\u00a0/g, " "));
  else if (LIST_MARKER.test(style)) lines.exact(listMarker(text));
  else return false;
  return true;
}

/** Word writes the number of a list item as text: `1.` stays as it is, the letter of a symbol font is a dot. */
function listMarker(text: string): string {
  const marker = text.replace(/[\s\u00a0]+/g, "");
  if (/[\p{N}一二三四五六七八九十]|[.．、)）]$/u.test(marker)) return marker;
  return marker === "" ? "" : "• ";
}

/** The number that a browser draws before an item of an ordered list. */
function listNumber(item: Element): string {
  const list = item.parentElement;
  if (list?.nodeName !== "OL" || /list-style(?:-type)?\s*:\s*none/i.test(styleOf(list) + styleOf(item)))
    return "";
  let number = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  for (const sibling of list.children) {
    if (sibling.nodeName !== "LI") continue;
    const own = Number.parseInt(sibling.getAttribute("value") ?? "", 10);
    if (Number.isFinite(own)) number = own;
    if (sibling === item) break;
    number++;
  }
  return Number.isFinite(number) ? `${number}.` : "";
}

class LineCollector {
  readonly #style: TextStyle;
  readonly #pieces: (string | Element)[] = [];
  #line = "";
  #hasSpace = false;
  #beginning = "";
  /** The line began with a break that counts, even if nothing follows. */
  #isBegun = false;

  constructor(style: TextStyle) {
    this.#style = style;
  }

  text(data: string, isPreserved: boolean): void {
    if (isPreserved) this.#preserved(data);
    else this.#collapsed(data);
  }

  exact(text: string): void {
    if (text === "") return;
    this.#line += this.#beginning + (this.#hasSpace ? " " : "") + text;
    this.#beginning = "";
    this.#hasSpace = false;
  }

  /** What stands before the next text: the number of a list item. */
  nextBeginsWith(text: string): void {
    this.#beginning = text;
  }

  lineBreak(): void {
    this.#push();
    this.#isBegun = this.#style.isEveryBreakKept;
  }

  blockEdge(): void {
    if (this.#line !== "") this.#push();
    this.#hasSpace = false;
  }

  piece(element: Element): void {
    this.blockEdge();
    this.#pieces.push(element);
  }

  end(): (string | Element)[] {
    if (this.#line !== "" || this.#isBegun) this.#push();
    return this.#pieces;
  }

  #collapsed(data: string): void {
    for (const part of data.split(/([ \t\r\n\f]+)/)) {
      if (/^[ \t\r\n\f]/.test(part)) this.#hasSpace = this.#line !== "";
      else this.exact(part);
    }
  }

  #preserved(data: string): void {
    const [first = "", ...rest] = data.replace(/\r\n?/g, "\n").split("\n");
    this.exact(first);
    for (const line of rest) {
      this.lineBreak();
      this.exact(line);
    }
  }

  #push(): void {
    this.#pieces.push(this.#finished(this.#line));
    this.#line = "";
    this.#hasSpace = false;
    this.#isBegun = false;
  }

  #finished(line: string): string {
    if (this.#style.areNoBreakSpacesKept) return line;
    return /^\u00a0*$/.test(line) ? "" : line.replace(/\u00a0/g, " ");
  }
}
