/** The card of a cell with findings: what is wrong, worst first, and where it can be mended. */
import { useMemo } from "react";
import { useStore } from "zustand";
import { cellKey } from "../../../shared/model/row.ts";
import { type Finding, SEVERITY_TITLES, worstFirst } from "../../../shared/rules/finding.ts";
import type { CellRef } from "../../grid/grid-types.ts";
import type { CellCards } from "../../grid/sheet-grid-props.ts";
import { currentFindings as store } from "./current-findings.ts";
import { SeverityIcon } from "./FindingItem.tsx";

/** So many are read in a card; of more the number is enough. */
const MOST_SHOWN = 3;

/** With the dock open the selection's findings are in it already. */
export function useFindingCards(): CellCards {
  const byCell = useStore(store, (data) => data.byCell);
  const isDockOpen = useStore(store, (data) => data.isOpen);
  return useMemo(() => {
    const of = ({ rowId, column }: CellRef): readonly Finding[] =>
      worstFirst(byCell.get(cellKey({ rowId, column })) ?? []);
    return {
      has: (cell) => of(cell).length > 0,
      draw: (cell) => <CellFindings findings={of(cell)} isDockOpen={isDockOpen} />,
      describe: (cell) =>
        of(cell)
          .map(({ severity, message }) => `${SEVERITY_TITLES[severity]}：${message}`)
          .join(""),
      isOnSelection: !isDockOpen,
    };
  }, [byCell, isDockOpen]);
}

interface CellFindingsProps {
  readonly findings: readonly Finding[];
  readonly isDockOpen: boolean;
}

function CellFindings({ findings, isDockOpen }: CellFindingsProps) {
  const rest = findings.length - MOST_SHOWN;
  const canBeFixed = findings.some(({ fixes }) => fixes.length > 0);
  return (
    <>
      {findings.slice(0, MOST_SHOWN).map(({ id, severity, message }) => (
        <div key={id} className="finding-note">
          <SeverityIcon severity={severity} />
          <div>{message}</div>
        </div>
      ))}
      {(rest > 0 || !isDockOpen) && (
        <p className="finding-note muted">
          {rest > 0 && `另有 ${rest} 处。`}
          {!isDockOpen && (
            <>
              <kbd>F7</kbd> {canBeFixed ? "打开问题栏修正或搁置" : "打开问题栏"}
            </>
          )}
        </p>
      )}
    </>
  );
}
