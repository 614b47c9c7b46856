/** The sentence of a figure, the figure marked. */
import type { TextRange } from "../../../shared/rules/finding.ts";
import { sentenceAround } from "../../../shared/text/sentence-around.ts";

export function StatementText({ text, range }: { readonly text: string; readonly range: TextRange }) {
  const { before, words, after } = sentenceAround(text, range);
  return (
    <>
      {before}
      <mark className="link-mark">{words}</mark>
      {after}
    </>
  );
}
