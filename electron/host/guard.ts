/**
 * Who may talk to the loopback host. Another program or another website on the same machine can reach the
 * port, so every request must name our host, carry this start's cookie and, for the API, come from our page.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface Secrets {
  /** In the address printed at start. */
  readonly token: string;
  /** In the cookie that the right token is exchanged for. */
  readonly session: string;
}

export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

export function makeSecrets(): Secrets {
  return { token: makeToken(), session: makeToken() };
}

/** In constant time whatever the lengths. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Cookies are shared by all ports of a host, so the name carries the port. */
function cookieName(port: number): string {
  return `annex-session-${port}`;
}

export function sessionCookie(port: number, session: string): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

export function hasSession(headers: IncomingHttpHeaders, port: number, session: string): boolean {
  const prefix = `${cookieName(port)}=`;
  const cookies = (headers.cookie ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.some(
    (cookie) => cookie.startsWith(prefix) && isSameSecret(cookie.slice(prefix.length), session),
  );
}

/** Refuses names that a foreign site had resolved to this machine. */
export function isOwnHost(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

/** A request of our own page to the API: `Origin` where the browser sends it, always for POST. */
export function isFromOwnPage(method: string, headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  if (headers.origin === undefined) return method !== "POST";
  return headers.origin === `http://${headers.host}`;
}

/** A request for the page or its files: typed, from the bookmark bar, or from the page itself. */
export function isDirectVisit(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "none" || site === "same-origin";
}
