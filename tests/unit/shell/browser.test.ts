import { expect, it } from "vitest";
import { browserArguments, findBrowser, hasDisplay } from "../../../electron/host/browser.ts";

const only = (path: string) => (candidate: string) => candidate === path;

it("a browser is found by its usual name in the folders of PATH", () => {
  const env = { PATH: "/opt/bin:/usr/bin" };

  expect(findBrowser(env, "linux", only("/usr/bin/chromium"))).toBe("/usr/bin/chromium");
  expect(findBrowser(env, "linux", only("/somewhere/chromium"))).toBeNull();
});

it("Edge comes before Chrome, and the browser named by the user before both", () => {
  const env = { PATH: "/usr/bin", ANNEX_BROWSER: "/opt/mine" };
  const isThere = (path: string) => path !== "/opt/mine";

  expect(findBrowser(env, "linux", isThere)).toBe("/usr/bin/microsoft-edge");
  expect(findBrowser(env, "linux", () => true)).toBe("/opt/mine");
});

it("on Windows the program folders are searched, those that are set", () => {
  const env = { ProgramFiles: "C:/Program Files" };
  const chrome = "C:/Program Files/Google/Chrome/Application/chrome.exe";

  expect(findBrowser(env, "win32", only(chrome))).toBe(chrome);
});

it("Linux has a display where X11 or Wayland says so", () => {
  expect(hasDisplay({}, "linux")).toBe(false);
  expect(hasDisplay({ DISPLAY: ":0" }, "linux")).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toBe(true);
  expect(hasDisplay({}, "win32")).toBe(true);
});

it("the window has a profile of its own and keeps the sandbox unless the user is root", () => {
  const url = "http://127.0.0.1:1/?token=t";
  const args = browserArguments(url, "/data/profile", false);

  expect(args).toContain(`--app=${url}`);
  expect(args).toContain("--user-data-dir=/data/profile");
  expect(args).not.toContain("--no-sandbox");
  expect(browserArguments(url, "/data/profile", true)).toContain("--no-sandbox");
});
