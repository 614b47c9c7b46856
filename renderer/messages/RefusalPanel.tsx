/** 没有写入: what was refused while the user worked on, and the texts, until it has been read. */
import { CircleAlert } from "lucide-react";
import { useStore } from "zustand";
import { PLAN_FILE_GONE } from "../../shared/contract/plan-schemas.ts";
import { runCommand } from "../commands/context.ts";
import { saveCopyCommand } from "../commands/file-commands.ts";
import { focusSheet } from "../plan/sheet-focus.ts";
import { Button } from "../ui/Button.tsx";
import { dismissRefusals, refusalStore } from "./refusals.ts";
import { UnwrittenTexts } from "./UnwrittenTexts.tsx";

export function RefusalPanel() {
  const refusals = useStore(refusalStore, (store) => store.refusals);
  if (refusals.length === 0) return null;
  const close = (): void => {
    dismissRefusals();
    focusSheet();
  };
  return (
    <section
      className="refusal-panel"
      role="alert"
      aria-label="没有写入"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <CircleAlert className="icon icon-error" aria-hidden="true" />
      <div className="refusal-list">
        {refusals.map(({ code, message, details, unwritten }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: refusals are only ever added at the end
          <div key={index}>
            <p>
              <b>没有写入</b>　{message}
            </p>
            {details.length > 0 && (
              <ul className="refusal-details">
                {details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
            <UnwrittenTexts texts={unwritten} />
            {code === PLAN_FILE_GONE && (
              <Button look="primary" isSmall onClick={() => void runCommand(saveCopyCommand)}>
                {saveCopyCommand.label}
              </Button>
            )}
          </div>
        ))}
      </div>
      <Button look="line" isSmall onClick={close}>
        知道了
      </Button>
    </section>
  );
}
