import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Host, startHost } from "../../electron/host/server.ts";
import { makeRecordingApp, type RecordingApp } from "../helpers/recording-app.ts";

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Ask {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

let folder: string;
let app: RecordingApp;
let host: Host;
let cookie: string;

/** Node's fetch sets Host and Sec-Fetch-* itself, so a forger needs plain http. */
function ask(path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port: host.port, path, method, headers };
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

const origin = () => `http://127.0.0.1:${host.port}`;
const ownHeaders = () => ({
  Cookie: cookie,
  Origin: origin(),
  "Content-Type": "application/json",
  "X-Annex-Page": "page-one",
});
const callChannel = (headers: OutgoingHttpHeaders, channel = "plan:undo") =>
  ask(`/api/${channel}`, { method: "POST", headers, body: "{}" });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "annex-host-"));
  const rendererFolder = join(folder, "renderer");
  mkdirSync(join(rendererFolder, "assets"), { recursive: true });
  writeFileSync(join(rendererFolder, "index.html"), "<!doctype html><title>附表通</title>");
  writeFileSync(join(rendererFolder, "assets", "page.js"), "1;");
  writeFileSync(join(folder, "secret.html"), "secret");
  app = makeRecordingApp();
  host = await startHost({ createApp: () => app, port: 0, rendererFolder, maxBodyBytes: 1024 });
  const { headers } = await ask(new URL(host.url).pathname + new URL(host.url).search);
  cookie = headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

it("the right token is exchanged for a strict cookie and an address without the token", async () => {
  const { search } = new URL(host.url);

  const reply = await ask(`/${search}`);

  expect(reply.status).toBe(303);
  expect(reply.headers.location).toBe("/");
  expect(reply.headers["set-cookie"]?.[0]).toMatch(
    new RegExp(`^annex-session-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
  );
  expect(reply.headers["set-cookie"]?.[0]).not.toContain(search.slice("?token=".length));
});

it.each(["/", "/?token=", "/?token=wrong", "/assets/page.js", "/index.html"])(
  "%s without the cookie is refused with a Chinese sentence",
  async (path) => {
    const reply = await ask(path);

    expect(reply.status).toBe(403);
    expect(reply.body).toContain("请重新启动附表通");
    expect(reply.headers["set-cookie"]).toBeUndefined();
  },
);

it("every start has a token and a cookie of its own", async () => {
  const other = await startHost({ createApp: () => makeRecordingApp(), port: 0, rendererFolder: folder });

  expect(new URL(other.url).search).not.toBe(new URL(host.url).search);
  const stolen = cookie.replace(String(host.port), String(other.port));
  const reply = await fetch(new URL("/", other.url), { headers: { Cookie: stolen } });
  expect(reply.status).toBe(403);
  await other.close();
});

it("the page is served with its cookie, under a strict policy, and never kept", async () => {
  const reply = await ask("/", { headers: { Cookie: cookie } });

  expect(reply.status).toBe(200);
  expect(reply.body).toContain("附表通");
  expect(reply.headers["content-security-policy"]).toContain("default-src 'self'");
  expect(reply.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(reply.headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
  expect(reply.headers["x-content-type-options"]).toBe("nosniff");
  expect(reply.headers["referrer-policy"]).toBe("no-referrer");
  expect(reply.headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(reply.headers["cross-origin-resource-policy"]).toBe("same-origin");
  expect(reply.headers["cache-control"]).toBe("no-store");
});

it.each([
  "/../secret.html",
  "/%2e%2e/secret.html",
  "/..%2fsecret.html",
  "/..%5csecret.html",
  "/%00",
  "/%E0%A4%A",
])("%s does not leave the page's folder", async (path) => {
  const reply = await ask(path, { headers: { Cookie: cookie } });

  expect(reply.status).toBe(404);
  expect(reply.body).not.toContain("secret\n");
});

it.each(["annex.example", "127.0.0.1", "127.0.0.1:1", "localhost", "[::1]:80"])(
  "a request that names the host %s is refused, cookie or not",
  async (name) => {
    const page = await ask("/", { headers: { Cookie: cookie, Host: name } });
    const call = await callChannel({ ...ownHeaders(), Host: name });

    expect([page.status, call.status]).toEqual([403, 403]);
    expect(app.calls).toEqual([]);
  },
);

it("localhost with the right port is the same host", async () => {
  const name = `localhost:${host.port}`;

  const reply = await callChannel({ ...ownHeaders(), Host: name, Origin: `http://${name}` });

  expect(reply.status).toBe(200);
});

it("a call with cookie and own origin reaches the app and answers its envelope", async () => {
  const reply = await callChannel(ownHeaders(), "plan%3Aundo");

  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.body)).toEqual({ ok: true, value: { answered: true } });
  expect(reply.headers["cache-control"]).toBe("no-store");
  expect(app.calls).toEqual([{ channel: "plan:undo", input: {} }]);
});

