/** The places to choose from, under the headings of what they stand in. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { RowId } from "../../../shared/model/row.ts";
import type { MoveTarget } from "./move-targets.ts";

export interface TargetListProps {
  readonly targets: readonly MoveTarget[];
  readonly chosen: RowId | null;
  readonly onChoose: (id: RowId) => void;
  readonly onSubmit: (id: RowId) => void;
}

export function TargetList({ targets, chosen, onChoose, onSubmit }: TargetListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen place comes into view when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = targets.findIndex((target) => target.id === chosen);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : targets[Math.max(0, index + step)];
    if (next) onChoose(next.id);
    else if (event.key === "Enter" && chosen !== null) onSubmit(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="target-list"
      role="listbox"
      aria-label="移到"
      aria-activedescendant={chosen === null ? undefined : `target-${chosen}`}
      tabIndex={0}
      data-autofocus=""
      onKeyDown={onKeyDown}
    >
      {targets.map((target, index) => (
        <div key={target.id} role="presentation">
          {target.under !== "" && target.under !== targets[index - 1]?.under && (
            <div className="target-heading">{target.under}</div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus */}
          <div
            id={`target-${target.id}`}
            role="option"
            aria-selected={target.id === chosen}
            className="target"
            onClick={() => onChoose(target.id)}
            onDoubleClick={() => onSubmit(target.id)}
          >
            <span>{target.name}</span>
            <span className="muted">
              {target.isCurrent ? "当前位置 · " : ""}
              {target.childCount} 行
            </span>
          </div>
        </div>
      ))}
      {targets.length === 0 && <p className="muted folder-empty">没有符合的位置</p>}
    </div>
  );
}
