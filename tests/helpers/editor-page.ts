/** The editor as a user speaks of it: sheets, cells by what they show, commands by their names. */
import { expect, type Locator, type Page } from "@playwright/test";
import { escapePattern } from "../../shared/text/escape-pattern.ts";

export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.locator("[data-sheet-grid]");
  }

  /** What the editing line says of the active cell: its name and its address. */
  get place(): Locator {
    return this.page.getByRole("region", { name: "编辑栏" });
  }

  get formula(): Locator {
    return this.place.getByRole("textbox");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  tab(title: string): Locator {
    return this.page.getByRole("tab", { name: title });
  }

  async openSheet(title: string): Promise<void> {
    await this.tab(title).click();
    await expect(this.tab(title)).toHaveAttribute("aria-selected", "true");
    await expect(this.grid.getByRole("gridcell").first()).toBeVisible();
  }

  /** The cell that shows this text. */
  cell(text: string): Locator {
    return this.grid.getByRole("gridcell").filter({ hasText: text }).first();
  }

  /** Goes to the cell with this text by Ctrl+F, wherever in the sheet it is. */
  async find(text: string): Promise<void> {
    await this.press("Control+f");
    const panel = this.page.getByRole("search");
    await panel.getByRole("textbox", { name: "查找" }).fill(text);
    await this.press("Enter");
    await expect(panel.getByRole("status")).toHaveText(/^第 \d+ 处/);
    await this.press("Escape");
    await expect(this.formula).toHaveValue(new RegExp(escapePattern(text)));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  command(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async undo(): Promise<void> {
    await this.command("撤销").click();
  }

  /** The question, or the list of what cannot be done, that waits for an answer. */
  get question(): Locator {
    return this.page.getByRole("alertdialog");
  }

  async answer(name: string | RegExp): Promise<void> {
    await this.question.getByRole("button", { name }).click();
    await expect(this.question).toHaveCount(0);
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText("已保存到本机")).toBeVisible();
  }

  /** The dialog in which the errors before an export are listed. */
  get gate(): Locator {
    return this.page.getByRole("alertdialog", { name: /^导出前校验/ });
  }

  /** 导出 Excel, as far as the file is asked for: the errors of the plan are no obstacle. */
  async beginExport(): Promise<void> {
    await this.command("导出 Excel").click();
    await this.gate.getByRole("button", { name: "仍然导出" }).click();
    await expect(this.dialog.getByRole("textbox", { name: "文件名" })).toBeVisible();
  }

  /** 导出 Excel all the same. */
  async exportTo(name: string): Promise<void> {
    await this.beginExport();
    await this.nameFile(name);
    await expect(this.page.getByText(/已导出/)).toBeVisible();
  }

  /** In the page's own dialog: takes a file that is there. */
  async takeFile(name: string): Promise<void> {
    await this.dialog.getByRole("option", { name }).dblclick();
  }

  /** In the page's own dialog: names a file to be written. */
  async nameFile(name: string): Promise<void> {
    await this.dialog.getByRole("textbox", { name: "文件名" }).fill(name);
    await this.press("Enter");
  }
}
