/** A channel: its name, what it takes and what it answers. Every shell and both ends read this one object. */
import type { z } from "zod";

export interface Channel<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  /** One sentence: what it is for. */
  readonly about: string;
}

export function defineChannel<Input extends z.ZodType, Output extends z.ZodType>(
  about: string,
  input: Input,
  output: Output,
): Channel<Input, Output> {
  return { about, input, output };
}
