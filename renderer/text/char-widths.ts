/** Widths of characters on the screen, asked of a canvas once each. Chinese characters share one width. */
import type { CharWidth } from "./line-breaks.ts";

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

export function charWidthsOf(font: string): CharWidth {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("the page offers no canvas");
  context.font = font;
  const hanPx = context.measureText("国").width;
  const widths = new Map<number, number>();
  const common = new Float64Array(0x10000).fill(Number.NaN);
  const measured = (code: number): number => {
    const char = String.fromCodePoint(code);
    return HAN.test(char) ? hanPx : context.measureText(char).width;
  };
  return (code) => {
    if (code > 0xffff) return keep(widths, code, measured);
    let width = common[code] ?? Number.NaN;
    if (Number.isNaN(width)) {
      width = measured(code);
      common[code] = width;
    }
    return width;
  };
}

function keep(widths: Map<number, number>, code: number, measured: CharWidth): number {
  const width = widths.get(code) ?? measured(code);
  widths.set(code, width);
  return width;
}
