/** `npm run annex` as a process of its own, in a folder that holds the 2024 plan a.fbt and its workbook a.xlsx. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { writeWorkbook } from "../../electron/excel/writer.ts";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { createPlanIn, makeFolder, openApp, stateOf } from "./app-client.ts";

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
      const plan = stateOf(await createPlanIn(app, join(made.folder, "a.fbt")));
      await app.close();
      // By hand: an export of the editor's would be noted in the plan.
      writeFileSync(join(made.folder, "a.xlsx"), (await writeWorkbook(plan)).bytes);
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
