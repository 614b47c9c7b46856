import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { repositoryFolder } from "../../../electron/host/repository-folder.ts";

const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> =>
  schema.parse(JSON.parse(readFileSync(join(repositoryFolder, path), "utf8")));

const Manifest = z.object({
  allowScripts: z.record(z.string(), z.boolean()),
  dependencies: z.record(z.string(), z.string()),
});
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ gypfile: z.boolean().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});

const manifest = read("package.json", Manifest);
const { packages } = read("package-lock.json", Lock);

/** npm takes a package with a binding.gyp for one to be compiled, unless the lock says what its manifest says. */
it("nothing is compiled at install: npm 10 reads it in the lock, which npm install drops, npm 11 in package.json", () => {
  const own = read("node_modules/better-sqlite3/package.json", z.object({ gypfile: z.boolean() }));

  expect(own.gypfile).toBe(false);
  expect(packages["node_modules/better-sqlite3"]?.gypfile).toBe(false);
  expect(manifest.allowScripts["better-sqlite3"]).toBe(false);
});

it("every package with a script of its own at install is named in allowScripts", () => {
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));

  expect(scripted.filter((name) => manifest.allowScripts[name] === undefined)).toEqual([]);
});
