/** Alt+Enter in a text box: in a long text the next line of a numbered item begins with the next number. */
import type { Column } from "../../shared/tables/definition.ts";
import { breakLine } from "../../shared/text/arrange-items.ts";

export function breakLineIn(box: HTMLTextAreaElement, column: Column | null): void {
  const { value, selectionStart, selectionEnd } = box;
  if (column?.type !== "longText") {
    box.setRangeText("\n", selectionStart, selectionEnd, "end");
    return;
  }
  const { text, caret } = breakLine(value, selectionStart, selectionEnd);
  box.value = text;
  box.setSelectionRange(caret, caret);
}
