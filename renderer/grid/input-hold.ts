/**
 * What the hand does while a command has not yet brought the rows that it is meant for: it is kept in its order and
 * done when they are there, as if the command had taken no time. Each command has its own part. What cannot be done
 * any more, because the command was refused, is given back as text and never done in another place. Pure.
 */
import type { ClipboardContent } from "./clipboard/write-clipboard.ts";
import type { CellRef } from "./grid-types.ts";

export type HeldAct =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "key"; readonly event: KeyboardEvent }
  | { readonly kind: "paste"; readonly content: ClipboardContent }
  /** A press of the mouse. */
  | { readonly kind: "press"; readonly cell: CellRef }
  /** Another command was asked for: an open edit ends. */
  | { readonly kind: "commit" };

export interface HoldingHand {
  /** What has been typed into the text box since the last act; it stands there no longer. */
  takeText(): string;
  hasText(): boolean;
  /** Is it in the sheet that the hand is on? A command may have gone to another one, or have deleted the row. */
  hasCell(cell: CellRef): boolean;
  /** `isLast`: what stands in the text box comes after the acts. */
  play(acts: readonly HeldAct[], isLast: boolean): void;
}

/** What waits for one command. */
export interface HeldPart {
  readonly acts: HeldAct[];
  outcome: "awaited" | "done" | "refused";
}

export interface InputHoldOptions {
  /** Texts that were meant for a place that there is not. */
  readonly onGivenBack: (texts: readonly string[]) => void;
  /** Something has been typed, and the command is taking its time. */
  readonly onLong: () => void;
  /** What was said then is no longer so. */
  readonly onOver: () => void;
}

/** Shorter waits are not noticed. */
const LONG_MS = 400;

export class InputHold {
  readonly #options: InputHoldOptions;
  #parts: HeldPart[] = [];
  #hand: HoldingHand | null = null;
  #isPlaying = false;
  #isLong = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiting: (() => void)[] = [];

  constructor(options: InputHoldOptions) {
    this.#options = options;
  }

  /** Is what the hand does now to be kept? */
  get isHolding(): boolean {
    return this.#parts.length > 0 && !this.#isPlaying;
  }

  get hasInput(): boolean {
    if (this.#parts.length === 0) return false;
    return this.#parts.some(({ acts }) => acts.length > 0) || this.#hand?.hasText() === true;
  }

  /** The hand of the sheet that is shown; the function that comes back takes it away, and leaves what was kept. */
  attach(hand: HoldingHand): () => void {
    this.#hand = hand;
    return () => {
      if (this.#hand !== hand) return;
      this.#keepText();
      this.#hand = null;
    };
  }

  /** A command was asked for. What was done before belongs to the one before. */
  begin(): HeldPart {
    this.#keepText();
    const last = this.#parts.at(-1);
    if (last && last.acts.length > 0) last.acts.push({ kind: "commit" });
    const part: HeldPart = { acts: [], outcome: "awaited" };
    this.#parts.push(part);
    return part;
  }

  /** The command has come to its end, and what it did is drawn. */
  end(part: HeldPart, isDone: boolean): void {
    part.outcome = isDone ? "done" : "refused";
    for (let first = this.#parts[0]; first && first.outcome !== "awaited"; first = this.#parts[0]) {
      // What stands in the text box came after the last command.
      const isLast = this.#parts.length === 1;
      if (first.outcome === "refused" && isLast) this.#keepText();
      this.#parts.shift();
      // Before the acts, which may have something to say themselves.
      if (isLast) this.#stopTimer();
      if (first.outcome === "refused") this.#giveBack(first.acts);
      else this.#play(first.acts, isLast);
    }
    if (this.#parts.length > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  keep(act: HeldAct): void {
    this.#keepText();
    this.#parts.at(-1)?.acts.push(act);
  }

  /** Something is being typed that is kept. */
  onTyped(): void {
    this.#timer ??= setTimeout(() => {
      this.#isLong = true;
      this.#options.onLong();
    }, LONG_MS);
  }

  /** Nothing is held any longer: what was kept is given back. */
  abandon(): void {
    this.#keepText();
    const parts = this.#parts;
    this.#parts = [];
    this.#giveBack(parts.flatMap(({ acts }) => acts));
    this.#stopTimer();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Waits until what has been typed stands where it belongs. */
  async settled(): Promise<void> {
    if (this.hasInput) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #keepText(): void {
    const part = this.#parts.at(-1);
    if (!part || this.#isPlaying) return;
    const text = this.#hand?.takeText() ?? "";
    if (text !== "") part.acts.push({ kind: "text", text });
  }

  #play(acts: readonly HeldAct[], isLast: boolean): void {
    const hand = this.#hand;
    if (!hand) {
      this.#giveBack(acts);
      return;
    }
    const lost = acts.findIndex((act) => act.kind === "press" && !hand.hasCell(act.cell));
    const end = lost < 0 ? acts.length : lost;
    // What came after a press was meant for the cell that was pressed.
    const others = acts.slice(end);
    if (others.length > 0 && isLast) others.push({ kind: "text", text: hand.takeText() });
    this.#isPlaying = true;
    try {
      hand.play(acts.slice(0, end), isLast);
    } finally {
      this.#isPlaying = false;
    }
    this.#giveBack(others);
  }

  #giveBack(acts: readonly HeldAct[]): void {
    const texts = acts
      .map((act) => (act.kind === "text" ? act.text : act.kind === "paste" ? act.content.text : ""))
      .filter((text) => text !== "");
    if (texts.length > 0) this.#options.onGivenBack(texts);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#isLong) this.#options.onOver();
    this.#isLong = false;
  }
}
