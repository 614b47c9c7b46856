/**
 * npm run dist [-- --win --linux]: the installers of this system (or of those named). electron-builder fetches
 * Electron for every target; where that cannot be had, it is said before anything is built.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildElectron } from "./build.ts";
import { buildRenderer } from "./host/renderer-build.ts";
import { repositoryFolder } from "./host/repository-folder.ts";
import { downloadElectronBinary, findElectronBinary } from "./shell/electron-binary.ts";

function packageInstallers(args: readonly string[]): number {
  const builder = dirname(createRequire(import.meta.url).resolve("electron-builder/package.json"));
  const command = [
    join(builder, "cli.js"),
    "--config",
    "electron-builder.yml",
    "--publish",
    "never",
    ...args,
  ];
  const { status } = spawnSync(process.execPath, command, { cwd: repositoryFolder, stdio: "inherit" });
  return status ?? 1;
}

const found = findElectronBinary();
const outcome = found === null ? await downloadElectronBinary() : { binary: found };
if ("failure" in outcome) {
  process.stderr.write(
    `不能制作安装包：没有 Electron 程序，也下载不到（${outcome.failure}）。请在能访问 Electron 下载地址的电脑上运行，或用环境变量 ELECTRON_MIRROR 指定镜像。\n`,
  );
  process.exitCode = 1;
} else {
  await buildRenderer();
  await buildElectron();
  process.exitCode = packageInstallers(process.argv.slice(2));
}
