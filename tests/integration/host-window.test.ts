import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openWindow, type WindowRequest } from "../../electron/host/browser-window.ts";
import { type Host, startHost } from "../../electron/host/server.ts";
import { makeFolder } from "../helpers/app-client.ts";
import { makeRecordingApp } from "../helpers/recording-app.ts";

let folder: string;
let remove: () => void;
let host: Host;
let said: string[];
let stop: () => void;

beforeEach(async () => {
  ({ folder, remove } = makeFolder());
  host = await startHost({ createApp: () => makeRecordingApp(), port: 0, rendererFolder: folder });
  said = [];
  stop = vi.fn();
});

afterEach(async () => {
  await host.close();
  remove();
});

/** A browser that runs this script; its arguments are in process.argv. */
function standIn(script: string): string {
  const program = join(folder, "browser");
  writeFileSync(program, `#!${process.execPath}\n${script}`);
  chmodSync(program, 0o755);
  return program;
}

function open(program: string, over: Partial<WindowRequest> = {}): void {
  const env = { ...process.env, DISPLAY: ":77", ANNEX_BROWSER: program };
  openWindow({ host, dataFolder: folder, say: (text) => said.push(text), stop, env, ...over });
}

const lastSaid = () => said.at(-1) ?? "";

it("a browser that dies at once is told with its exit code and complaint, and the address goes on working", async () => {
  open(standIn(`console.error("noise\\nMissing X server or $DISPLAY\\nmore noise"); process.exit(3);`));

  await vi.waitFor(() => expect(lastSaid()).toMatch(/浏览器没有打开窗口/));

  expect(lastSaid()).toContain("退出码 3：Missing X server or $DISPLAY");
  expect(lastSaid()).toContain(host.url);
  expect((await fetch(host.url, { redirect: "manual" })).status).toBe(303);
  expect(stop).not.toHaveBeenCalled();
});

it("one that ends without an error and without a page is told a little later", async () => {
  open(standIn(""), { comingMs: 10 });

  await vi.waitFor(() => expect(lastSaid()).toMatch(/退出码 0.*请手动打开/));
});

it("one that cannot be started is told with the address", async () => {
  const program = standIn("");
  writeFileSync(program, "#!/no/such/interpreter\n");

  open(program);

  await vi.waitFor(() => expect(lastSaid()).toMatch(/浏览器没有启动.*请手动打开/));
  expect(lastSaid()).toContain(host.url);
});

const VISIT = `
const url = process.argv.find((arg) => arg.startsWith("--app=")).slice("--app=".length);
const reply = await fetch(url, { redirect: "manual" });
const cookie = reply.headers.getSetCookie()[0]?.split(";")[0];
const headers = { Cookie: cookie, Origin: new URL(url).origin };
const stream = await fetch(new URL("/api/events?page=page-one", url), { headers });
await stream.body.getReader().read();
require("node:fs").writeFileSync(process.argv[1] + ".args", process.argv.join("\\n"));
process.exit(0);`;

it("when the window is closed the host is told to stop, and nothing is complained of", async () => {
  open(standIn(`(async () => {${VISIT}})();`), { goneMs: 10 });

  await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(1), { timeout: 10_000 });

  expect(said.filter((text) => text.includes("请手动打开"))).toEqual([]);
});

it("the address on the browser's command line is good for its one visit and for no other", async () => {
  const program = standIn(`(async () => {${VISIT}})();`);
  open(program, { goneMs: 10 });
  await vi.waitFor(() => expect(stop).toHaveBeenCalled(), { timeout: 10_000 });

  const args = readFileSync(`${program}.args`, "utf8");
  const url = /--app=(.+)/.exec(args)?.[1] ?? "";

  expect(url).not.toBe(host.url);
  expect((await fetch(url, { redirect: "manual" })).status).toBe(403);
  expect((await fetch(host.url, { redirect: "manual" })).status).toBe(303);
});

it("without a display the address is said and no browser is started", () => {
  const env = { PATH: process.env.PATH, ANNEX_BROWSER: standIn("") };

  openWindow({ host, dataFolder: folder, say: (text) => said.push(text), stop, env });

  expect(said).toEqual([expect.stringContaining("没有可用的显示器"), expect.stringContaining(host.url)]);
});
