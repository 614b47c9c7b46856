import { Arch, LinuxPackager, Packager, Platform, type Target } from "electron-builder";
import { expect, it } from "vitest";
import { repositoryFolder } from "../../../electron/host/repository-folder.ts";

async function readConfiguration(targets: string[]): Promise<Packager> {
  const packager = new Packager({
    projectDir: repositoryFolder,
    config: "electron-builder.yml",
    targets: Platform.LINUX.createTarget(targets, Arch.x64),
  });
  await packager.validateConfig();
  return packager;
}

it("the Debian package has all that its maker asks for", async () => {
  const targets: Target[] = [];
  new LinuxPackager(await readConfiguration(["deb"])).createTargets(["deb"], (_name, make) => {
    targets.push(make("/nowhere"));
  });

  expect(targets).toHaveLength(1);
  await expect(targets[0]?.checkOptions()).resolves.toMatchObject({
    maintainer: expect.stringMatching(/^annex-editor <.+@.+>$/),
    url: expect.stringMatching(/^https:\/\//),
  });
});
