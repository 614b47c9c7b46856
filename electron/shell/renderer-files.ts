/**
 * The built page as both shells serve it: files of one folder, by URL path. A path that leaves the folder, or
 * names a file of an unknown type, is answered as if it were not there.
 */
import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

export interface RendererFile {
  readonly body: Buffer<ArrayBuffer>;
  readonly contentType: string;
  /** The page itself must never be kept; its assets carry a hash in their names. */
  readonly cacheControl: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
};

/** The file at a URL path (`/` is the page); null where there is none. */
export async function readRendererFile(folder: string, urlPath: string): Promise<RendererFile | null> {
  const path = await resolveInside(folder, urlPath === "/" ? "/index.html" : urlPath);
  if (path === null) return null;
  const contentType = CONTENT_TYPES[extname(path)];
  if (contentType === undefined) return null;
  const cacheControl = contentType.startsWith("text/html") ? "no-store" : "private, max-age=31536000";
  return { body: await readFile(path), contentType, cacheControl };
}

async function resolveInside(folder: string, urlPath: string): Promise<string | null> {
  const decoded = decodePath(urlPath);
  if (decoded === null || /[\\\0]/.test(decoded)) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, decoded));
    return path.startsWith(root + sep) ? path : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG";
}
