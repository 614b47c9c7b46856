/** `npm run annex` as a process of its own, in a folder that holds the 2024 plan a.fbt and its workbook a.xlsx. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { ask, createPlanIn, makeFolder, openApp, tokenOf } from "./app-client.ts";

export const commandFile = join(repositoryFolder, "electron", "cli.ts");

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

/** For one test file: every test gets a folder of its own. */
export class CommandFolder {
  #parent = "";
  #remove = () => {};

  constructor() {
    const made = makeFolder();
    beforeAll(async () => {
      const app = openApp(join(made.folder, "data"));
      await createPlanIn(app, join(made.folder, "a.fbt"));
      const file = await tokenOf(app, "export-workbook", join(made.folder, "a.xlsx"));
      await ask(app, "export:workbook", { file, jobId: "make" });
      await app.close();
    });
    beforeEach(() => {
      ({ folder: this.#parent, remove: this.#remove } = makeFolder());
      mkdirSync(this.path("."));
      for (const name of ["a.fbt", "a.xlsx"]) copyFileSync(join(made.folder, name), this.path(name));
    });
    afterEach(() => this.#remove());
    afterAll(made.remove);
  }

  path(name: string): string {
    return join(this.#parent, "work", name);
  }

  /** Of the program's own data; it lies beside the folder. */
  get dataFolder(): string {
    return join(this.#parent, "data");
  }

  run(...args: string[]): Outcome {
    return this.runWith({}, args);
  }

  runWith(env: Record<string, string>, args: readonly string[], cwd = this.path(".")): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandFile, ...args], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, ANNEX_DATA_DIR: this.dataFolder, npm_lifecycle_event: "", ...env },
    });
    return { code: status, out: stdout, said: stderr };
  }

  files(): string[] {
    return readdirSync(this.path(".")).sort();
  }

  /** Name, size and time of everything, to tell that nothing was written. */
  inventory(): unknown[] {
    return readdirSync(this.path("."), { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, statSync(path).size, statSync(path).mtimeMs]);
  }
}
