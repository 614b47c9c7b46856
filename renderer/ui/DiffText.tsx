/** One side of a difference: what goes is struck through, what comes is underlined. */
import { diffTexts, shortened, withVisibleBlanks } from "../text/token-diff.ts";

const CONTEXT_CHARS = 40;

export interface DiffTextProps {
  readonly before: string;
  readonly after: string;
  readonly side: "old" | "new";
}

export function DiffText({ before, after, side }: DiffTextProps) {
  if ((side === "old" ? before : after) === "") return <span className="faint">（空）</span>;
  const parts = shortened(diffTexts(before, after), CONTEXT_CHARS);
  return parts
    .filter((part) => part.kind === "same" || part.kind === side)
    .map((part, index) => {
      const key = `${index}`;
      if (part.kind === "same") return <span key={key}>{part.text}</span>;
      const text = withVisibleBlanks(part.text);
      return part.kind === "old" ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
    });
}
