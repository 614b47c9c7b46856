/** Under the editor of a cell: what is wrong with the text as it is, and what Tab makes of it. */
import { useStore } from "zustand";
import type { Finding } from "../../../shared/rules/finding.ts";
import { typedText, useEditSession } from "../../grid/edit-session.ts";
import type { EditorNote } from "../../grid/sheet-grid-props.ts";
import { editSession } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { draftNotes, takeFix } from "./draft-check.ts";
import { type DraftFix, draftFixes, MOST_SHOWN, notedFindings, tabFix, worstOf } from "./draft-note.ts";
import { SeverityIcon } from "./FindingItem.tsx";

/** Null: nothing is to be said. */
export function useDraftNote(): EditorNote | null {
  const typed = useEditSession(editSession, typedText);
  const note = useStore(draftNotes);
  const findings = notedFindings(note, typed);
  const severity = worstOf(findings);
  if (severity === null) return null;
  return {
    tone: severity,
    content: <DraftNoteView findings={findings} byTab={tabFix(note, typed)} />,
  };
}

interface DraftNoteViewProps {
  readonly findings: readonly Finding[];
  /** The fix that Tab takes. */
  readonly byTab: DraftFix | null;
}

function DraftNoteView({ findings, byTab }: DraftNoteViewProps) {
  const shown = findings.slice(0, MOST_SHOWN);
  const marked = shown.find((finding) => draftFixes(finding).some(({ text }) => text === byTab?.text));
  return (
    <div className="finding-notes" role="status">
      {shown.map((finding) => (
        <div key={finding.id} className="finding-note">
          <SeverityIcon severity={finding.severity} />
          <div>
            {finding.message}
            <NoteFixes fixes={draftFixes(finding)} hasTab={finding === marked} />
          </div>
        </div>
      ))}
      {findings.length > MOST_SHOWN && (
        <p className="finding-note muted">另有 {findings.length - MOST_SHOWN} 处，见问题栏（F7）</p>
      )}
    </div>
  );
}

function NoteFixes({ fixes, hasTab }: { readonly fixes: readonly DraftFix[]; readonly hasTab: boolean }) {
  if (fixes.length === 0) return null;
  return (
    <div className="finding-acts">
      {fixes.map((fix) => (
        <Button key={fix.label} isSmall look={hasTab ? "primary" : "line"} onClick={() => takeFix(fix)}>
          {fix.label}
        </Button>
      ))}
      {hasTab && (
        <span className="muted">
          <kbd>Tab</kbd> 采用　<kbd>Esc</kbd> 不改
        </span>
      )}
    </div>
  );
}
