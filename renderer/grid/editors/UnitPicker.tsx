/** Under the search box of a units cell: the units chosen, in their order, and those that can be added. */
import { ArrowUp, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { joinUnits, splitUnits } from "../../../shared/units/split-units.ts";
import type { UnitOption } from "../unit-search.ts";

export interface UnitPickerProps {
  readonly id: string;
  readonly draft: string;
  readonly options: readonly UnitOption[];
  /** The name of the option that Enter would add; empty: none. */
  readonly marked: string;
  readonly search: string;
  readonly onDraft: (text: string) => void;
  readonly onAdd: (name: string) => void;
}

export function UnitPicker({ id, draft, options, marked, search, onDraft, onAdd }: UnitPickerProps) {
  const chosen = splitUnits(draft);
  const write = (units: readonly string[]) => onDraft(joinUnits(units));
  return (
    <div className="unit-picker">
      <ol className="unit-chosen" aria-label="已选单位">
        {chosen.map((unit, index) => (
          <ChosenUnit
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand twice
            key={`${index} ${unit}`}
            unit={unit}
            onRaise={index === 0 ? null : () => write(swapped(chosen, index))}
            onRemove={() => write(chosen.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      {options.length === 0 && search.trim() !== "" && <p className="editor-hint">已在上面的名单里</p>}
      <OptionList id={id} options={options} marked={marked} onAdd={onAdd} />
      <p className="editor-hint">
        <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 加入，再按一次完成　<kbd>退格</kbd> 去掉最后一个
      </p>
    </div>
  );
}

interface ChosenUnitProps {
  readonly unit: string;
  readonly onRaise: (() => void) | null;
  readonly onRemove: () => void;
}

function ChosenUnit({ unit, onRaise, onRemove }: ChosenUnitProps) {
  return (
    <li>
      <span>{unit}</span>
      {onRaise && (
        <button type="button" tabIndex={-1} aria-label={`上移${unit}`} title="上移" onClick={onRaise}>
          <ArrowUp className="icon" aria-hidden="true" />
        </button>
      )}
      <button type="button" tabIndex={-1} aria-label={`去掉${unit}`} title="去掉" onClick={onRemove}>
        <X className="icon" aria-hidden="true" />
      </button>
    </li>
  );
}

type OptionListProps = Pick<UnitPickerProps, "id" | "options" | "marked" | "onAdd">;

function OptionList({ id, options, marked, onAdd }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever another option is marked
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  if (options.length === 0) return null;
  return (
    <div className="unit-options" id={id} role="listbox" aria-label="可加入的单位" ref={list}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box above
        <div
          key={option.name}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={option.name === marked}
          onClick={() => onAdd(option.name)}
        >
          {option.isFree ? `按输入加入“${option.name}”（不在名单中）` : option.name}
          {option.alias !== null && <small>{option.alias}</small>}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function swapped(units: readonly string[], index: number): string[] {
  const next = [...units];
  const [unit] = next.splice(index, 1);
  if (unit !== undefined) next.splice(index - 1, 0, unit);
  return next;
}
