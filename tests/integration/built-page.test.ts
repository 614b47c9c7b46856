import { join } from "node:path";
import { build } from "vite";
import { beforeAll, expect, it } from "vitest";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { SECURITY_HEADERS } from "../../electron/shell/security-headers.ts";
import { CONTENT_SECURITY_POLICY } from "../../shared/contract/content-security-policy.ts";

let html: string;

beforeAll(async () => {
  const configFile = join(repositoryFolder, "renderer", "vite.config.ts");
  const built = await build({ configFile, logLevel: "error", build: { write: false } });
  const outputs = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const page = outputs.find(({ fileName }) => fileName === "index.html");
  if (page?.type !== "asset") throw new Error("the build has no page");
  html = String(page.source);
});

it("the page carries the policy that the shells send, in front of everything that it loads", () => {
  const head = html.slice(html.indexOf("<head>") + "<head>".length).trimStart();

  expect(head).toMatch(/^<meta http-equiv="Content-Security-Policy" content="[^"]+">/);
  expect(head.replaceAll("&#39;", "'")).toContain(`content="${CONTENT_SECURITY_POLICY}"`);
  expect(SECURITY_HEADERS["Content-Security-Policy"]?.startsWith(CONTENT_SECURITY_POLICY)).toBe(true);
});

it("the page has no script or style of its own in it, which the policy would refuse", () => {
  const scripts = html.match(/<script[^>]*>/g) ?? [];

  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(" src="))).toEqual([]);
  expect(html).not.toMatch(/<style|<script[^>]*>[^<]/);
});

it("the browser is asked not to offer a translation", () => {
  expect(html).toMatch(/<html [^>]*translate="no"/);
  expect(html).toContain('<meta name="google" content="notranslate" />');
});
