/**
 * The loopback shell's server: the page, the channels and the events on 127.0.0.1, to nobody but the page of
 * this start. It knows HTTP and the guard; what the channels do is the app's matter.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Envelope } from "../../shared/contract/envelope.ts";
import { isChannelName } from "../../shared/contract/names.ts";
import {
  PAGE_HEADER,
  PAGE_PARAMETER,
  SESSION_EXPIRED,
  SUPERSEDED,
} from "../../shared/contract/page-codes.ts";
import { AppError } from "../../shared/errors.ts";
import type { App, AppOptions } from "../app/app.ts";
import { readRendererFile } from "../shell/renderer-files.ts";
import { SECURITY_HEADERS } from "../shell/security-headers.ts";
import { EventStream } from "./event-stream.ts";
import {
  hasSession,
  isDirectVisit,
  isFromOwnPage,
  isOwnHost,
  isSameSecret,
  makeSecrets,
  makeToken,
  type Secrets,
  sessionCookie,
} from "./guard.ts";
import { REFUSED_VISIT, refusalPage, refusedRequest } from "./refusal.ts";
import { MAX_BODY_BYTES, readJsonBody } from "./request-body.ts";

export interface HostOptions {
  /** Makes the app that the host serves; it emits to all open pages. */
  readonly createApp: (emit: AppOptions["emit"]) => App;
  /** 0: a free one. */
  readonly port: number;
  readonly rendererFolder: string;
  readonly maxBodyBytes?: number;
}

export interface Host {
  readonly port: number;
  /** With the token of this start; good as often as it is opened. */
  readonly url: string;
  /** An address that is good for one visit, for where others can read it. */
  makeOneTimeUrl(): string;
  readonly app: App;
  readonly events: EventStream;
  /** Resolves once the app has closed its plan and the port is free. */
  close(): Promise<void>;
}

interface Service {
  readonly port: number;
  readonly secrets: Secrets;
  /** Tokens that have been given out for one visit each and not been used yet. */
  readonly oneTimeTokens: Set<string>;
  readonly app: App;
  readonly events: EventStream;
  readonly rendererFolder: string;
  readonly maxBodyBytes: number;
}

/** As the page makes it at each load. */
const PAGE_ID = /^[\w-]{8,64}$/;
const NO_STORE = { ...SECURITY_HEADERS, "Cache-Control": "no-store" };

export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer();
  const port = await listen(server, options.port);
  const events = new EventStream();
  const app = options.createApp((event, data) => events.emit(event, data));
  const secrets = makeSecrets();
  const { rendererFolder, maxBodyBytes = MAX_BODY_BYTES } = options;
  const oneTimeTokens = new Set<string>();
  const service: Service = { port, secrets, oneTimeTokens, app, events, rendererFolder, maxBodyBytes };
  server.on("request", (request, response) => {
    answer(service, request, response).catch((error: unknown) => fail(response, error));
  });
  const urlWith = (token: string) => `http://127.0.0.1:${port}/?token=${token}`;
  return {
    port,
    url: urlWith(secrets.token),
    makeOneTimeUrl: () => {
      const token = makeToken();
      oneTimeTokens.add(token);
      return urlWith(token);
    },
    app,
    events,
    close: () => closeHost(server, app, events),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("the server has no TCP port"));
      else resolve(address.port);
    });
  });
}

async function closeHost(server: Server, app: App, events: EventStream): Promise<void> {
  events.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await app.close();
  await closed;
}

async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", headers } = request;
  if (!isOwnHost(headers, service.port)) return refuseVisit(response);
  const url = new URL(request.url ?? "/", `http://127.0.0.1:${service.port}`);
  if (url.pathname.startsWith("/api/")) return answerApi(service, request, response, url);
  if (method !== "GET" && method !== "HEAD")
    return send(response, 405, "text/plain", "", { Allow: "GET, HEAD" });
  const token = url.pathname === "/" ? url.searchParams.get("token") : null;
  if (token !== null && takeToken(service, token)) {
    const cookie = sessionCookie(service.port, service.secrets.session);
    return send(response, 303, "text/plain", "", { "Set-Cookie": cookie, Location: "/" });
  }
  if (!hasSession(headers, service.port, service.secrets.session)) return refuseVisit(response);
  if (!isDirectVisit(headers)) return refuseVisit(response);
  return answerFile(service, url.pathname, response);
}

