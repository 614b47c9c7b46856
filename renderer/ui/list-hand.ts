/**
 * What a long list remembers between its drawings, and what keys and the wheel do to it. Drawing goes in passes: what
 * was drawn is measured, and while that teaches new heights it is drawn again; only then is it scrolled.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useState,
} from "react";
import {
  anchorAt,
  drawnSpan,
  itemAt,
  keyInPlace,
  type ListAnchor,
  type ListSpan,
  topsOf,
} from "./list-window.ts";
import type { VirtualListProps } from "./VirtualList.tsx";

const BEYOND_PX = 400;
/** A rounding, not a movement. */
const NEARLY_PX = 1;

const BEGINNING = Symbol("the list's beginning");

class ListMemory {
  readonly heights = new Map<string, number>();
  /** How often heights have turned out to be others. */
  lessons = 0;
  keys: readonly string[] = [];
  indexes: ReadonlyMap<string, number> = new Map();
  tops: readonly number[] = [0];
  top = 0;
  height = 0;
  width = 0;
  anchor: ListAnchor | null = null;
  /** What is to come into view, and whether it then takes the keys. */
  wanted: string | typeof BEGINNING | null = null;
  wantsFocus = false;
  hasFocus = false;
  /** The list itself holds the keys of an item that was scrolled out of sight. */
  isParking = false;

  get span(): ListSpan {
    return drawnSpan(this.tops, this, BEYOND_PX);
  }
}

type Props<Item extends { readonly key: string }> = VirtualListProps<Item>;

export function useListHand<Item extends { readonly key: string }>(
  list: RefObject<HTMLUListElement | null>,
  props: Props<Item>,
) {
  const { ref, items, estimate } = props;
  const [memory] = useState(() => new ListMemory());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  const indexes = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const { lessons } = memory;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is known by its count
  const tops = useMemo(
    () => topsOf(items.map((item) => memory.heights.get(item.key) ?? estimate(item))),
    [items, estimate, memory, lessons],
  );
  const active = activeOf(props.active, memory.keys, keys, indexes);
  const span = drawnSpan(tops, memory, BEYOND_PX);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    noteScroll(element, memory);
    memory.keys = keys;
    memory.indexes = indexes;
    memory.tops = tops;
    if (active !== null && active !== props.active) props.onActive(active);
    if (measure(element, memory)) {
      redraw();
      return;
    }
    if (settle(element, memory)) redraw();
    giveFocus(element, memory, active);
  });
  useWidth(list, memory, redraw);
  const want = (key: string | typeof BEGINNING, wantsFocus: boolean): void => {
    memory.wanted = key;
    memory.wantsFocus = wantsFocus;
    redraw();
  };
  useImperativeHandle(ref, () => ({
    reveal: (key) => want(key ?? BEGINNING, false),
    focus: () => {
      if (active !== null) want(active, true);
    },
  }));

  return {
    span,
    tops,
    active,
    activeIndex: active === null ? -1 : (indexes.get(active) ?? -1),
    onScroll: () => {
      const { first, last } = memory.span;
      if (list.current) noteScroll(list.current, memory);
      if (memory.span.first !== first || memory.span.last !== last) redraw();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const index = active === null ? -1 : (indexes.get(active) ?? -1);
      const next =
        event.ctrlKey || event.altKey || event.shiftKey ? null : nextIndex(event.key, index, memory);
      const item = items[next ?? index];
      if (!item) return;
      if (next === null) {
        props.onItemKey(event, item);
        return;
      }
      event.preventDefault();
      props.onActive(item.key);
      want(item.key, true);
    },
    onFocus: (event: FocusEvent) => {
      memory.hasFocus = true;
      if (event.target !== list.current || memory.isParking || active === null) return;
      want(active, true);
    },
    onBlur: (event: FocusEvent) => {
      memory.hasFocus = list.current?.contains(event.relatedTarget) ?? false;
    },
  };
}

/** Where the item that had the keys is gone, the one in its place has them. */
function activeOf(
  active: string | null,
  before: readonly string[],
  keys: readonly string[],
  indexes: ReadonlyMap<string, number>,
): string | null {
  if (active !== null && indexes.has(active)) return active;
  const next = active === null ? null : keyInPlace(before, keys, active);
  return next ?? keys[0] ?? null;
}

