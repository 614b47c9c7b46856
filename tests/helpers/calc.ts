/** LibreOffice Calc in a window of a display, with a profile of its own; calc-hand.bas copies and pastes in it. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@playwright/test";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import type { XDisplay } from "./x-display.ts";

const LONGEST_MS = 30_000;

export class Calc {
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #running = new Set<ChildProcess>();
  #files = 0;

  /** `folder`: an empty one, for the profile and what is saved. */
  constructor(display: XDisplay, folder: string) {
    this.#folder = folder;
    // The plain windows of X, whatever desktop the tests are run from.
    this.#env = { ...display.env, SAL_USE_VCLPLUGIN: "gen" };
    this.#makeProfile();
  }

  /** Pastes what the display's clipboard holds into a new sheet; the path of the workbook that comes of it. */
  async paste(): Promise<string> {
    const target = this.#path("pasted", "xlsx");
    const program = this.#start("PasteInto", [pathToFileURL(target).href]);
    await exitOf(program);
    if (!existsSync(target)) throw new Error("Calc saved nothing");
    return target;
  }

  /** Copies an area such as A1:E5 of a workbook, and keeps it on the clipboard until close(). */
  async copy(workbook: string, area: string): Promise<void> {
    const done = this.#path("copied", "txt");
    this.#start("CopyFrom", [pathToFileURL(workbook).href, area, done]);
    await expect.poll(() => existsSync(done), { timeout: LONGEST_MS }).toBe(true);
  }

  close(): void {
    for (const program of this.#running) end(program);
  }

  #path(name: string, extension: string): string {
    this.#files++;
    return join(this.#folder, `${name}-${this.#files}.${extension}`);
  }

  get #profile(): string {
    return join(this.#folder, "profile");
  }

  /** The first start makes a profile with an empty module; the macros take its place. */
  #makeProfile(): void {
    const args = [this.#profileArgument, "--headless", "--terminate_after_init"];
    execFileSync("soffice", args, { stdio: "ignore", env: this.#env, timeout: LONGEST_MS });
    const macros = readFileSync(join(repositoryFolder, "tests/helpers/calc-hand.bas"), "utf8");
    writeFileSync(join(this.#profile, "user/basic/Standard/Module1.xba"), moduleOf(macros));
  }

  get #profileArgument(): string {
    return `-env:UserInstallation=${pathToFileURL(this.#profile).href}`;
  }

  #start(macro: string, args: readonly string[]): ChildProcess {
    const call = `macro:///Standard.Module1.${macro}(${args.map((arg) => `"${arg}"`).join(",")})`;
    // A group of its own: soffice is a script that starts the program.
    const program = spawn("soffice", [this.#profileArgument, "--norestore", "--nologo", call], {
      stdio: "ignore",
      env: this.#env,
      detached: true,
    });
    this.#running.add(program);
    program.once("exit", () => this.#running.delete(program));
    return program;
  }
}

function moduleOf(macros: string): string {
  const text = macros.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const name = 'script:name="Module1" script:language="StarBasic"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" ${name}>${text}</script:module>
`;
}

function exitOf(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end(program);
      reject(new Error(`Calc was not done within ${LONGEST_MS / 1000} seconds`));
    }, LONGEST_MS);
    program.once("error", reject);
    program.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function end(program: ChildProcess): void {
  if (program.pid === undefined || program.exitCode !== null) return;
  process.kill(-program.pid, "SIGKILL");
}
