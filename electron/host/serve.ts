/**
 * The loopback shell from start to end: serves, opens the window where there is one, and goes when it is told
 * to or when that window has been closed. Used by `npm run host` and, without Electron, by `npm start`.
 */
import { createApp } from "../app/app.ts";
import { Closing } from "../shell/closing.ts";
import { dataFolder } from "../shell/data-folder.ts";
import { openWindow } from "./browser-window.ts";
import { ensureRenderer, rendererFolder } from "./renderer-build.ts";
import { packageVersion } from "./repository-folder.ts";
import { type Host, startHost } from "./server.ts";

export interface ServeOptions {
  readonly planPath?: string;
  readonly port: number;
  readonly opensWindow: boolean;
  /** Chinese sentences for the person at the terminal. */
  readonly say: (text: string) => void;
}

const CLOSING_TIMEOUT_MS = 2_000;

export async function serve(options: ServeOptions): Promise<Host> {
  await ensureRenderer(options.say);
  const closing = new Closing(CLOSING_TIMEOUT_MS);
  const { planPath } = options;
  const host = await startHost({
    port: options.port,
    rendererFolder,
    createApp: (emit) =>
      closing.watch(
        createApp({
          shell: "loopback",
          fileDialogs: "page",
          dataFolder: dataFolder(),
          version: packageVersion(),
          ...(planPath === undefined ? {} : { initialPlanPath: planPath }),
          emit,
        }),
      ),
  });
  const stop = stopOnce(host, closing);
  // A terminal that is closed hangs up; a plan that is open is closed then too.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (options.opensWindow) openWindow({ host, dataFolder: dataFolder(), say: options.say, stop });
  return host;
}

function stopOnce(host: Host, closing: Closing): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    stopHost(host, closing).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
}

async function stopHost(host: Host, closing: Closing): Promise<void> {
  if (host.events.hasCurrentPage) await closing.request(() => host.events.emit("window:closing", {}));
  await host.close();
}
