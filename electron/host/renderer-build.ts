/** Makes sure that the built page is there and not older than anything it is built from. */
import { spawn } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { repositoryFolder } from "./repository-folder.ts";

const SOURCES = ["renderer/**/*", "shared/**/*", "package-lock.json"];

export const rendererFolder = join(repositoryFolder, "dist", "renderer");

export async function ensureRenderer(say: (text: string) => void): Promise<void> {
  if (isFresh()) return;
  say("正在构建界面…");
  await buildRenderer();
}

export function buildRenderer(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  return runNode([vite, "build", "--config", "renderer/vite.config.ts"]);
}

function isFresh(): boolean {
  const page = join(rendererFolder, "index.html");
  if (!existsSync(page)) return false;
  const builtMs = statSync(page).mtimeMs;
  const sources = globSync(SOURCES, { cwd: repositoryFolder });
  return sources.every((source) => statSync(join(repositoryFolder, source)).mtimeMs <= builtMs);
}

/**
 * Runs a program of the repository under this Node; what it prints goes to stderr, stdout is the caller's. A page that
 * is built while tests run is the product's page too, not one in React's development mode.
 */
export function runNode(args: readonly string[]): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production" };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: repositoryFolder, env, stdio: ["ignore", 2, 2] });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`node ${args.join(" ")} ended with exit code ${code}`));
    });
  });
}
