import { expect, it } from "vitest";
import { missingSandboxReason, type SandboxSystem } from "../../../electron/shell/sandbox.ts";

/** A Linux that gives nothing away: no namespaces, no helper. */
function closedLinux(over: Partial<SandboxSystem> = {}): SandboxSystem {
  return {
    platform: "linux",
    isRoot: false,
    isRootsHelper: () => false,
    setting: (name) => (name === "user/max_user_namespaces" ? "0" : null),
    ...over,
  };
}

const settings = (values: Record<string, string>) => (name: string) => values[name] ?? null;

it("root has no sandbox, whatever the system offers", () => {
  const offers = { isRoot: true, isRootsHelper: () => true, setting: () => null };

  expect(missingSandboxReason("/usr/bin/chromium", closedLinux(offers))).toMatch(/root/);
});

it("the helper beside the program, or where Debian keeps it, is enough", () => {
  const only = (path: string) => closedLinux({ isRootsHelper: (candidate) => candidate === path });

  expect(missingSandboxReason("/opt/e/electron", only("/opt/e/chrome-sandbox"))).toBeNull();
  expect(missingSandboxReason("/opt/m/msedge", only("/opt/m/msedge-sandbox"))).toBeNull();
  expect(missingSandboxReason("/usr/bin/chromium", only("/usr/lib/chromium/chrome-sandbox"))).toBeNull();
  expect(missingSandboxReason("/opt/e/electron", only("/opt/other/chrome-sandbox"))).toMatch(/沙箱/);
});

it("namespaces of any user's are enough, where no setting closes them", () => {
  const reason = (values: Record<string, string>) =>
    missingSandboxReason("/opt/e/electron", closedLinux({ setting: settings(values) }));

  expect(reason({})).toBeNull();
  expect(reason({ "kernel/unprivileged_userns_clone": "1", "user/max_user_namespaces": "100" })).toBeNull();
  expect(reason({ "kernel/unprivileged_userns_clone": "0" })).toMatch(/沙箱/);
  expect(reason({ "kernel/apparmor_restrict_unprivileged_userns": "1" })).toMatch(/沙箱/);
  expect(reason({ "user/max_user_namespaces": "0" })).toMatch(/沙箱/);
});

it("Windows and macOS have their own", () => {
  expect(missingSandboxReason("C:/annex.exe", closedLinux({ platform: "win32" }))).toBeNull();
  expect(missingSandboxReason("/Applications/annex", closedLinux({ platform: "darwin" }))).toBeNull();
});
