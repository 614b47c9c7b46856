/** The editor as a user speaks of it: sheets, cells by row number and column title, commands by their names. */
import { expect, type Locator, type Page } from "@playwright/test";

export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.locator(".ag-root").filter({ visible: true });
  }

  tab(title: string): Locator {
    return this.page.getByRole("tab", { name: title });
  }

  async openSheet(title: string): Promise<void> {
    await this.tab(title).click();
    await expect(this.tab(title)).toHaveAttribute("aria-selected", "true");
    await expect(this.grid.getByRole("gridcell").first()).toBeVisible();
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  command(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText("已保存").first()).toBeVisible();
  }
}
