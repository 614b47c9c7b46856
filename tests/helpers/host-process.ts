/** A host as its own process, as a user starts it: `npm run host -- --plan … --no-open`. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { z } from "zod";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";

const ReadyLine = z.strictObject({ url: z.url() });

export interface HostProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** It takes requests and answers none until it goes on. */
  pause(): void;
  resume(): void;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as the user does; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export async function startHostProcess(args: readonly string[], dataFolder: string): Promise<HostProcess> {
  const child = spawn(process.execPath, ["electron/host/main.ts", "--no-open", ...args], {
    cwd: repositoryFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ANNEX_DATA_DIR: dataFolder },
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const { url } = ReadyLine.parse(JSON.parse(await firstLine(child, exited)));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    child,
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
    kill: async () => {
      await end("SIGKILL");
    },
    stop: () => end("SIGTERM"),
  };
}

async function firstLine(child: ChildProcess, exited: Promise<number | null>): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error("the host has no output");
  const complaints: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  const line = new Promise<string>((resolve) => lines.once("line", resolve));
  const gone = exited.then((code) => {
    throw new Error(`the host ended with exit code ${code}: ${complaints.join("")}`);
  });
  return Promise.race([line, gone]);
}

/** Changes the plan as another program would while it is open. */
export function editByAnotherProgram(planPath: string): void {
  const args = ["tests/helpers/other-program.ts", planPath];
  execFileSync(process.execPath, args, { cwd: repositoryFolder, stdio: ["ignore", "ignore", "inherit"] });
}

const Line = z.object({ units: z.array(z.string()), columns: z.record(z.string(), z.string()).optional() });
const DumpSchema = z.looseObject({
  indicators: z.array(
    Line.extend({
      category: z.string(),
      number: z.int(),
      name: z.string(),
      label: z.string().nullable(),
      target: z.string(),
    }),
  ),
  tasks: z.array(
    Line.extend({
      section: z.string(),
      group: z.string(),
      number: z.int(),
      measure: z.string(),
      goals: z.string(),
      arrangements: z.string(),
    }),
  ),
  units: z.array(z.string()),
});

export type DumpedPlan = z.infer<typeof DumpSchema>;

/** What the plan holds, by the command line. */
export function dumpPlanFile(path: string): DumpedPlan {
  const args = ["electron/cli.ts", "dump", path];
  const out = execFileSync(process.execPath, args, { cwd: repositoryFolder, encoding: "utf8" });
  return DumpSchema.parse(JSON.parse(out));
}

/** A plan file of the 2024 template, made by the command line. */
export function makePlanFile(path: string, template: "zhoushan-2024" | "empty" = "zhoushan-2024"): void {
  const args = ["electron/cli.ts", "new", path, "--template", template];
  execFileSync(process.execPath, args, { cwd: repositoryFolder, stdio: ["ignore", "ignore", "inherit"] });
}
