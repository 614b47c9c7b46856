/** Where the current occurrence is and what stands around it; or why nothing can be looked for. */
import { useStore } from "zustand";
import { rangeAt } from "../../../shared/search/walk-hits.ts";
import { planStore } from "../../plan/current-plan.ts";
import { cellReference } from "../../plan/unwritten.ts";
import { findStore } from "./current-find.ts";

const CHARS_BEFORE = 10;
const CHARS_AFTER = 40;

export function CurrentHit() {
  const { problem, hits, current } = useStore(findStore);
  const state = useStore(planStore, (plan) => plan.plan.shown);
  if (problem !== null) return <p className="find-problem">{problem}</p>;
  const hit = current && hits[current.hit];
  const range = current && rangeAt(hits, current);
  if (!hit || !range) return null;
  const [start, end] = range;
  const from = Math.max(0, start - CHARS_BEFORE);
  return (
    <p className="find-current">
      <b>{cellReference(state, hit)}</b>
      <span>
        {from > 0 && "…"}
        {inOneLine(hit.text.slice(from, start))}
        <mark className="find-mark is-current">{inOneLine(hit.text.slice(start, end))}</mark>
        {inOneLine(hit.text.slice(end, end + CHARS_AFTER))}
      </span>
    </p>
  );
}

function inOneLine(text: string): string {
  return text.toWellFormed().replaceAll("\n", "↵");
}
