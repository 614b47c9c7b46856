/** Under the editor of a target: how it is understood. */
import { targetMeaning } from "../target-meaning.ts";

export function TargetHint({ draft }: { readonly draft: string }) {
  const meaning = targetMeaning(draft);
  if (meaning === null) return <p className="editor-hint">可输入数值、≥ ≤ &gt; &lt; 加数值、区间或文字</p>;
  return (
    <p className="editor-hint" role="status">
      理解为：<b>{meaning}</b>
    </p>
  );
}
