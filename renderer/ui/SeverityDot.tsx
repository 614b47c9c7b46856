/** How severe, as a dot: told apart by shape as well as by colour, and named beside it in words. */
import type { Severity } from "../../shared/rules/finding.ts";

export function SeverityDot({ severity }: { readonly severity: Severity }) {
  return <i className={`dot is-${severity}`} aria-hidden="true" />;
}
