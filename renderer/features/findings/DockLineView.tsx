/** One line of the dock, by what it is. */
import { ChevronDown, ChevronRight } from "lucide-react";
import { runCommand } from "../../commands/context.ts";
import { fixAllCommand } from "../../commands/finding-commands.ts";
import { SeverityDot } from "../../ui/SeverityDot.tsx";
import type { DockActs } from "./dock-keys.ts";
import type { DockLine } from "./dock-lines.ts";
import { FindingItem, PlaceLine } from "./FindingItem.tsx";
import { OffRule, PassedRule } from "./RuleLines.tsx";
import { SetAsideItem } from "./SetAsideItem.tsx";
import { useCanWrite } from "./use-can-write.ts";

export interface DockLineViewProps {
  readonly line: DockLine;
  readonly acts: DockActs;
}

export function DockLineView({ line, acts }: DockLineViewProps) {
  switch (line.kind) {
    case "heading":
      return <DockHeading line={line} onToggle={() => acts.toggle(line)} />;
    case "entry":
      return <FindingItem line={line} acts={acts} />;
    case "place":
      return <PlaceLine finding={line.finding} acts={acts} />;
    case "aside":
      return <SetAsideItem aside={line.aside} />;
    case "passed":
      return <PassedRule rule={line.rule} />;
    case "off":
      return <OffRule rule={line.rule} />;
    case "note":
      return <p className="dock-empty">{line.text}</p>;
  }
}

interface DockHeadingProps {
  readonly line: Extract<DockLine, { kind: "heading" }>;
  readonly onToggle: () => void;
}

function DockHeading({ line, onToggle }: DockHeadingProps) {
  const { title, severity, count, isOpen, findings } = line;
  const canWrite = useCanWrite();
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className="dock-group">
      <button type="button" tabIndex={-1} aria-expanded={isOpen} onClick={onToggle}>
        <Arrow className="icon" aria-hidden="true" />
        {severity && <SeverityDot severity={severity} />}
        {title} <small>{count}</small>
      </button>
      {findings.length > 0 && (
        <button
          type="button"
          className="dock-link"
          tabIndex={-1}
          disabled={!canWrite}
          title={`修正“${title}”里只有一种改法的 ${findings.length} 处，先看改动`}
          onClick={() => void runCommand(fixAllCommand(findings))}
        >
          修正 {findings.length} 处…
        </button>
      )}
    </div>
  );
}
