/**
 * npm start: builds what is out of date and opens the 2024 plan, in Electron where its binary is there or can
 * be had, else in this PC's own browser. Says on standard output which, and why.
 */
import { spawn } from "node:child_process";
import { AppError } from "../shared/errors.ts";
import { buildElectron } from "./build.ts";
import { hasDisplay } from "./host/browser.ts";
import { ensureRenderer } from "./host/renderer-build.ts";
import { packageVersion, repositoryFolder } from "./host/repository-folder.ts";
import { serve } from "./host/serve.ts";
import { dataFolder } from "./shell/data-folder.ts";
import { obtainElectronBinary } from "./shell/electron-binary.ts";
import { missingSandboxReason } from "./shell/sandbox.ts";
import { ensureWorkingCopy } from "./working-copy.ts";

const say = (text: string) => console.log(text);

async function start(): Promise<void> {
  await ensureRenderer(say);
  const planPath = await ensureWorkingCopy(dataFolder(), packageVersion());
  say(`方案文件：${planPath}`);
  if (!hasDisplay()) {
    say("没有可用的显示器，因此使用本机服务，请在这台电脑的浏览器中打开下面的地址。");
    const host = await serve({ planPath, port: 0, opensWindow: false, say });
    say(host.url);
    return;
  }
  const own = { path: dataFolder(), clock: () => new Date(), onFailure: () => {} };
  const binary = await obtainElectronBinary(own, say);
  if (binary !== null) return startElectron(binary, planPath);
  say("因此使用本机服务和这台电脑的浏览器。");
  const host = await serve({ planPath, port: 0, opensWindow: true, say });
  say(`地址：${host.url}`);
}

async function startElectron(binary: string, planPath: string): Promise<void> {
  await buildElectron();
  const reason = missingSandboxReason(binary);
  say("使用 Electron。");
  if (reason !== null) say(`${reason}，因此带 --no-sandbox 启动。`);
  const args = [...(reason === null ? [] : ["--no-sandbox"]), repositoryFolder, planPath];
  const child = spawn(binary, args, { stdio: "inherit" });
  child.on("error", (error) => {
    console.error(`Electron 没有启动：${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

start().catch((error: unknown) => {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
});
