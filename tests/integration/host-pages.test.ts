/** Several pages on one host: the newest is served, and the others are told and refused. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Host, startHost } from "../../electron/host/server.ts";
import { EnvelopeSchema } from "../../shared/contract/envelope.ts";
import { makeRecordingApp, type RecordingApp } from "../helpers/recording-app.ts";

let folder: string;
let app: RecordingApp;
let host: Host;
let cookie: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "annex-pages-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  app = makeRecordingApp();
  host = await startHost({ createApp: () => app, port: 0, rendererFolder: folder });
  const visit = await fetch(host.url, { redirect: "manual" });
  cookie = visit.headers.getSetCookie()[0]?.split(";")[0] ?? "";
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const origin = () => new URL(host.url).origin;

async function call(page: string, body: BodyInit = "{}") {
  const headers = {
    Cookie: cookie,
    Origin: origin(),
    "Content-Type": "application/json",
    "X-Annex-Page": page,
  };
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  const response = await fetch(`${origin()}/api/plan:undo`, init);
  const envelope = EnvelopeSchema.parse(await response.json());
  return envelope.ok ? "answered" : envelope.error.code;
}

/** What a page hears: until the text has come, or until the stream ends. */
async function listen(page: string) {
  const headers = { Cookie: cookie, Origin: origin() };
  const response = await fetch(`${origin()}/api/events?page=${page}`, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  return async (text: string): Promise<string> => {
    while (!heard.includes(text)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) break;
      heard += value;
    }
    return heard;
  };
}

const RETRY = "retry: 1000\n\n";
const TOLD = "event: page:superseded\ndata: {}\n\n";

it("a newer page takes over: the one before is told, and nothing that it asks is done", async () => {
  const older = await listen("page-one");
  expect(await call("page-one")).toBe("answered");

  expect(await call("page-two")).toBe("answered");

  expect(await older(TOLD)).toBe(RETRY + TOLD);
  expect(await call("page-one")).toBe("superseded");
  expect(await call("page-two")).toBe("answered");
  expect(app.calls).toHaveLength(3);
});

it("a page that listens anew after it was superseded is told so, and takes nothing back", async () => {
  await call("page-one");
  await call("page-two");

  const older = await listen("page-one");

  expect(await older(TOLD)).toBe(RETRY + TOLD);
  expect(await call("page-two")).toBe("answered");
});

it("events go to the page that is served alone", async () => {
  const older = await listen("page-one");
  const newer = await listen("page-two");

  host.events.emit("app:warning", { message: "磁盘快满了。" });
  host.events.close();

  expect(await newer("nothing more")).toContain("磁盘快满了");
  expect(await older("nothing more")).toBe(RETRY + TOLD);
});

it("a request whose body arrives after a newer page has come is refused", async () => {
  const gate = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      stream.enqueue(new TextEncoder().encode("{"));
      await gate.promise;
      stream.enqueue(new TextEncoder().encode("}"));
      stream.close();
    },
  });
  await call("page-one");
  const late = call("page-one", body);

  expect(await call("page-two")).toBe("answered");
  gate.resolve();
  expect(await late).toBe("superseded");
  expect(app.calls).toHaveLength(2);
});
