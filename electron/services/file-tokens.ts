/**
 * The files that the page may name: random tokens that the host gave out for a path and a purpose. A path that
 * the page made up never reaches the disk.
 */
import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { ChosenFile, FilePurpose } from "../../shared/contract/file-schemas.ts";
import { AppError } from "../../shared/errors.ts";

interface GrantedFile {
  readonly path: string;
  readonly purpose: FilePurpose;
  /** The user has confirmed that an existing file may be replaced. */
  readonly overwrite: boolean;
}

export class FileTokens {
  readonly #granted = new Map<string, GrantedFile>();

  give(path: string, purpose: FilePurpose, overwrite = false): ChosenFile {
    const token = randomBytes(16).toString("hex");
    this.#granted.set(token, { path, purpose, overwrite });
    return { token, name: basename(path), path };
  }

  /** @throws AppError validation where the token was not given out for this purpose. */
  resolve(token: string, purpose: FilePurpose): GrantedFile {
    const file = this.#granted.get(token);
    if (file?.purpose === purpose) return file;
    throw new AppError(
      "validation",
      "unknown-file",
      "这个文件不是由附表通选出的，没有执行。请重新选择文件。",
    );
  }
}
