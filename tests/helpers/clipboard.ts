/** The real clipboard of the browser, filled and read as another program would. */
import type { Page } from "@playwright/test";

export interface ClipboardTexts {
  readonly html?: string;
  readonly text: string;
}

/** Puts raw HTML and text on the clipboard by a copy in a page of its own; nothing of it is cleaned up. */
export async function copyElsewhere(page: Page, { html, text }: ClipboardTexts): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent("<textarea>x</textarea>");
  await other.evaluate(
    (texts) => {
      document.addEventListener("copy", (event) => {
        event.preventDefault();
        event.clipboardData?.setData("text/plain", texts.text);
        if (texts.html !== undefined) event.clipboardData?.setData("text/html", texts.html);
      });
      document.querySelector("textarea")?.focus();
    },
    { html, text },
  );
  await other.keyboard.press("Control+c");
  await other.close();
  await page.bringToFront();
}

/** What a paste into another program's page would get. */
export async function pasteElsewhere(page: Page): Promise<Required<ClipboardTexts>> {
  const other = await page.context().newPage();
  await other.setContent("<textarea></textarea>");
  await other.evaluate(() => {
    const box = document.querySelector("textarea");
    box?.focus();
    document.addEventListener("paste", ({ clipboardData }) => {
      box?.setAttribute("data-html", clipboardData?.getData("text/html") ?? "");
      box?.setAttribute("data-text", clipboardData?.getData("text/plain") ?? "");
    });
  });
  await other.keyboard.press("Control+v");
  const box = other.locator("textarea[data-text]");
  const texts = {
    html: (await box.getAttribute("data-html")) ?? "",
    text: (await box.getAttribute("data-text")) ?? "",
  };
  await other.close();
  await page.bringToFront();
  return texts;
}
