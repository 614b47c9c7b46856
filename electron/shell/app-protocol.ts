/**
 * app://annex/ serves the built page inside Electron. A scheme of our own instead of file://, so that the page
 * has an origin, a content security policy and no way to other files of the disk.
 */
import { readRendererFile } from "./renderer-files.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

export const APP_SCHEME = "app";
const APP_ORIGIN = `${APP_SCHEME}://annex`;
export const APP_URL = `${APP_ORIGIN}/`;

/** To be registered before the app is ready. */
export const APP_SCHEMES: Electron.CustomScheme[] = [
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

export function isAppUrl(url: string): boolean {
  return url.startsWith(APP_URL);
}

export function serveRenderer(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" || !isAppUrl(request.url)) return refuse(405);
    const file = await readRendererFile(folder, new URL(request.url).pathname);
    if (file === null) return refuse(404);
    const headers = {
      ...SECURITY_HEADERS,
      "Content-Type": file.contentType,
      "Cache-Control": file.cacheControl,
    };
    return new Response(file.body, { status: 200, headers });
  };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
