/** What the find panel shows and the grid marks. */
import type { Hit } from "../../../shared/search/find-hits.ts";
import type { Query, QuerySpec } from "../../../shared/search/query.ts";
import { type HitPlace, numberOf } from "../../../shared/search/walk-hits.ts";

/** The sheet on the screen, or all sheets. */
export type FindScope = "sheet" | "plan";

export interface FindData {
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  /** As typed. */
  readonly spec: QuerySpec;
  readonly replacement: string;
  readonly scope: FindScope;
  /** What the hits belong to; null: nothing is looked for, or `problem` says why not. */
  readonly query: Query | null;
  readonly problem: string | null;
  readonly isSearching: boolean;
  /** In document order. */
  readonly hits: readonly Hit[];
  readonly total: number;
  /** There are more occurrences than were listed. */
  readonly isCapped: boolean;
  /** The occurrence at which the user is. */
  readonly current: HitPlace | null;
  /** Counts up each time the panel is asked to take the keys. */
  readonly focusRequests: number;
}

export const NOTHING_FOUND = {
  query: null,
  problem: null,
  isSearching: false,
  hits: [],
  total: 0,
  isCapped: false,
  current: null,
} as const;

export const CLOSED_FIND: FindData = {
  ...NOTHING_FOUND,
  isOpen: false,
  isReplacing: false,
  spec: { text: "", matchCase: false, wholeCell: false, isRegex: false },
  replacement: "",
  scope: "sheet",
  focusRequests: 0,
};

/** 第 3 处，共 12 处; empty where nothing is looked for. */
export function countText({ query, hits, total, isCapped, current }: FindData): string {
  if (query === null) return "";
  if (hits.length === 0) return "没有找到";
  const all = isCapped ? `超过 ${total} 处` : `共 ${total} 处`;
  return current === null ? all : `第 ${numberOf(hits, current)} 处，${all}`;
}
