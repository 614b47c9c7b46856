/** A folder with an app and the place of a plan, new for every test of a file and gone after it. */
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { App, AppOptions } from "../../electron/app/app.ts";
import { makeFolder, openApp } from "./app-client.ts";

export interface AppInTest {
  readonly app: App;
  readonly folder: string;
  /** Where the plan is to be; nothing is there yet. */
  readonly path: string;
  /** The app is closed and begun anew, as after a restart. */
  restart(): Promise<void>;
}

/** To be called before the file's own beforeEach. */
export function appInEachTest(options: Partial<AppOptions> = {}): AppInTest {
  let made = { folder: "", remove: () => {} };
  let app: App | null = null;
  const begin = (): App => openApp(join(made.folder, "data"), options);
  const current = (): App => {
    if (!app) throw new Error("the app is there only while a test runs");
    return app;
  };
  beforeEach(() => {
    made = makeFolder();
    app = begin();
  });
  afterEach(async () => {
    await current().close();
    app = null;
    made.remove();
  });
  return {
    get app() {
      return current();
    },
    get folder() {
      return made.folder;
    },
    get path() {
      return join(made.folder, "方案.fbt");
    },
    async restart() {
      await current().close();
      app = begin();
    },
  };
}
