/** The two jobs run in a worker: they report, can be cancelled, and leave nothing behind when they fail. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportWorkbook, type JobControl, previewImport } from "../../electron/excel/jobs.ts";
import { AppError } from "../../shared/errors.ts";
import { aGroup, aPlan, aSection, aTask, planOf, smallTemplate } from "../helpers/plan-builders.ts";
import { NO_DIFFERENCES, temporaryFolder } from "./workbook-tools.ts";

const folder = temporaryFolder();
const plan = planOf(smallTemplate());
const bigPlan = planOf(
  aPlan({
    tasks: [
      aSection("节", [
        aGroup(
          "组",
          Array.from({ length: 20_000 }, (_, index) => aTask(`任务${index}`)),
        ),
      ]),
    ],
  }),
);

function subfolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

function control(
  onProgress: JobControl["onProgress"] = () => undefined,
): JobControl & { cancel: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, onProgress, cancel: () => controller.abort() };
}

async function failureOf(job: Promise<unknown>): Promise<AppError> {
  const error: unknown = await job.then(
    () => new Error("the job succeeded"),
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw error;
}

describe("an export", () => {
  it("writes the workbook, says how far it is, and is read back without a difference", async () => {
    const path = join(subfolder("export"), "附表.xlsx");
    const labels: string[] = [];

    const { warnings } = await exportWorkbook(
      path,
      plan,
      control((_, label) => labels.push(label)),
    );
    const { differences, sheets } = await previewImport(
      path,
      plan,
      control((_, label) => labels.push(label)),
    );

    expect(warnings).toEqual([]);
    expect(differences).toEqual(NO_DIFFERENCES);
    expect(sheets.map(({ name }) => name)).toEqual(["指标目标", "附件1", "附件2"]);
    expect(labels).toEqual(expect.arrayContaining(["正在写入文件…", "正在读取工作簿…", "正在比对…"]));
  });

  it("replaces an existing file as a whole and leaves no other file", async () => {
    const target = subfolder("replace");
    writeFileSync(join(target, "a.xlsx"), "old");

    await exportWorkbook(join(target, "a.xlsx"), plan, control());

    expect(readdirSync(target)).toEqual(["a.xlsx"]);
    expect(statSync(join(target, "a.xlsx")).size).toBeGreaterThan(5000);
  });

  it("that is cancelled leaves the target as it was and no temporary file", async () => {
    const target = subfolder("cancel");
    writeFileSync(join(target, "a.xlsx"), "old");
    const job = control(() => job.cancel());

    const failure = await failureOf(exportWorkbook(join(target, "a.xlsx"), bigPlan, job));

    expect(failure.kind).toBe("cancelled");
    expect(readdirSync(target)).toEqual(["a.xlsx"]);
    expect(readFileSync(join(target, "a.xlsx"), "utf8")).toBe("old");
  });

  it("into a folder that is not there, or in place of a folder, says so", async () => {
    const target = subfolder("places");
    mkdirSync(join(target, "a.xlsx"));

    const missing = await failureOf(exportWorkbook(join(target, "无", "a.xlsx"), plan, control()));
    const occupied = await failureOf(exportWorkbook(join(target, "a.xlsx"), plan, control()));

    expect([missing.kind, occupied.kind]).toEqual(["storage", "storage"]);
    expect(missing.message).toBe("要保存到的文件夹不存在，没有导出。请换一个文件夹。");
    expect(readdirSync(target)).toEqual(["a.xlsx"]);
  });

  it.skipIf(process.getuid?.() === 0)("into a folder that cannot be written says so", async () => {
    const target = subfolder("read-only");
    chmodSync(target, 0o555);

    const failure = await failureOf(exportWorkbook(join(target, "a.xlsx"), plan, control()));

    expect(failure.kind).toBe("storage");
    chmodSync(target, 0o755);
  });
});

describe("a preview", () => {
  it("of a file that is none, missing or a folder fails with a sentence", async () => {
    const target = subfolder("bad");
    const path = join(target, "a.xlsx");
    writeFileSync(path, "这不是工作簿");

    const failures = [
      await failureOf(previewImport(path, plan, control())),
      await failureOf(previewImport(join(target, "无.xlsx"), plan, control())),
      await failureOf(previewImport(target, plan, control())),
    ];

    expect(failures.map(({ kind }) => kind)).toEqual(["bad-file", "storage", "storage"]);
    expect(readFileSync(path, "utf8")).toBe("这不是工作簿");
  });

  it("ends at once when it is cancelled, before or while it runs", async () => {
    const path = join(subfolder("cancel-preview"), "a.xlsx");
    await exportWorkbook(path, plan, control());
    const early = control();
    early.cancel();
    const running = control(() => running.cancel());

    expect((await failureOf(previewImport(path, plan, early))).kind).toBe("cancelled");
    expect((await failureOf(previewImport(path, plan, running))).kind).toBe("cancelled");
  });

  it("that takes too long or too much memory is stopped and blames the file", async () => {
    const path = join(subfolder("limits"), "a.xlsx");
    await exportWorkbook(path, bigPlan, control());

    const slow = previewImport(path, plan, control(), { limits: { timeMs: 300, memoryMb: 1024 } });
    expect((await failureOf(slow)).code).toBe("workbook-too-complex");
    const large = previewImport(path, plan, control(), { limits: { timeMs: 60_000, memoryMb: 24 } });
    expect((await failureOf(large)).code).toBe("workbook-too-complex");
  }, 90_000);
});
