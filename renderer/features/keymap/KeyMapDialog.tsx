/** F1: all keys of the program, from the commands' own keys and the grid's own table. */
import type { Command } from "../../commands/command.ts";
import { shownKeys } from "../../commands/keys.ts";
import { type DescribedKeys, gridKeyGroups, type KeyGroup } from "../../grid/key-descriptions.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

export async function showKeyMap(commandGroups: readonly CommandGroup[]): Promise<void> {
  const groups = [...commandGroups.map(keysOfCommands), ...gridKeyGroups(), MOUSE];
  await openDialog<void>((close) => <KeyMapDialog groups={groups} onClose={() => close()} />);
}

const MOUSE: KeyGroup = {
  title: "鼠标",
  keys: [
    { keys: ["点行号或列标"], does: "选中整行或整列" },
    { keys: ["拖动已选中的行号"], does: "移动所选的行" },
    { keys: ["拖动选区右下角"], does: "填充" },
    { keys: ["Shift+点击", "Ctrl+点击"], does: "扩大选区、另选一处" },
    { keys: ["双击"], does: "编辑单元格" },
    { keys: ["拖动、双击列标的边线"], does: "调整列宽、适合内容" },
    { keys: ["Ctrl+滚轮"], does: "缩放" },
  ],
};

function keysOfCommands({ title, commands }: CommandGroup): KeyGroup {
  const keys = commands.map((command): DescribedKeys => {
    return { keys: (command.keys ?? []).map(shownKeys), does: command.label };
  });
  return { title, keys };
}

interface KeyMapDialogProps {
  readonly groups: readonly KeyGroup[];
  readonly onClose: () => void;
}

function KeyMapDialog({ groups, onClose }: KeyMapDialogProps) {
  const footer = (
    <>
      <span className="muted">菜单里也标有各命令的快捷键</span>
      <span className="spacer" />
      <Button look="primary" onClick={onClose}>
        关闭
      </Button>
    </>
  );
  return (
    <Dialog title="快捷键" size="large" footer={footer} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable by keyboard */}
      <section className="key-map" tabIndex={0} data-autofocus="" aria-label="所有快捷键">
        <div className="key-groups">
          {groups.map((group) => (
            <div key={group.title} className="key-group">
              <h3>{group.title}</h3>
              <dl>
                {group.keys.map(({ keys, does }) => (
                  <div key={does} className="key-line">
                    <dt>
                      {keys.map((each) => (
                        <kbd key={each}>{each}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      </section>
    </Dialog>
  );
}
