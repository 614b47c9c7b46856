/** 第 3 处，共 12 处. A search that takes a while says so. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { findStore } from "./current-find.ts";
import { countText } from "./find-data.ts";

const PATIENCE_MS = 300;

export function FindStatus() {
  const find = useStore(findStore);
  const isSlow = useIsLasting(find.isSearching);
  return (
    <span className={find.hits.length === 0 ? "muted" : undefined} role="status" aria-live="polite">
      {isSlow ? "正在查找…" : countText(find)}
    </span>
  );
}

function useIsLasting(isOn: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!isOn) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isOn]);
  return isLasting;
}
