/**
 * What the hand does with a whole sheet of thousands of rows: how long does the page stand still at its longest,
 * ours and a bare grid that does the nearest thing it can?
 */
import type { Browser } from "@playwright/test";
import { longestStall, type Stall } from "./frames.ts";
import { median } from "./measure.ts";
import type { OpenRows } from "./page-load.ts";
import { stallActs } from "./stall-acts.ts";

const RUNS = 3;

export interface StallFigures {
  readonly title: string;
  readonly bareTitle: string | null;
  readonly ours: readonly Stall[];
  /** None where the bare grid has nothing like it. */
  readonly bare: readonly Stall[];
}

export interface StallBench {
  readonly editor: OpenRows;
  readonly bare: OpenRows;
  readonly firstText: string;
  readonly taskCount: number;
}

export async function benchStalls(
  browser: Browser,
  { editor, bare, firstText, taskCount }: StallBench,
): Promise<readonly StallFigures[]> {
  const ours = await editor(browser, firstText);
  const baseline = await bare(browser, firstText);
  const acts = stallActs({ page: ours.page, bare: baseline.page, firstText, taskCount });
  const taken = acts.map(({ title, bare: act }) => ({
    title,
    bareTitle: act?.title ?? null,
    ours: [] as Stall[],
    bare: [] as Stall[],
  }));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, act] of acts.entries()) {
      const { bare: bareAct } = act;
      if (bareAct) taken[index]?.bare.push(await longestStall(baseline.page, () => bareAct.run()));
      await ours.page.bringToFront();
      await act.prepare?.();
      taken[index]?.ours.push(await longestStall(ours.page, () => act.run()));
    }
  }
  for (const { close } of [ours, baseline]) await close();
  return taken;
}

/** Medians; `task`: processor time, which does not depend on what else the machine does. */
export function printStalls(figures: readonly StallFigures[]): void {
  console.log("The longest that the page stands still, in ms:");
  console.table(
    figures.map(({ title, bareTitle, ours, bare }) => ({
      act: title,
      task: taskMs(ours),
      "worst task": Math.round(Math.max(...ours.map((stall) => stall.taskMs))),
      frame: Math.round(median(ours.map(({ frameMs }) => frameMs))),
      "bare grid's act": bareTitle ?? "–",
      "bare task": bareTitle === null ? "–" : taskMs(bare),
      "task beyond it": taskMs(ours) - (bareTitle === null ? 0 : taskMs(bare)),
    })),
  );
}

function taskMs(stalls: readonly Stall[]): number {
  return Math.round(median(stalls.map((stall) => stall.taskMs)));
}
