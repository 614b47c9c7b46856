/** node electron/resources/render-icon.ts: icon.svg drawn by Chromium as icon.png and, for Windows, icon.ico. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "../host/browser.ts";

const here = new URL(".", import.meta.url);
const ICO_SIZES = [16, 32, 48, 256];

async function drawIcons(sizes: readonly number[]): Promise<Map<number, Buffer>> {
  const svg = await readFile(new URL("icon.svg", here), "utf8");
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("no Chromium on this machine");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

/** An ICO is a directory of pictures; since Windows Vista each may be a PNG. */
function packIco(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.size);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.size, 4);
  let offset = header.length;
  for (const [index, [size, png]] of [...pictures].entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.values()]);
}

const [png] = (await drawIcons([512])).values();
if (png !== undefined) await writeFile(new URL("icon.png", here), png);
await writeFile(new URL("icon.ico", here), packIco(await drawIcons(ICO_SIZES)));
