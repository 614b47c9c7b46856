import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CellRef } from "../../../../renderer/grid/grid-types.ts";
import { type HeldAct, InputHold } from "../../../../renderer/grid/input-hold.ts";

/** A hand whose text box is a string, and which writes down what it does. */
class Hand {
  box = "";
  readonly done: string[] = [];
  takeText(): string {
    const text = this.box;
    this.box = "";
    return text;
  }
  hasText(): boolean {
    return this.box !== "";
  }
  hasCell({ rowId }: CellRef): boolean {
    return rowId !== "elsewhere";
  }
  play(acts: readonly HeldAct[], isLast: boolean): void {
    this.done.push(...acts.map((act) => (act.kind === "text" ? act.text : act.kind)));
    if (isLast && this.box !== "") this.done.push(this.takeText());
  }
}

let hand: Hand;
let hold: InputHold;
let givenBack: string[];
const onLong = vi.fn();
const onOver = vi.fn();
const press = (rowId: string): HeldAct => ({ kind: "press", cell: { rowId, column: "name", lineId: rowId } });
const key: HeldAct = { kind: "key", event: {} as KeyboardEvent };

beforeEach(() => {
  hand = new Hand();
  givenBack = [];
  hold = new InputHold({ onGivenBack: (texts) => givenBack.push(...texts), onLong, onOver });
  hold.attach(hand);
});

describe("what the hand does while a command is on its way", () => {
  it("is done in its order when the command has ended", () => {
    const part = hold.begin();
    hand.box = "甲";
    hold.keep(key);
    hand.box = "乙";
    expect(hand.done).toEqual([]);

    hold.end(part, true);

    expect(hand.done).toEqual(["甲", "key", "乙"]);
    expect(hold.isHolding).toBe(false);
  });

  it("belongs to the command before it: the next one finds it done", () => {
    const first = hold.begin();
    hand.box = "甲";
    const second = hold.begin();
    hand.box = "乙";

    hold.end(first, true);
    expect(hand.done).toEqual(["甲", "commit"]);
    expect(hold.isHolding).toBe(true);
    hold.end(second, true);

    expect(hand.done).toEqual(["甲", "commit", "乙"]);
  });

  it("is given back from the press on that is of a cell which the hand has no more", () => {
    const part = hold.begin();
    hand.box = "甲";
    hold.keep(press("here"));
    hand.box = "乙";
    hold.keep(press("elsewhere"));
    hand.box = "丙";
    hold.keep(key);
    hand.box = "丁";

    hold.end(part, true);

    expect(hand.done).toEqual(["甲", "press", "乙"]);
    expect(givenBack).toEqual(["丙", "丁"]);
  });

  it("waits for both of two that were asked for before it", () => {
    const first = hold.begin();
    const second = hold.begin();
    hand.box = "甲";

    hold.end(second, true);
    expect(hand.done).toEqual([]);
    hold.end(first, true);

    expect(hand.done).toEqual(["甲"]);
  });

  it("is given back and never done where the command was refused", () => {
    const part = hold.begin();
    hand.box = "甲";
    hold.keep(key);
    hold.keep({ kind: "paste", content: { html: "", text: "剪贴板" } });
    hand.box = "乙";

    hold.end(part, false);

    expect(hand.done).toEqual([]);
    expect(givenBack).toEqual(["甲", "剪贴板", "乙"]);
    expect(hand.box).toBe("");
  });

  it("goes on in the sheet that has come up meanwhile", () => {
    const detach = hold.attach(hand);
    const part = hold.begin();
    hand.box = "甲";
    detach();
    const next = new Hand();
    hold.attach(next);

    hold.end(part, true);

    expect([hand.done, next.done]).toEqual([[], ["甲"]]);
  });

  it("is given back where no sheet is left, or editing is stopped", () => {
    const detach = hold.attach(hand);
    const part = hold.begin();
    hand.box = "甲";
    detach();
    hold.end(part, true);
    expect(givenBack).toEqual(["甲"]);

    hold.attach(hand);
    const stopped = hold.begin();
    hand.box = "乙";
    hold.abandon();
    hold.end(stopped, true);

    expect(givenBack).toEqual(["甲", "乙"]);
    expect(hand.done).toEqual([]);
  });

  it("can be waited for", async () => {
    await hold.settled();
    const part = hold.begin();
    hand.box = "甲";
    expect(hold.hasInput).toBe(true);
    const settled = hold.settled();
    hold.end(part, true);

    await settled;
    expect(hand.done).toEqual(["甲"]);
  });

  it("is spoken of when the command takes its time", () => {
    vi.useFakeTimers();
    onLong.mockClear();
    const quick = hold.begin();
    hold.onTyped();
    hold.end(quick, true);
    vi.advanceTimersByTime(5_000);
    expect(onLong).not.toHaveBeenCalled();

    const slow = hold.begin();
    hold.onTyped();
    hold.onTyped();
    vi.advanceTimersByTime(5_000);
    expect(onLong).toHaveBeenCalledTimes(1);
    expect(onOver).not.toHaveBeenCalled();
    hold.end(slow, true);
    expect(onOver).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});
