/** A finding that was set aside, or several of one cause: why, by whom, and the way back. */
import { Pause } from "lucide-react";
import { useStore } from "zustand";
import { runCommand } from "../../commands/context.ts";
import { bringBackCommand } from "../../commands/finding-commands.ts";
import { timeText } from "../../text-forms.ts";
import { ActButton, PlaceButton } from "./FindingItem.tsx";
import type { SetAsideEntry } from "./finding-entries.ts";
import { originStore } from "./set-aside-origins.ts";
import { useCanWrite } from "./use-can-write.ts";

export function SetAsideItem({ aside }: { readonly aside: SetAsideEntry }) {
  const { first, all } = aside;
  const canWrite = useCanWrite();
  const origin = useStore(originStore, ({ origins }) => origins.get(first.row.id));
  const rows = all.map(({ row }) => row.id);
  return (
    <div className="finding is-aside">
      <Pause className="icon" aria-hidden="true" />
      <div>
        <div className="finding-head">
          <PlaceButton finding={first.finding} />
          {all.length > 1 && <span className="muted">等 {all.length} 处</span>}
        </div>
        <p className="muted">{first.finding.message}</p>
        <p>理由：{first.reason}</p>
        <div className="finding-acts">
          {origin && (
            <span className="muted">
              {origin.author}　{timeText(origin.at, new Date())}
            </span>
          )}
          <span className="spacer" />
          <ActButton label="恢复" isOff={!canWrite} onPress={() => void runCommand(bringBackCommand(rows))} />
        </div>
      </div>
    </div>
  );
}