/** The wheel may have turned since, before its event came. */
function noteScroll({ scrollTop }: HTMLElement, memory: ListMemory): void {
  if (Math.abs(scrollTop - memory.top) < NEARLY_PX) return;
  memory.top = scrollTop;
  memory.anchor = anchorAt(memory.keys, memory.tops, scrollTop);
}

/** True where something is of another height than was thought. */
function measure(element: HTMLElement, memory: ListMemory): boolean {
  const { heights, keys } = memory;
  let isOther = false;
  for (const item of element.querySelectorAll<HTMLElement>(":scope > [data-index]")) {
    const key = keys[Number(item.dataset.index)] ?? "";
    if (heights.get(key) === item.offsetHeight) continue;
    heights.set(key, item.offsetHeight);
    isOther = true;
  }
  if (isOther) memory.lessons++;
  return isOther;
}

/** Scrolls to what is wanted, else holds what is in view. True where other items are to be drawn then. */
function settle(element: HTMLElement, memory: ListMemory): boolean {
  const before = memory.span;
  const top = wantedTop(element, memory);
  if (Math.abs(element.scrollTop - top) >= NEARLY_PX) element.scrollTop = top;
  memory.top = element.scrollTop;
  memory.height = element.clientHeight;
  memory.anchor = anchorAt(memory.keys, memory.tops, memory.top);
  const { first, last } = memory.span;
  const isDrawn = first === before.first && last === before.last;
  if (isDrawn) memory.wanted = null;
  return !isDrawn;
}

function wantedTop(element: HTMLElement, { wanted, indexes, tops, anchor }: ListMemory): number {
  const { scrollTop, clientHeight } = element;
  if (wanted === BEGINNING) return 0;
  const at = wanted === null ? undefined : indexes.get(wanted);
  if (at !== undefined) {
    const covered = element.querySelector<HTMLElement>(":scope > .is-heading")?.offsetHeight ?? 0;
    return topToShow({ from: tops[at] ?? 0, to: tops[at + 1] ?? 0, scrollTop, clientHeight, covered });
  }
  const held = anchor === null ? undefined : indexes.get(anchor.key);
  return held === undefined || !anchor ? scrollTop : (tops[held] ?? 0) + anchor.offset;
}

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly scrollTop: number;
  readonly clientHeight: number;
  /** By the heading that stays at the upper edge. */
  readonly covered: number;
}

function topToShow({ from, to, scrollTop, clientHeight, covered }: Shown): number {
  if (from - covered < scrollTop) return Math.max(0, from - covered);
  return Math.max(scrollTop, Math.min(from - covered, to - clientHeight));
}

function giveFocus(element: HTMLElement, memory: ListMemory, active: string | null): void {
  const lost = memory.hasFocus && document.activeElement === document.body;
  if (!memory.wantsFocus && !lost) return;
  const at = active === null ? -1 : (memory.indexes.get(active) ?? -1);
  const item = element.querySelector<HTMLElement>(`:scope > [data-index="${at}"]`);
  memory.isParking = item === null;
  (item ?? element).focus({ preventScroll: true });
  memory.isParking = false;
  if (item) memory.wantsFocus = false;
}

function nextIndex(key: string, index: number, { tops, keys, height }: ListMemory): number | null {
  const last = keys.length - 1;
  const top = tops[index] ?? 0;
  switch (key) {
    case "ArrowDown":
      return Math.min(last, index + 1);
    case "ArrowUp":
      return Math.max(0, index - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return Math.max(Math.min(last, index + 1), itemAt(tops, top + height));
    case "PageUp":
      return Math.max(0, Math.min(index - 1, itemAt(tops, Math.max(0, top - height))));
    default:
      return null;
  }
}

/** In another width everything may be of another height. */
function useWidth(list: RefObject<HTMLElement | null>, memory: ListMemory, redraw: () => void): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== memory.width) {
        memory.heights.clear();
        memory.lessons++;
      }
      memory.width = element.clientWidth;
      redraw();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, memory, redraw]);
}
