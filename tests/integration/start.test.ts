import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ensureRenderer } from "../../electron/host/renderer-build.ts";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { filesIn, makeFolder } from "../helpers/app-client.ts";
import { connectToHost } from "../helpers/host-client.ts";

let folder: string;
let remove: () => void;
let child: ChildProcess;

beforeEach(async () => {
  ({ folder, remove } = makeFolder());
  await ensureRenderer(() => {});
}, 60_000);

afterEach(() => {
  child.kill("SIGKILL");
  remove();
});

interface Started {
  readonly url: string;
  readonly said: string[];
  readonly ended: Promise<number | null>;
}

/** npm start, up to the line that is an address. */
async function start(): Promise<Started> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  child = spawn(process.execPath, [join(repositoryFolder, "electron", "start.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...env, ANNEX_DATA_DIR: folder },
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on("line", (line) => {
        said.push(line);
        if (line.startsWith("http://127.0.0.1:")) resolve(line);
      });
    }
    void ended.then((code) => reject(new Error(`it ended with exit code ${code}: ${said.join("\n")}`)));
  });
  return { url, said, ended };
}

it.skipIf(process.platform === "win32").each(["SIGTERM", "SIGHUP", "SIGINT"] as const)(
  "without a display npm start says an address that serves the 2024 plan, until %s",
  async (signal) => {
    const { url, said, ended } = await start();

    const client = await connectToHost(url);
    const { initialPlan } = await client.invoke("app:get-info", {});
    const { rows } = await client.invoke("plan:open", { file: initialPlan?.token ?? "" });
    child.kill(signal);

    expect(said.join("\n")).toContain("没有可用的显示器");
    expect(rows.filter((row) => row.kind === "task")).toHaveLength(76);
    expect(await ended).toBe(0);
    expect(filesIn(folder).filter((name) => name.includes(".fbt"))).toHaveLength(1);
  },
);
