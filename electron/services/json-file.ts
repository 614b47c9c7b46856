/**
 * A small file of the program's own (settings, recent plans): parsed with its schema, written whole. One that
 * cannot be understood is set aside under another name, never overwritten, and the program goes on without it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { z } from "zod";
import { backupPath, temporaryPath } from "../db/file-access.ts";
import { storageError } from "../db/storage-error.ts";

export class JsonFile<Schema extends z.ZodType> {
  readonly #path: string;
  readonly #schema: Schema;
  readonly #fallback: z.output<Schema>;
  readonly #clock: () => Date;

  constructor(path: string, schema: Schema, fallback: z.output<Schema>, clock: () => Date) {
    this.#path = path;
    this.#schema = schema;
    this.#fallback = fallback;
    this.#clock = clock;
  }

  read(): z.output<Schema> {
    if (!existsSync(this.#path)) return this.#fallback;
    const parsed = this.#schema.safeParse(parseJson(readFileSync(this.#path, "utf8")));
    if (parsed.success) return parsed.data;
    renameSync(this.#path, backupPath(this.#path, this.#clock()));
    return this.#fallback;
  }

  write(value: z.output<Schema>): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      const temporary = temporaryPath(this.#path);
      writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
      renameSync(temporary, this.#path);
    } catch (error) {
      throw storageError(error, `没有保存“${basename(this.#path)}”`);
    }
  }
}

/** Undefined where the text is no JSON, which no schema of ours accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
