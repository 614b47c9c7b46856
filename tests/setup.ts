/**
 * Before npm test: gets the programs that some tests need (a browser, Chinese fonts, LibreOffice, a display, pdf
 * tools) on Debian and Ubuntu where it may. Never fails: what stays missing is said here and skipped there.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { findBrowser } from "../electron/host/browser.ts";
import { isInstalled } from "./helpers/installed.ts";

interface Need {
  readonly packageName: string;
  readonly isThere: () => boolean;
  readonly withoutIt: string;
}

const NEEDS: readonly Need[] = [
  {
    packageName: "chromium",
    isThere: () => findBrowser() !== null,
    withoutIt: "the end-to-end tests are skipped",
  },
  {
    packageName: "fonts-noto-cjk",
    isThere: hasChineseFont,
    withoutIt: "Chinese text is drawn without a font of its own",
  },
  {
    packageName: "libreoffice-calc",
    isThere: () => isInstalled("soffice"),
    withoutIt: "the tests that re-save and print workbooks, copy and paste with it are skipped",
  },
  {
    packageName: "xvfb",
    isThere: () => process.platform !== "linux" || isInstalled("Xvfb"),
    withoutIt: "the tests that copy and paste between two programs are skipped",
  },
  {
    packageName: "poppler-utils",
    isThere: () => isInstalled("pdftotext"),
    withoutIt: "the tests that read printed pages are skipped",
  },
];

function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  const found = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return found.status === 0 && found.stdout.trim() !== "";
}

function isDebianLike(): boolean {
  if (!existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
}

/** The words before apt-get that make it run with rights; null where it cannot. */
function aptPrefix(): readonly string[] | null {
  if (!isDebianLike() || !isInstalled("apt-get")) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null;
}

function runApt(prefix: readonly string[], args: readonly string[]): boolean {
  const [program = "env", ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
  console.log(`setup: apt-get ${args.join(" ")}`);
  return spawnSync(program, rest, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

/** One by one, so that a package that cannot be had does not keep the others away. */
function install(prefix: readonly string[], packageNames: readonly string[]): void {
  runApt(prefix, ["update", "-qq"]);
  for (const name of packageNames) runApt(prefix, ["install", "-y", "-qq", "--no-install-recommends", name]);
}

const missing = NEEDS.filter((need) => !need.isThere());
const prefix = missing.length > 0 ? aptPrefix() : null;
if (prefix !== null) {
  install(
    prefix,
    missing.map((need) => need.packageName),
  );
}
for (const need of missing.filter((candidate) => !candidate.isThere())) {
  console.log(`setup: ${need.packageName} is missing and could not be installed: ${need.withoutIt}`);
}
