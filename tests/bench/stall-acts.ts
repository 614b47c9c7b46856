/** The acts on a whole sheet whose stalls are measured, each with the nearest thing that the bare grid does. */
import type { Page } from "@playwright/test";
import { copyElsewhere } from "../helpers/clipboard.ts";
import { EditorPage } from "../helpers/editor-page.ts";
import type { BareActs } from "./bare-page.ts";
import { asHtml, asText, pastedRows } from "./pasted-rows.ts";

export interface Act {
  readonly title: string;
  /** Before the watch begins. */
  prepare?(): Promise<unknown>;
  run(): Promise<unknown>;
  /** Null: the bare grid has nothing like it. */
  readonly bare: BareAct | null;
}

export interface BareAct {
  readonly title: string;
  run(): Promise<unknown>;
}

export interface StallPages {
  readonly page: Page;
  readonly bare: Page;
  /** What the first task is called. */
  readonly firstText: string;
  readonly taskCount: number;
}

const SHEET = "重点任务清单";
const PASTED = "改过的举措";
const SOUGHT = "督促检查";
const SOME_ROWS = 1_000;

/** In the order in which they are done: each leaves the plan as the next one needs it. */
export function stallActs(pages: StallPages): readonly Act[] {
  const hand = new Hand(pages);
  return [...viewActs(hand), ...pasteActs(hand), ...findActs(hand), ...clearActs(hand)];
}

/** Both pages as the acts use them. */
class Hand {
  readonly editor: EditorPage;
  readonly page: Page;
  readonly taskCount: number;
  readonly #bare: Page;
  readonly #firstText: string;

  constructor({ page, bare, firstText, taskCount }: StallPages) {
    this.editor = new EditorPage(page);
    this.page = page;
    this.taskCount = taskCount;
    this.#bare = bare;
    this.#firstText = firstText;
  }

  bareDo(title: string, name: Exclude<keyof BareActs, "update">): BareAct {
    return { title, run: () => this.#bare.evaluate((act) => window.bareActs?.[act](), name) };
  }

  bareUpdate(count: number, text: string): BareAct {
    const run = () =>
      this.#bare.evaluate(([rows, value]) => window.bareActs?.update(rows, value), [count, text] as const);
    return { title: `update of ${count} rows`, run };
  }

  async toTop(): Promise<void> {
    await this.editor.press("Control+Home");
    await this.editor.cell(this.#firstText).click();
  }

  async selectAll(): Promise<void> {
    await this.editor.press("Control+a");
    await this.page.getByText(/^选中 /).waitFor();
  }

  saved(): Promise<void> {
    return this.page.getByText("已保存到本机").waitFor();
  }

  undo(count: number): Act {
    const run = async () => {
      await this.editor.press("Control+z");
      await this.editor.cell(this.#firstText).waitFor();
      await this.saved();
    };
    return { title: "  undo of it", run, bare: this.bareUpdate(count, "前") };
  }
}

function viewActs(hand: Hand): Act[] {
  const { editor } = hand;
  return [
    {
      title: "tab away",
      run: () => editor.tab("指标目标").click(),
      bare: hand.bareDo("grid destroyed", "destroy"),
    },
    { title: "tab back", run: () => editor.openSheet(SHEET), bare: hand.bareDo("grid created", "create") },
    {
      title: "select all",
      prepare: () => hand.toTop(),
      run: () => hand.selectAll(),
      bare: hand.bareDo("all rows selected", "selectAll"),
    },
    {
      title: "copy all",
      run: () => editor.press("Control+c"),
      bare: hand.bareDo("all rows as CSV", "csv"),
    },
  ];
}

function pasteActs(hand: Hand): Act[] {
  return [
    { title: `paste ${SOME_ROWS} rows of text`, count: SOME_ROWS, hasHtml: false },
    { title: `paste ${SOME_ROWS} rows of HTML`, count: SOME_ROWS, hasHtml: true },
    { title: "paste all rows of HTML", count: hand.taskCount, hasHtml: true },
  ].flatMap(({ title, count, hasHtml }) => [
    {
      title,
      prepare: async () => {
        const rows = pastedRows(count);
        await copyElsewhere(hand.page, { text: asText(rows), ...(hasHtml ? { html: asHtml(rows) } : {}) });
        await hand.toTop();
      },
      run: async () => {
        await hand.editor.press("Control+v");
        await hand.editor.cell(PASTED).waitFor();
        await hand.saved();
      },
      bare: hand.bareUpdate(count, PASTED),
    },
    hand.undo(count),
  ]);
}

function findActs(hand: Hand): Act[] {
  const { editor, page, taskCount } = hand;
  const panel = page.getByRole("search");
  const sought = panel.getByRole("textbox", { name: "查找" });
  return [
    {
      title: "find over all",
      prepare: () => hand.toTop(),
      run: async () => {
        await editor.press("Control+f");
        await sought.fill(SOUGHT);
        await page.getByText(`共 ${taskCount} 处`).waitFor();
      },
      bare: hand.bareDo("quick filter", "filter"),
    },
    {
      title: "replace all, preview",
      prepare: async () => {
        await panel.getByRole("button", { name: "替换", exact: true }).first().click();
        await panel.getByRole("textbox", { name: "替换为" }).fill("督办检查");
      },
      run: async () => {
        await panel.getByRole("button", { name: "全部替换" }).click();
        await page.getByRole("dialog", { name: "全部替换" }).waitFor();
      },
      bare: null,
    },
    {
      title: "replace all",
      run: async () => {
        await page.getByRole("button", { name: /替换 \d+ 处/ }).click();
        await page.getByText(/已替换 \d+ 处/).waitFor();
        await hand.saved();
      },
      bare: hand.bareUpdate(taskCount, SOUGHT),
    },
    {
      ...hand.undo(taskCount),
      prepare: async () => {
        await sought.focus();
        await editor.press("Escape");
      },
    },
  ];
}

function clearActs(hand: Hand): Act[] {
  return [
    {
      title: "clear all cells",
      prepare: async () => {
        await hand.toTop();
        await hand.selectAll();
      },
      run: async () => {
        await hand.editor.press("Delete");
        await hand.page.getByText("已保存到本机").waitFor();
      },
      bare: hand.bareUpdate(hand.taskCount, ""),
    },
    hand.undo(hand.taskCount),
  ];
}
