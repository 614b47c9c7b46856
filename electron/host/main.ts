/**
 * npm run host -- [--plan PLAN.fbt] [--port N] [--no-open]
 * Standard output carries one line, {"url": …}, once the host answers; everything else goes to stderr.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "../../shared/errors.ts";
import { callerFolder } from "../caller-folder.ts";
import { serve } from "./serve.ts";

interface HostArguments {
  readonly planPath?: string;
  readonly port: number;
  readonly opensWindow: boolean;
}

function readArguments(argv: readonly string[]): HostArguments {
  const { plan, port, open } = parseKnown(argv);
  const portNumber = Number(port);
  if (!/^\d{1,5}$/.test(port) || portNumber > 65_535) {
    throw new AppError("validation", "bad-port", `端口号“${port}”无效，请给出 0 到 65535 之间的整数。`);
  }
  if (plan === undefined) return { port: portNumber, opensWindow: open };
  const planPath = resolve(callerFolder("host"), plan);
  if (!existsSync(planPath)) {
    throw new AppError("not-found", "plan-missing", `没有找到方案文件“${planPath}”，请核对路径。`);
  }
  return { planPath, port: portNumber, opensWindow: open };
}

function parseKnown(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        plan: { type: "string" },
        port: { type: "string", default: "0" },
        open: { type: "boolean", default: true },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const usage = "npm run host -- [--plan 方案.fbt] [--port 端口] [--no-open]";
    throw new AppError("validation", "bad-arguments", `参数有误。用法：${usage}`, [error.message]);
  }
}

function isPortTaken(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")
  );
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  try {
    const host = await serve({ ...args, say: (text) => console.error(text) });
    console.log(JSON.stringify({ url: host.url }));
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    throw new AppError(
      "precondition",
      "port-taken",
      `端口 ${args.port} 不能使用，请换一个端口或不指定端口。`,
    );
  }
}

main().catch((error: unknown) => {
  if (error instanceof AppError) {
    console.error(error.message);
    process.exit(2);
  }
  console.error(error);
  process.exit(1);
});
