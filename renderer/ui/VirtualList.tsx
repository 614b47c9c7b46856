/**
 * A list of any length of which only what is in view is drawn. Items are as high as they turn out to be; the arrows
 * move from item to item, and what is in view stays where it is while items come and go above it.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef } from "react";
import { useListHand } from "./list-hand.ts";

export interface VirtualListHandle {
  /** Brings an item into view with the least movement; null: the list begins at its beginning. */
  reveal(key: string | null): void;
  /** Gives the keys to the active item. */
  focus(): void;
}

export interface VirtualListProps<Item extends { readonly key: string }> {
  readonly ref?: RefObject<VirtualListHandle | null>;
  readonly label: string;
  readonly items: readonly Item[];
  /** Pixels, as long as the item has not been drawn. It and isHeading stay the same function. */
  readonly estimate: (item: Item) => number;
  /** Stays at the upper edge while what follows it scrolls by. */
  readonly isHeading: (item: Item) => boolean;
  readonly draw: (item: Item) => ReactNode;
  /** The item that has the keys when the list is entered. */
  readonly active: string | null;
  readonly onActive: (key: string) => void;
  /** A key on an item that the list itself has no use for. */
  readonly onItemKey: (event: KeyboardEvent, item: Item) => void;
}

export function VirtualList<Item extends { readonly key: string }>(props: VirtualListProps<Item>) {
  const { items, label, isHeading, draw, onActive } = props;
  const list = useRef<HTMLUListElement>(null);
  const { span, tops, active, activeIndex, ...handlers } = useListHand(list, props);
  const headings = useMemo(
    () => items.flatMap((item, index) => (isHeading(item) ? [index] : [])),
    [items, isHeading],
  );
  const stuck = headings.findLast((index) => index < span.first) ?? -1;
  const spanEnd = tops[span.last + 1] ?? 0;
  const isActiveDrawn = activeIndex === stuck || (activeIndex >= span.first && activeIndex <= span.last);
  const drawItem = (index: number): ReactNode => {
    const item = items[index];
    if (!item) return null;
    return (
      <li
        key={item.key}
        data-index={index}
        data-pane-start={item.key === active ? "" : undefined}
        className={isHeading(item) ? "virtual-item is-heading" : "virtual-item"}
        tabIndex={item.key === active ? 0 : -1}
        aria-posinset={index + 1}
        aria-setsize={items.length}
        onFocus={() => item.key !== active && onActive(item.key)}
      >
        {draw(item)}
      </li>
    );
  };
  const shown = Array.from({ length: Math.max(0, span.last - span.first + 1) }, (_, at) => span.first + at);
  const stuckPx = stuck < 0 ? 0 : (tops[stuck + 1] ?? 0) - (tops[stuck] ?? 0);
  return (
    <ul
      ref={list}
      className="virtual-list"
      aria-label={label}
      tabIndex={isActiveDrawn ? -1 : 0}
      data-pane-start={isActiveDrawn ? undefined : ""}
      {...handlers}
    >
      {drawItem(stuck)}
      <li aria-hidden="true" style={{ height: Math.max(0, (tops[span.first] ?? 0) - stuckPx) }} />
      {shown.map(drawItem)}
      <li aria-hidden="true" style={{ height: (tops.at(-1) ?? 0) - spanEnd }} />
    </ul>
  );
}
