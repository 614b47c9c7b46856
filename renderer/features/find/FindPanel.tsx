/**
 * Find and replace over the sheet, as in Excel: not modal, the keys stay with it while it goes from hit to hit, and
 * Esc gives them back to the grid.
 */
import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Command } from "../../commands/command.ts";
import { commandContext, runCommand } from "../../commands/context.ts";
import {
  findNextCommand,
  findPreviousCommand,
  replaceAllCommand,
  replaceOneCommand,
} from "../../commands/find-commands.ts";
import { shownKeys } from "../../commands/keys.ts";
import { commitOpenEdit, planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { CurrentHit } from "./CurrentHit.tsx";
import { findStore } from "./current-find.ts";
import { FindField } from "./FindField.tsx";
import { FindOptions } from "./FindOptions.tsx";
import { FindStatus } from "./FindStatus.tsx";
import { useFreeCorner } from "./use-free-corner.ts";

export interface FindPanelProps {
  /** The keys are to go back to the grid. */
  readonly onLeave: () => void;
}

export function FindPanel({ onLeave }: FindPanelProps) {
  const isOpen = useStore(findStore, (find) => find.isOpen);
  return isOpen ? <OpenPanel onLeave={onLeave} /> : null;
}

function OpenPanel({ onLeave }: FindPanelProps) {
  const find = useStore(findStore);
  const canWrite = useStore(planStore, (plan) => plan.readOnlyReason === null);
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const corner = useFreeCorner(panel);
  useTakenKeys(field, find.focusRequests);
  const isReplacing = find.isReplacing && canWrite;
  const leave = (): void => {
    find.close();
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    leave();
  };
  return (
    <div className="find-anchor">
      <search
        ref={panel}
        className={`find-panel is-${corner}`}
        aria-label="查找和替换"
        onKeyDown={onKeyDown}
        // An open edit is ended before the keys leave it.
        onPointerDownCapture={() => void commitOpenEdit()}
      >
        <div className="find-row">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one control */}
          <div className="segments" role="group" aria-label="方式">
            <button type="button" aria-pressed={!isReplacing} onClick={() => find.setReplacing(false)}>
              查找
            </button>
            <button
              type="button"
              aria-pressed={isReplacing}
              disabled={!canWrite}
              title={canWrite ? undefined : "方案以只读方式打开，可以查找，不能替换"}
              onClick={() => find.setReplacing(true)}
            >
              替换
            </button>
          </div>
          <span className="spacer" />
          <FindStatus />
          <Button icon={X} isSmall ariaLabel="关闭查找" onClick={leave} />
        </div>
        <FindField
          ref={field}
          label="查找"
          value={find.spec.text}
          isFaulty={find.problem !== null}
          onChange={(text) => find.setSpec({ text })}
          onEnter={(isShift) => void runCommand(isShift ? findPreviousCommand : findNextCommand)}
        />
        {isReplacing && (
          <FindField
            label="替换为"
            value={find.replacement}
            hint={find.spec.isRegex ? "$1 为第一个括号的内容，\\n 为换行" : undefined}
            onChange={find.setReplacement}
            onEnter={() => void runCommand(replaceOneCommand)}
          />
        )}
        <FindOptions spec={find.spec} scope={find.scope} onSpec={find.setSpec} onScope={find.setScope} />
        <CurrentHit />
        <div className="find-row">
          <CommandButton command={findPreviousCommand} />
          <CommandButton command={findNextCommand} />
          <span className="spacer" />
          {isReplacing && <CommandButton command={replaceOneCommand} />}
          {isReplacing && <CommandButton command={replaceAllCommand} />}
        </div>
      </search>
    </div>
  );
}

function CommandButton({ command }: { readonly command: Command }) {
  const context = commandContext(useStore(planStore));
  const hasHits = useStore(findStore, (find) => find.hits.length > 0);
  const keys = command.keys?.[0];
  return (
    <Button
      look="line"
      isSmall
      disabled={!hasHits || !command.enabled(context)}
      title={keys && `${command.label}（${shownKeys(keys)}）`}
      onClick={() => void runCommand(command)}
    >
      {command.label}
    </Button>
  );
}

/** Each time the panel is called up, the text to look for is selected, ready to be typed over. */
function useTakenKeys(field: React.RefObject<HTMLTextAreaElement | null>, focusRequests: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each request
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [field, focusRequests]);
}
