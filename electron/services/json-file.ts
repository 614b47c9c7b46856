/**
 * A small file of the program's own (settings, recent plans): parsed with its schema, written whole. One that cannot
 * be understood is set aside under another name, never overwritten, and the program goes on without it. Remembering
 * is best effort: what cannot be read or written holds until the program ends, and no act of the user fails over it.
 */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { AppError } from "../../shared/errors.ts";
import { parseJson } from "../../shared/text/parse-json.ts";
import { backupPath, removeIfThere, temporaryPath } from "../db/file-access.ts";
import { storageError } from "../db/storage-error.ts";

/** The folder that is the program's own. */
export interface OwnFolder {
  readonly path: string;
  readonly clock: () => Date;
  /** Told whenever something cannot be kept there. */
  readonly onFailure: (error: AppError) => void;
}

export class JsonFile<Schema extends z.ZodType> {
  readonly #path: string;
  readonly #schema: Schema;
  readonly #fallback: z.output<Schema>;
  readonly #folder: OwnFolder;
  /** What could not be written, or what stands for what could not be read. */
  #inMemory: { readonly value: z.output<Schema> } | null = null;
  /** One that could not be read is not written over. */
  #isUnreadable = false;

  constructor(folder: OwnFolder, name: string, schema: Schema, fallback: z.output<Schema>) {
    this.#path = join(folder.path, name);
    this.#schema = schema;
    this.#fallback = fallback;
    this.#folder = folder;
  }

  read(): z.output<Schema> {
    return this.#inMemory ? this.#inMemory.value : this.#readFile();
  }

  write(value: z.output<Schema>): void {
    this.#inMemory = { value };
    if (this.#isUnreadable) return;
    if (this.#succeeds("没有保存", () => this.#writeFile(value))) this.#inMemory = null;
  }

  #readFile(): z.output<Schema> {
    if (!existsSync(this.#path)) return this.#fallback;
    let value = this.#fallback;
    this.#isUnreadable = !this.#succeeds("没有读取", () => {
      const parsed = this.#schema.safeParse(parseJson(readFileSync(this.#path, "utf8")));
      if (parsed.success) value = parsed.data;
      else renameSync(this.#path, backupPath(this.#path, this.#folder.clock()));
    });
    if (this.#isUnreadable) this.#inMemory = { value };
    return value;
  }

  #writeFile(value: z.output<Schema>): void {
    mkdirSync(this.#folder.path, { recursive: true });
    const temporary = temporaryPath(this.#path);
    try {
      writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
      renameSync(temporary, this.#path);
    } catch (error) {
      removeIfThere(temporary);
      throw error;
    }
  }

  /** False where the disk refuses. */
  #succeeds(what: string, work: () => void): boolean {
    try {
      work();
      return true;
    } catch (thrown) {
      const error = storageError(thrown, `${what}“${basename(this.#path)}”`);
      if (!(error instanceof AppError)) throw error;
      this.#folder.onFailure(error);
      return false;
    }
  }
}
