/**
 * What the page may load: its own files and nothing else. Both shells send it as a header, and the build writes it
 * into the page, so that it also holds where a header is lost. Inline styles are needed by the grid, inline scripts
 * by nobody.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
