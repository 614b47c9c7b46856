/** A finding, or several of one cause: where it is, what is wrong, what can be done. */
import { ChevronDown, ChevronRight, CircleAlert, Ellipsis, Info, TriangleAlert } from "lucide-react";
import type { MouseEvent } from "react";
import { useStore } from "zustand";
import { clearFix, type Finding, SEVERITY_TITLES, type Severity } from "../../../shared/rules/finding.ts";
import { runCommand } from "../../commands/context.ts";
import { fixCommand, goToCommand, setAsideCommand } from "../../commands/finding-commands.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { currentFindings as store } from "./current-findings.ts";
import type { DockActs } from "./dock-keys.ts";
import type { DockLine } from "./dock-lines.ts";
import { placeOf } from "./finding-words.ts";
import { useCanWrite } from "./use-can-write.ts";

const ICONS = { error: CircleAlert, warning: TriangleAlert, hint: Info } satisfies Record<Severity, unknown>;

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon className={`icon severity-icon is-${severity}`} aria-label={SEVERITY_TITLES[severity]} />;
}

type EntryLine = Extract<DockLine, { kind: "entry" }>;

export function FindingItem({ line, acts }: { readonly line: EntryLine; readonly acts: DockActs }) {
  const { entry, isExpanded, isHere } = line;
  const { first, findings } = entry;
  const isCurrent = useStore(store, (data) => findings.some(({ id }) => id === data.current));
  const rule = useStore(store, (data) => data.rules.get(first.rule));
  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    acts.openMenu(findings, event.clientX, event.clientY);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu key does the same
    <div className={`finding${isCurrent || isHere ? " is-current" : ""}`} onContextMenu={openMenu}>
      <SeverityIcon severity={first.severity} />
      <div>
        <div className="finding-head">
          <PlaceButton finding={first} />
          {findings.length > 1 && (
            <PlacesButton count={findings.length} isOpen={isExpanded} onToggle={() => acts.toggle(line)} />
          )}
          <span className="finding-rule" title={rule && `${rule.title}\n${rule.why}`}>
            {rule?.title}
          </span>
        </div>
        <p>{first.message}</p>
        <FindingActs findings={findings} onMenu={openMenu} />
      </div>
    </div>
  );
}

/** One of the places of an entry. */
export function PlaceLine({ finding, acts }: { readonly finding: Finding; readonly acts: DockActs }) {
  const isCurrent = useStore(store, (data) => data.current === finding.id);
  const canWrite = useCanWrite();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu key does the same
    <div
      className={`finding-place-line${isCurrent ? " is-current" : ""}`}
      onContextMenu={(event) => {
        event.preventDefault();
        acts.openMenu([finding], event.clientX, event.clientY);
      }}
    >
      <PlaceButton finding={finding} />
      <span className="spacer" />
      {clearFix(finding) !== null && (
        <ActButton label="修正" isOff={!canWrite} onPress={() => void runCommand(fixCommand([finding], 0))} />
      )}
      <ActButton
        label="搁置…"
        isOff={!canWrite}
        onPress={() => void runCommand(setAsideCommand([finding]))}
      />
    </div>
  );
}

export function PlaceButton({ finding }: { readonly finding: Finding }) {
  const state = useStore(planStore, (plan) => plan.plan.shown);
  return (
    <button
      type="button"
      className="finding-place"
      tabIndex={-1}
      onClick={() => void runCommand(goToCommand(finding))}
    >
      {placeOf(state, finding)}
    </button>
  );
}

interface PlacesButtonProps {
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PlacesButton({ count, isOpen, onToggle }: PlacesButtonProps) {
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className="finding-places"
      tabIndex={-1}
      aria-expanded={isOpen}
      title={isOpen ? "收起各处" : "列出各处"}
      onClick={onToggle}
    >
      等 {count} 处
      <Arrow className="icon" aria-hidden="true" />
    </button>
  );
}

interface FindingActsProps {
  readonly findings: readonly Finding[];
  readonly onMenu: (event: MouseEvent) => void;
}

/** Fixes with one sensible answer are made for all findings of the cause together. */
function FindingActs({ findings, onMenu }: FindingActsProps) {
  const canWrite = useCanWrite();
  const fixes = findings[0]?.fixes ?? [];
  return (
    <div className="finding-acts">
      {fixes.map((fix, index) => (
        <Button
          key={fix.label}
          isSmall
          look="line"
          disabled={!canWrite}
          onClick={() => void runCommand(fixCommand(findings, index))}
        >
          {fix.label}
        </Button>
      ))}
      <span className="finding-side">
        <ActButton
          label="搁置…"
          isOff={!canWrite}
          onPress={() => void runCommand(setAsideCommand(findings))}
        />
        <button
          type="button"
          className="finding-more"
          aria-label="更多处理"
          title="更多处理"
          onClick={onMenu}
        >
          <Ellipsis className="icon" aria-hidden="true" />
        </button>
      </span>
    </div>
  );
}

interface ActButtonProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

export function ActButton({ label, isOff, onPress }: ActButtonProps) {
  return (
    <button type="button" className="dock-link" disabled={isOff} onClick={onPress}>
      {label}
    </button>
  );
}
