/**
 * A hand that presses, types and clicks at random, on a host that stops now and then: nothing in the page may fail (the
 * session sees to that), and taking everything back leaves the plan as it was.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Session } from "../helpers/e2e-fixture.ts";
import { expect, test } from "../helpers/e2e-fixture.ts";
import { dumpPlanFile } from "../helpers/host-process.ts";

const STEPS = 150;
const SEEDS = [1, 2, 3];
const MOST_UNDONE = 400;
const LONGEST_PAUSE_MS = 600;
const CLICK_MS = 2000;

const KEYS = [
  ...[
    "ArrowDown",
    "ArrowUp",
    "ArrowLeft",
    "ArrowRight",
    "PageDown",
    "PageUp",
    "Home",
    "End",
    "Tab",
    "Shift+Tab",
  ],
  ...["Shift+ArrowDown", "Shift+ArrowRight", "Control+ArrowDown", "Control+End", "Control+Home", "Control+a"],
  ...[
    "Enter",
    "F2",
    "Escape",
    "Delete",
    "Backspace",
    "Alt+Enter",
    "Control+Enter",
    "Control+Space",
    "Shift+Space",
  ],
  ...["Control+c", "Control+x", "Control+v", "Control+d", "Control+r", "Control+z", "Control+z", "Control+y"],
  ...[
    "Control+f",
    "Control+h",
    "F1",
    "F6",
    "F7",
    "F8",
    "Shift+F8",
    "Shift+F10",
    "Control+PageDown",
    "Control+PageUp",
  ],
  ...["Control+=", "Control+-", "Alt+Insert", "Alt+ArrowUp", "Alt+ArrowDown", "Alt+Shift+ArrowDown"],
];
const TEXTS = ["市发改委", "市教育局、市财政局", "1.完成项目3个。", "三分之二以上", "85", "≥90", "甲"];

class RandomHand {
  readonly #session: Session;
  #state: number;

  constructor(session: Session, seed: number) {
    this.#session = session;
    this.#state = seed;
  }

  async act(): Promise<void> {
    const { editor } = this.#session;
    const { keyboard } = editor.page;
    const choice = this.#random();
    if (choice < 0.03) await this.#stopHost();
    if (choice < 0.55) await keyboard.press(this.#oneOf(KEYS));
    else if (choice < 0.7) await keyboard.type(this.#oneOf(TEXTS));
    else await this.#click();
  }

  async #click(): Promise<void> {
    const { page, grid } = this.#session.editor;
    const { x, y, width, height } = (await grid.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
    const [left, top] = [x + this.#random() * width, y + this.#random() * height];
    const isDrag = this.#random() < 0.2;
    if (!isDrag) {
      const clickCount = this.#random() < 0.2 ? 2 : 1;
      const button = this.#random() < 0.15 ? "right" : "left";
      await page.mouse.click(left, top, { clickCount, button });
      return;
    }
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(x + this.#random() * width, y + this.#random() * height, { steps: 4 });
    await page.mouse.up();
  }

  /** For a while the program answers nothing; the hand goes on. */
  async #stopHost(): Promise<void> {
    this.#session.pause();
    void wait(this.#random() * LONGEST_PAUSE_MS).then(() => this.#session.resume());
  }

  #oneOf<T>(choices: readonly T[]): T {
    const choice = choices[Math.floor(this.#random() * choices.length)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
  }

  /** From 0 to 1; numbers as in Numerical Recipes. */
  #random(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32;
  }
}

/** Leaves what is open: an edit, a panel, a menu, a question. */
async function leaveAll({ editor }: Session): Promise<void> {
  await expect(async () => {
    await editor.press("Escape");
    expect(await editor.page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]').count()).toBe(0);
  }).toPass();
  await editor.press("Escape", "Escape");
}

async function undoAll(session: Session): Promise<void> {
  const { editor } = session;
  const undo = editor.command("撤销");
  for (let count = 0; count < MOST_UNDONE; count++) {
    await leaveAll(session);
    await editor.expectSaved();
    if (await undo.isDisabled()) return;
    await expect(async () => {
      // A command that was waiting may have opened something.
      await leaveAll(session);
      await undo.click({ timeout: CLICK_MS });
    }).toPass();
  }
  throw new Error(`more than ${MOST_UNDONE} steps`);
}

for (const seed of SEEDS) {
  test(`whatever a hand does at random, ${seed}, can be taken back`, async ({ session, editor }) => {
    const before = dumpPlanFile(session.planPath);
    await editor.openSheet("重点任务清单");
    const hand = new RandomHand(session, seed);
    for (let step = 0; step < STEPS; step++) await hand.act();
    await undoAll(session);

    expect(await session.stopAndRead()).toEqual(before);
  });
}
