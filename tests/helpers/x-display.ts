/** A display without a screen: windows and a clipboard of their own, shared by the programs that are shown on it. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";

export interface XDisplay {
  /** What the variables of a program's environment say that is shown here. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openDisplay(): Promise<XDisplay> {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
  // What it complains of while it looks for a free number is of no interest.
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const exited = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const number = await displayNumber(server);
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === "WAYLAND_DISPLAY" ? [] : [[name, value] as const],
  );
  return {
    env: { ...Object.fromEntries(inherited), DISPLAY: `:${number}` },
    close: () => {
      server.kill();
      return exited;
    },
  };
}

/** The server picks a free number, and writes it when it takes programs. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with exit code ${code}`)));
    const output = server.stdio[3] as Readable;
    output.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
}
