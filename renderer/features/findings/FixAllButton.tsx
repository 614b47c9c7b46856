/** 一键修正: of all that the dock shows. */
import { clearFix, type Finding } from "../../../shared/rules/finding.ts";
import { runCommand } from "../../commands/context.ts";
import { fixAllCommand } from "../../commands/finding-commands.ts";
import { Button } from "../../ui/Button.tsx";
import { useCanWrite } from "./use-can-write.ts";

export function FixAllButton({ findings }: { readonly findings: readonly Finding[] }) {
  const canWrite = useCanWrite();
  const clear = findings.filter((finding) => clearFix(finding) !== null);
  if (clear.length === 0) return <span className="muted">没有可一键修正的问题</span>;
  return (
    <Button isSmall look="primary" disabled={!canWrite} onClick={() => void runCommand(fixAllCommand(clear))}>
      一键修正 {clear.length} 处…
    </Button>
  );
}
