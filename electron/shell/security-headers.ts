/** The headers of everything that either shell serves to the page. */
import { CONTENT_SECURITY_POLICY } from "../../shared/contract/content-security-policy.ts";

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // Who may frame the page can be said in a header alone.
  "Content-Security-Policy": `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()",
};
