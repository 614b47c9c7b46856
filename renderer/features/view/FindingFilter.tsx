/** Filters a column by what the checker found in its cells: of any severity, or of one. */
import { useStore } from "zustand";
import type { CellFilter } from "../../../shared/contract/view-schemas.ts";
import type { Outline } from "../../../shared/numbering/outline.ts";
import { SEVERITIES, SEVERITY_TITLES, type Severity } from "../../../shared/rules/finding.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { Chip } from "../../ui/Chip.tsx";
import { countFoundCells } from "../../view/line-filters.ts";
import { currentFindings } from "../findings/current-findings.ts";
import { findingTest } from "../findings/finding-marks.ts";

export interface FindingFilterProps {
  readonly outline: Outline;
  readonly column: Column;
  readonly filter: CellFilter | null;
  readonly onApply: (filter: CellFilter | null) => void;
}

const CHOICES: readonly (Severity | null)[] = [null, ...SEVERITIES];

export function FindingFilter({ outline, column, filter, onApply }: FindingFilterProps) {
  const byCell = useStore(currentFindings, (data) => data.byCell);
  const test = findingTest({ byCell });
  const chosen = filter?.kind === "findings" ? filter.severity : undefined;
  return (
    <fieldset className="finding-filter">
      <legend className="visually-hidden">按校验结果筛选</legend>
      {CHOICES.map((severity) => {
        const count = countFoundCells(outline, column, severity, test);
        const isOn = chosen === severity;
        return (
          <Chip
            key={severity}
            isOn={isOn}
            disabled={count === 0 && !isOn}
            severity={severity}
            label={`${findingWord(severity)} ${count}`}
            onClick={() => onApply(isOn ? null : { kind: "findings", severity })}
          />
        );
      })}
    </fieldset>
  );
}

/** 有问题, or of one severity: 错误. */
export function findingWord(severity: Severity | null): string {
  return severity === null ? "有问题" : SEVERITY_TITLES[severity];
}