const FOREIGN: [string, () => OutgoingHttpHeaders][] = [
  ["no cookie", () => ({ ...ownHeaders(), Cookie: "" })],
  ["a wrong cookie", () => ({ ...ownHeaders(), Cookie: `${cookie}x` })],
  ["no Origin", () => ({ Cookie: cookie, "Content-Type": "application/json" })],
  ["a foreign Origin", () => ({ ...ownHeaders(), Origin: "http://annex.example" })],
  ["the Origin of another port", () => ({ ...ownHeaders(), Origin: "http://127.0.0.1:1" })],
  ["the opaque Origin", () => ({ ...ownHeaders(), Origin: "null" })],
  ["https", () => ({ ...ownHeaders(), Origin: origin().replace("http:", "https:") })],
  ["a cross-site fetch", () => ({ ...ownHeaders(), "Sec-Fetch-Site": "cross-site" })],
  ["another port of the same site", () => ({ ...ownHeaders(), "Sec-Fetch-Site": "same-site" })],
];
it.each(FOREIGN)("a call with %s is refused and never reaches the app", async (_name, headers) => {
  const reply = await callChannel(headers());

  expect(reply.status).toBe(403);
  expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { kind: "precondition" } });
  expect(app.calls).toEqual([]);
});

it("a call that does not say which page it comes from is refused", async () => {
  for (const page of ["", "short", "a page"]) {
    const reply = await callChannel({ ...ownHeaders(), "X-Annex-Page": page });

    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.body)).toMatchObject({ error: { code: "page-unnamed" } });
  }
  expect(app.calls).toEqual([]);
});

it("only JSON is taken: a form cannot call a channel", async () => {
  const form = await callChannel({ ...ownHeaders(), "Content-Type": "text/plain" });
  const broken = await ask("/api/plan:undo", { method: "POST", headers: ownHeaders(), body: "{" });

  expect(form.status).toBe(415);
  expect(broken.status).toBe(400);
  expect(app.calls).toEqual([]);
});

it("a body beyond the cap is refused, with its length announced or not", async () => {
  const body = JSON.stringify({ text: "长".repeat(2000) });

  const announced = await ask("/api/plan:undo", { method: "POST", headers: ownHeaders(), body });
  const chunked = { ...ownHeaders(), "Transfer-Encoding": "chunked" };
  const silent = await ask("/api/plan:undo", { method: "POST", headers: chunked, body });

  expect([announced.status, silent.status]).toEqual([413, 413]);
  expect(JSON.parse(silent.body)).toMatchObject({ error: { code: "request-too-large" } });
  expect(app.calls).toEqual([]);
});

it.each(["plan:destroy", "constructor", "__proto__", "toString", "plan:undo/x", "../plan:undo"])(
  "%s is no channel",
  async (channel) => {
    const reply = await callChannel(ownHeaders(), channel);

    expect([404, 405]).toContain(reply.status);
    expect(app.calls).toEqual([]);
  },
);

it.each(["GET", "PUT", "DELETE", "OPTIONS"])("a channel is not answered to %s", async (method) => {
  const reply = await ask("/api/plan:undo", { method, headers: ownHeaders() });

  expect(reply.status).toBe(405);
  expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
  expect(app.calls).toEqual([]);
});

it("events reach a page that shows its cookie and no other", async () => {
  const refused = await ask("/api/events", { headers: { "Sec-Fetch-Site": "same-origin" } });
  const crossSite = await ask("/api/events", { headers: { Cookie: cookie, "Sec-Fetch-Site": "cross-site" } });
  const stream = await fetch(`${origin()}/api/events?page=page-one`, {
    headers: { Cookie: cookie, Origin: origin() },
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();

  host.events.emit("job:progress", { jobId: "j1", fraction: null, label: "读取\n工作簿" });

  expect([refused.status, crossSite.status]).toEqual([403, 403]);
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  expect(host.events.pageCount).toBe(1);
  expect((await reader?.read())?.value).toBe(
    'event: job:progress\ndata: {"jobId":"j1","fraction":null,"label":"读取\\n工作簿"}\n\n',
  );
});

it("the port is open on the loopback interface alone", async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => !address.internal && address.family === "IPv4");

  for (const { address } of addresses) {
    await expect(fetch(`http://${address}:${host.port}/`)).rejects.toThrow();
  }
});

it("closing closes the app and frees the port although a page still listens", async () => {
  await fetch(`${origin()}/api/events`, { headers: { Cookie: cookie, Origin: origin() } });

  await host.close();

  expect(app.isClosed()).toBe(true);
  await expect(fetch(host.url)).rejects.toThrow();
  host = await startHost({ createApp: () => app, port: host.port, rendererFolder: folder });
});
