/** What hands do on any sheet: drag, open the menu of a column, filter, compose text with an input method. */
import type { CDPSession, Locator } from "@playwright/test";
import type { EditorPage } from "./editor-page.ts";

export async function drag(editor: EditorPage, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await editor.page.mouse.down();
  await to.hover();
  await editor.page.mouse.up();
}

export function fillHandle(editor: EditorPage): Locator {
  return editor.grid.locator(".cell-handle");
}

export function columnHead(editor: EditorPage, title: string): Locator {
  return editor.grid.getByRole("columnheader", { name: title });
}

export function columnMenu(editor: EditorPage, title: string): Locator {
  return editor.page.getByRole("button", { name: `“${title}”列菜单` });
}

/** Leaves the lines whose column holds the text. */
export async function filterBy(editor: EditorPage, column: string, text: string): Promise<void> {
  await columnMenu(editor, column).click();
  await editor.page.getByRole("searchbox", { name: "筛选包含的文字" }).fill(text);
  await editor.page.getByRole("button", { name: "筛选", exact: true }).click();
}

export async function clearFilters(editor: EditorPage): Promise<void> {
  await editor.page.getByRole("button", { name: "清除筛选" }).click();
}

/** An input method: letters that are not text yet, then the text that they come to. */
export class InputMethod {
  readonly #protocol: CDPSession;

  private constructor(protocol: CDPSession) {
    this.#protocol = protocol;
  }

  static async of(editor: EditorPage): Promise<InputMethod> {
    return new InputMethod(await editor.page.context().newCDPSession(editor.page));
  }

  /** "" takes the letters back. */
  async compose(letters: string): Promise<void> {
    const end = letters.length;
    await this.#protocol.send("Input.imeSetComposition", {
      text: letters,
      selectionStart: end,
      selectionEnd: end,
    });
  }

  /** A key that belongs to the input method: the page is told where it lies, and that it is none of its own. */
  async press(code: string): Promise<void> {
    const key = { windowsVirtualKeyCode: 229, key: "Process", code };
    await this.#protocol.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await this.#protocol.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }

  async take(text: string): Promise<void> {
    await this.press("Space");
    await this.#protocol.send("Input.insertText", { text });
  }

  async type(letters: string, text: string): Promise<void> {
    for (let end = 1; end <= letters.length; end++) await this.compose(letters.slice(0, end));
    await this.take(text);
  }
}
