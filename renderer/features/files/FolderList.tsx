/** The entries of a folder: arrows move, Enter opens a folder or takes a file, Backspace goes up. */
import { FileText, Folder as FolderIcon } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Folder } from "../../../shared/contract/file-schemas.ts";
import { sizeText, timeText } from "../../text-forms.ts";

type Entry = Folder["entries"][number];

export interface FolderListProps {
  readonly folder: Folder | null;
  readonly selectedName: string;
  readonly isFocusedFirst: boolean;
  readonly onSelect: (name: string) => void;
  readonly onEnter: (path: string) => void;
  readonly onPick: (name: string) => void;
}

export function FolderList(props: FolderListProps) {
  const { folder, selectedName, isFocusedFirst, onSelect, onEnter, onPick } = props;
  const entries = folder?.entries ?? [];
  const [index, setIndex] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder begins at its first entry
  useEffect(() => setIndex(0), [folder?.path]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });

  const open = (entry: Entry): void => (entry.isFolder ? onEnter(entry.path) : onPick(entry.name));
  const moveTo = (next: number): void => {
    const entry = entries[Math.max(0, Math.min(entries.length - 1, next))];
    if (!entry) return;
    setIndex(entries.indexOf(entry));
    if (!entry.isFolder) onSelect(entry.name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const current = entries[index];
    const parent = folder?.parents.at(-2);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) moveTo(index + step);
    else if (event.key === "Home") moveTo(0);
    else if (event.key === "End") moveTo(entries.length - 1);
    else if (event.key === "Enter" && current) open(current);
    else if (event.key === "Backspace" && parent) onEnter(parent.path);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      className="folder-list"
      role="listbox"
      aria-label="文件夹内容"
      aria-activedescendant={entries[index] ? `folder-entry-${index}` : undefined}
      tabIndex={0}
      data-autofocus={isFocusedFirst ? "" : undefined}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, position) => (
        <FolderEntry
          key={entry.path}
          id={`folder-entry-${position}`}
          entry={entry}
          isSelected={position === index}
          isChosen={entry.name === selectedName}
          onClick={() => moveTo(position)}
          onDoubleClick={() => open(entry)}
        />
      ))}
      {folder && entries.length === 0 && <p className="muted folder-empty">没有可以选择的文件</p>}
    </div>
  );
}

interface FolderEntryProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isSelected: boolean;
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly onDoubleClick: () => void;
}

function FolderEntry({ id, entry, isSelected, isChosen, onClick, onDoubleClick }: FolderEntryProps) {
  const Icon = entry.isFolder ? FolderIcon : FileText;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active entry
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      className={isChosen ? "folder-entry folder-entry-chosen" : "folder-entry"}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <Icon className="icon" aria-hidden="true" />
      <span className="folder-entry-name">{entry.name}</span>
      <span className="muted">{entry.sizeBytes === null ? "" : sizeText(entry.sizeBytes)}</span>
      <span className="muted">{entry.modifiedAt === null ? "" : timeText(entry.modifiedAt, new Date())}</span>
    </div>
  );
}
