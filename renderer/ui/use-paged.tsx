/** A long list a page at a time: thousands of rows at once would make a dialog slow to open. */
import { type ReactNode, useState } from "react";
import { Button } from "./Button.tsx";

export interface Paged<T> {
  readonly shown: readonly T[];
  /** The button for the next page; null: all are shown. */
  readonly more: ReactNode;
}

/** `word`: what one of them is counted by, 处 or 格. */
export function usePaged<T>(items: readonly T[], pageSize: number, word: string): Paged<T> {
  const [limit, setLimit] = useState(pageSize);
  const rest = items.length - limit;
  const more = rest > 0 && (
    <div className="list-more">
      <Button look="line" onClick={() => setLimit(limit + pageSize)}>
        再显示 {Math.min(pageSize, rest)} {word}（还有 {rest} {word}）
      </Button>
    </div>
  );
  return { shown: items.slice(0, limit), more: more || null };
}
