/** The dot in the head of a line, for the rows that begin there. */
import type { RowId } from "../../../shared/model/row.ts";
import type { LineMark, SheetContext } from "../sheet-context.ts";

export function showLineDot(head: HTMLElement, context: SheetContext, index: number): void {
  head.querySelector(":scope > .line-dot")?.remove();
  const mark = index < 0 ? null : context.lineMark(rowsBeginningAt(context, index));
  if (mark) head.append(lineDot(mark));
}

/** The rows of a line that the line before does not have. */
function rowsBeginningAt({ model }: SheetContext, index: number): RowId[] {
  const above = index > 0 ? model.lineAt(index - 1).rows : null;
  const rows = [...model.lineAt(index).rows.values()];
  return rows.filter(({ id, kind }) => above?.get(kind)?.id !== id).map(({ id }) => id);
}

function lineDot({ className, text, details }: LineMark): HTMLElement {
  const element = document.createElement("span");
  element.className = "line-dot";
  element.title = details;
  const dot = document.createElement("i");
  dot.className = className;
  dot.setAttribute("aria-hidden", "true");
  const words = document.createElement("span");
  words.className = "visually-hidden";
  words.textContent = `，${text}`;
  element.append(dot, words);
  return element;
}
