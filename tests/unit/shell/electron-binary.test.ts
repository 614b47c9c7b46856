import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { downloadElectronBinary, obtainElectronBinary } from "../../../electron/shell/electron-binary.ts";
import { makeFolder } from "../../helpers/app-client.ts";

let folder: string;
let remove: () => void;
let now: Date;
let said: string[];

beforeEach(() => {
  ({ folder, remove } = makeFolder());
  now = new Date("2024-11-25T01:30:00Z");
  said = [];
  // Where a binary is installed, it is not found here.
  vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", join(folder, "none"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  remove();
});

const obtain = (download: Parameters<typeof obtainElectronBinary>[2]) =>
  obtainElectronBinary(
    { path: folder, clock: () => now, onFailure: () => {} },
    (text) => said.push(text),
    download,
  );

const HOUR_MS = 3_600_000;

it("a download that fails says why and is not tried again within a day", async () => {
  const download = vi.fn(async () => ({ failure: "fetch failed" }));

  expect(await obtain(download)).toBeNull();
  now = new Date(now.getTime() + 23 * HOUR_MS);
  expect(await obtain(download)).toBeNull();

  expect(download).toHaveBeenCalledTimes(1);
  expect(said.at(1)).toContain("fetch failed");
  expect(said.at(2)).toMatch(/上次下载没有成功：fetch failed/);
});

it("the day after it is tried again, and a binary that comes is used", async () => {
  await obtain(async () => ({ failure: "fetch failed" }));
  now = new Date(now.getTime() + 25 * HOUR_MS);

  expect(await obtain(async () => ({ binary: "/opt/electron" }))).toBe("/opt/electron");
});

it("of a failing installer the message is told, not the stack below it", async () => {
  const installer = join(folder, "install.cjs");
  writeFileSync(installer, `console.error(new Error("403 Forbidden").stack); process.exit(7);`);

  const outcome = await downloadElectronBinary(installer);

  expect(outcome).toEqual({ failure: "Error: 403 Forbidden（退出码 7）" });
});

it("an installer that never ends is ended", async () => {
  const installer = join(folder, "install.cjs");
  writeFileSync(installer, "setInterval(() => {}, 1000);");

  expect(await downloadElectronBinary(installer, 300)).toEqual({ failure: "超时" });
});
