/** The command bar: every button is a command, drawn from the command's own object. */
import { useStore } from "zustand";
import { type BarCommand, barGroups, menuItems } from "../commands/all-commands.ts";
import type { CommandContext } from "../commands/command.ts";
import { commandContext, runCommand } from "../commands/context.ts";
import { ariaKeys, shownKeys } from "../commands/keys.ts";
import { planStore } from "../plan/current-plan.ts";
import { selectionStore } from "../plan/selection-store.ts";
import { Button } from "../ui/Button.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { viewStore } from "../view/view-store.ts";

export function CommandBar() {
  const plan = useStore(planStore);
  // What can be done depends on what is selected and on how the sheet is shown, too.
  useStore(selectionStore);
  useStore(viewStore);
  const context = commandContext(plan);
  return (
    // A click on a command leaves the focus in the sheet, so that the next key goes there.
    <div
      className="command-bar"
      role="toolbar"
      aria-label="命令"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {barGroups.map((group) => (
        <div key={group[0]?.command.id} className="command-group">
          {group.map((entry) => (
            <CommandButton key={entry.command.id} entry={entry} context={context} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface CommandButtonProps {
  readonly entry: BarCommand;
  readonly context: CommandContext;
}

function CommandButton({ entry, context }: CommandButtonProps) {
  const { command, more, hidesLabel = false } = entry;
  const keys = command.keys?.[0];
  const hint = command.refusal?.(context) ?? command.hint?.(context) ?? command.label;
  return (
    <>
      <Button
        icon={command.icon}
        disabled={!command.enabled(context)}
        title={keys === undefined ? hint : `${hint}（${shownKeys(keys)}）`}
        ariaLabel={command.label}
        ariaKeys={keys === undefined ? undefined : ariaKeys(keys)}
        onClick={() => void runCommand(command)}
      >
        <span className={hidesLabel ? "label-optional" : undefined}>{command.label}</span>
      </Button>
      {more && <MenuButton label={more.label} items={menuItems([more.commands(context.table)], context)} />}
    </>
  );
}
