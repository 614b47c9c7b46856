/**
 * In the loopback shell several pages can reach one host. Each load of the page has an id, which goes with every
 * request; the newest page is served, and the codes say to the others why they are not.
 */
export const PAGE_HEADER = "X-Annex-Page";
/** In the address of the event stream, which can carry no header. */
export const PAGE_PARAMETER = "page";

/** Another page has taken over from this one. */
export const SUPERSEDED = "superseded";
/** The host has been started anew; its address of this start is needed. */
export const SESSION_EXPIRED = "session-expired";

export function isPageEnded(code: string): boolean {
  return code === SUPERSEDED || code === SESSION_EXPIRED;
}
