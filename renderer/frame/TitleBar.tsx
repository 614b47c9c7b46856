/** What is open, for which year, whether it is safe, and whose name stands in the change log. */
import { Check, CircleQuestionMark, LoaderCircle, TriangleAlert } from "lucide-react";
import { useStore } from "zustand";
import { appStore } from "../app-store.ts";
import { keyMapCommand } from "../commands/all-commands.ts";
import { runCommand } from "../commands/context.ts";
import { factsCommand } from "../commands/file-commands.ts";
import { askAuthor } from "../features/author/AuthorDialog.tsx";
import { planStore } from "../plan/current-plan.ts";
import { planFacts } from "../plan/facts.ts";
import { type SaveState, saveStateText } from "../plan/save-state.ts";
import { Button } from "../ui/Button.tsx";
import { Mark } from "./Mark.tsx";

export function TitleBar() {
  const isOpen = useStore(planStore, (plan) => plan.file !== null);
  return (
    <header className="title-bar">
      <Mark />
      <span className="app-name">附表通</span>
      {isOpen && <PlanTitle />}
      <span className="spacer" />
      <Author />
      <Button
        icon={CircleQuestionMark}
        ariaLabel={keyMapCommand.label}
        title="快捷键（F1）"
        ariaKeys="F1"
        onClick={() => void runCommand(keyMapCommand)}
      />
    </header>
  );
}

function PlanTitle() {
  const { title, year, stage } = planFacts(useStore(planStore, (plan) => plan.plan.shown));
  const file = useStore(planStore, (plan) => plan.file);
  const save = useStore(planStore, (plan) => plan.save);
  const isReadOnly = useStore(planStore, (plan) => plan.readOnlyReason !== null);
  return (
    <>
      <span className="rule" />
      <h1 className="plan-title" title={file?.path}>
        <button type="button" onClick={() => void runCommand(factsCommand)}>
          {title || file?.name}
        </button>
      </h1>
      {year !== "" && <span className="tag">{year}年度</span>}
      {stage !== "" && <span className="tag">{stage}</span>}
      {isReadOnly ? <span className="tag">只读</span> : <SaveMark save={save} />}
    </>
  );
}

const SAVE_ICONS = { saved: Check, saving: LoaderCircle, failed: TriangleAlert };

function SaveMark({ save }: { readonly save: SaveState }) {
  const Icon = SAVE_ICONS[save.status];
  return (
    <span
      className={`save-mark save-mark-${save.status}`}
      role="status"
      title={save.status === "failed" ? save.message : undefined}
    >
      <Icon className="icon" aria-hidden="true" />
      {saveStateText(save)}
    </span>
  );
}

function Author() {
  const info = useStore(appStore, (app) => app.info);
  if (!info) return null;
  return (
    <button type="button" className="author" title="修改记录里的姓名" onClick={() => void askAuthor()}>
      {info.author ?? info.machineUser}
    </button>
  );
}
