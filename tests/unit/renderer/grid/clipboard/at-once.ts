/** Reading and planning a paste, all in one go. */
import { planPaste as planInSlices } from "../../../../../renderer/grid/clipboard/plan-paste.ts";
import { readClipboard as readInSlices } from "../../../../../renderer/grid/clipboard/read-clipboard.ts";
import { readHtml as readHtmlInSlices } from "../../../../../renderer/grid/clipboard/read-html.ts";
import { readRows as readRowsInSlices } from "../../../../../renderer/grid/clipboard/read-text.ts";
import type { Slices } from "../../../../../renderer/slices.ts";
import { atOnce } from "../../../../../shared/steps.ts";

export const planPaste = doneAtOnce(planInSlices);
export const readClipboard = doneAtOnce(readInSlices);
export const readHtml = doneAtOnce(readHtmlInSlices);
export const readRows = doneAtOnce(readRowsInSlices);

function doneAtOnce<Args extends readonly unknown[], T>(work: (...args: Args) => Slices<T>) {
  return (...args: Args): T => atOnce(work(...args));
}
