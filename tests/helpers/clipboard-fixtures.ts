/** What programs put on the clipboard, from tests/fixtures/clipboard, and how blocks of cells are written down. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import type { ClipboardBlock } from "../../renderer/grid/clipboard/clipboard-block.ts";
import type { ClipboardContent } from "../../renderer/grid/clipboard/write-clipboard.ts";

const folder = join(repositoryFolder, "tests", "fixtures", "clipboard");

/** What a program put on the clipboard: `name.html` and `name.txt`, where there are. */
export function fixture(name: string): ClipboardContent {
  const read = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");
  const content = { html: read(join(folder, `${name}.html`)), text: read(join(folder, `${name}.txt`)) };
  if (content.html + content.text === "") throw new Error(`no fixture ${name}`);
  return content;
}

/** A cell as its text, a merged one with its size behind: `组⟨3×1⟩`; null where there is none. */
export function shown(block: ClipboardBlock | undefined): (string | null)[][] {
  return (block?.rows ?? []).map((cells) =>
    cells.map((cell) => {
      if (!cell) return null;
      const { text, rowSpan, columnSpan } = cell;
      return rowSpan * columnSpan > 1 ? `${text}⟨${rowSpan}×${columnSpan}⟩` : text;
    }),
  );
}
