/**
 * What the page is not allowed to do, whatever it becomes: no permission, no device, no request but its own
 * files, no other page, no window, no download. Everything is refused by default; nothing here grants.
 */
import { APP_URL, isAppUrl } from "./app-protocol.ts";

/** Requests that never leave the process; the content security policy limits data: to images. */
const INNER_SCHEMES = ["data:image/"];
const DEVELOPER_SCHEMES = ["devtools://"];

export interface LockdownOptions {
  /** Developer tools may be opened (never in a packaged program). */
  readonly isDevelopment: boolean;
}

function isAllowedRequest(url: string, { isDevelopment }: LockdownOptions): boolean {
  const schemes = isDevelopment ? [...INNER_SCHEMES, ...DEVELOPER_SCHEMES] : INNER_SCHEMES;
  return isAppUrl(url) || schemes.some((scheme) => url.startsWith(scheme));
}

export function lockSession(session: Electron.Session, options: LockdownOptions): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isAllowedRequest(details.url, options) });
  });
  session.on("will-download", (event) => event.preventDefault());
}

export function lockContents(contents: Electron.WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (details) => stayHome(details, details.url));
  contents.on("will-frame-navigate", (details) => stayHome(details, details.url));
  contents.on("will-redirect", (details) => details.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** A reload of the page itself is a navigation too. */
function stayHome(event: { preventDefault(): void }, url: string): void {
  if (url !== APP_URL) event.preventDefault();
}
