/** Widths of characters on the screen, asked of a canvas once each. Chinese characters share one width. */
import type { CharWidth } from "./line-breaks.ts";

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

export function charWidthsOf(font: string): CharWidth {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("the page offers no canvas");
  context.font = font;
  const widths = new Map<string, number>();
  const measured = (char: string): number => {
    let width = widths.get(char);
    if (width === undefined) {
      width = context.measureText(char).width;
      widths.set(char, width);
    }
    return width;
  };
  return (char) => measured(HAN.test(char) ? "国" : char);
}