/** Is it the token of this start, or one for one visit, which is used up by this? */
function takeToken({ secrets, oneTimeTokens }: Service, token: string): boolean {
  if (isSameSecret(token, secrets.token)) return true;
  const match = [...oneTimeTokens].find((known) => isSameSecret(token, known));
  return match !== undefined && oneTimeTokens.delete(match);
}

async function answerFile(service: Service, path: string, response: ServerResponse): Promise<void> {
  const file = await readRendererFile(service.rendererFolder, path);
  if (file === null) {
    const page = refusalPage("没有这个页面", "请从附表通的首页进入。");
    return send(response, 404, "text/html; charset=utf-8", page);
  }
  return send(response, 200, file.contentType, file.body, { "Cache-Control": file.cacheControl });
}

async function answerApi(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { method = "", headers } = request;
  const path = url.pathname.slice("/api/".length);
  if (!hasSession(headers, service.port, service.secrets.session)) {
    const message = "本次启动的口令已失效，请重新启动附表通，用它新给出的地址打开。";
    return sendEnvelope(response, 403, refusedRequest(SESSION_EXPIRED, message));
  }
  if (!isFromOwnPage(method, headers)) {
    return sendEnvelope(response, 403, refusedRequest("foreign-origin", "拒绝来自其他页面的请求。"));
  }
  const isStream = path === "events";
  const allowed = isStream ? "GET" : "POST";
  if (method !== allowed) return send(response, 405, "text/plain", "", { Allow: allowed });
  const page = isStream ? url.searchParams.get(PAGE_PARAMETER) : headers[PAGE_HEADER.toLowerCase()];
  if (typeof page !== "string" || !PAGE_ID.test(page)) {
    return sendEnvelope(
      response,
      400,
      refusedRequest("page-unnamed", "请求没有说明来自哪个窗口，没有执行。"),
    );
  }
  if (isStream) return service.events.connect(response, page, NO_STORE);
  return answerChannel(service, request, response, { channel: channelOf(path), page });
}

/** The channel that a path names, its colon escaped or not; null where it cannot be one. */
function channelOf(path: string): string | null {
  const name = path.replace(/%3A/i, ":");
  return isChannelName(name) ? name : null;
}

async function answerChannel(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  { channel, page }: { readonly channel: string | null; readonly page: string },
): Promise<void> {
  if (channel === null) {
    return sendEnvelope(response, 404, refusedRequest("unknown-channel", "没有这项功能，请重新打开附表通。"));
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "")) {
    return sendEnvelope(response, 415, refusedRequest("request-not-json", "请求内容不是 JSON。"));
  }
  try {
    const input = await readJsonBody(request, service.maxBodyBytes);
    // Asked last, since a newer page may have come while the request was being read.
    if (!service.events.admit(page)) {
      const message = "附表通已在另一个窗口打开，这个窗口里的操作没有执行。";
      return sendEnvelope(response, 409, refusedRequest(SUPERSEDED, message));
    }
    return sendEnvelope(response, 200, await service.app.dispatch(channel, input));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const status = error.code === "request-too-large" ? 413 : 400;
    return sendEnvelope(response, status, { ok: false, error: error.toData() }, { Connection: "close" });
  }
}

function refuseVisit(response: ServerResponse): void {
  send(response, 403, "text/html; charset=utf-8", REFUSED_VISIT);
}

function sendEnvelope(
  response: ServerResponse,
  status: number,
  envelope: Envelope,
  extra: Readonly<Record<string, string>> = {},
): void {
  send(response, status, "application/json; charset=utf-8", JSON.stringify(envelope), extra);
}

function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  extra: Readonly<Record<string, string>> = {},
): void {
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, {
    ...NO_STORE,
    "Content-Type": contentType,
    "Content-Length": length,
    ...extra,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/** A bug of ours: the page is told so, the cause goes to the terminal. */
function fail(response: ServerResponse, error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const message = "程序内部出错，本次操作未完成；已保存的内容不受影响，请重试。";
  sendEnvelope(response, 500, {
    ok: false,
    error: new AppError("internal", "internal", message).toData(),
  });
}
