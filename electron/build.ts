/**
 * npm run build: the page by Vite, Electron's main process, its preload and the workbook worker by esbuild, all
 * into dist/. Packages stay outside the bundles (the installer carries them), except in the preload, which the
 * sandbox allows no require.
 */
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { buildRenderer } from "./host/renderer-build.ts";
import { repositoryFolder } from "./host/repository-folder.ts";

const common: BuildOptions = {
  absWorkingDir: repositoryFolder,
  bundle: true,
  platform: "node",
  target: "node24",
  legalComments: "none",
  logLevel: "warning",
};

/** Minified: the sandbox parses it before every load of the page. */
export const preloadBuild: BuildOptions = {
  ...common,
  entryPoints: ["electron/preload.ts"],
  format: "cjs",
  external: ["electron"],
  minify: true,
};

/** Into an empty folder: what an earlier build left there would be packaged with it. */
export async function buildElectron(
  outputFolder = join(repositoryFolder, "dist", "electron"),
): Promise<void> {
  await rm(outputFolder, { recursive: true, force: true });
  await mkdir(outputFolder, { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: { main: "electron/main.ts", worker: "electron/excel/worker.ts" },
      format: "esm",
      packages: "external",
      outdir: outputFolder,
    }),
    build({ ...preloadBuild, outfile: join(outputFolder, "preload.cjs") }),
    copyFile(join(repositoryFolder, "electron/resources/icon.png"), join(outputFolder, "icon.png")),
  ]);
}

if (import.meta.main) {
  await buildRenderer();
  await buildElectron();
}
