/** What can be done about rules, each as one step that can be undone. */
import type { RowId } from "../../../shared/model/row.ts";
import type { Severity } from "../../../shared/rules/finding.ts";
import type { OwnRule } from "../../../shared/rules/own/own-rule.ts";
import type { RefusedRule } from "../../../shared/rules/own/rules-file.ts";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";
import { planStore } from "../../plan/current-plan.ts";
import { chooseFile } from "../files/choose-file.tsx";
import { currentFindings } from "../findings/current-findings.ts";
import { EVERYTHING } from "../findings/finding-filter.ts";
import { showTaken } from "./TakenRules.tsx";

const FAILED = "没有写入";

export async function setRule(rule: string, isOff: boolean, severity: Severity | null): Promise<void> {
  const { write } = planStore.getState();
  await reporting(FAILED, () =>
    write((session) => client.invoke("rules:set", { session, rule, isOff, severity })),
  );
}

export async function resetRules(rules: readonly string[]): Promise<void> {
  const { write } = planStore.getState();
  await reporting(FAILED, () =>
    write((session) => client.invoke("rules:reset", { session, rules: [...rules] })),
  );
}

/** `rowId` null: a new one. True where it is written. */
export async function putRule(rowId: RowId | null, rule: OwnRule): Promise<boolean> {
  const { write } = planStore.getState();
  const result = await reporting(FAILED, () =>
    write((session) => client.invoke("rules:put", { session, rowId, rule })),
  );
  return result !== undefined;
}

export async function deleteRule(rowId: RowId): Promise<void> {
  await planStore.getState().deleteRows([rowId]);
}

/** The file's name, and that of the one that it has replaced; null where the user leaves. */
export async function exportRules(): Promise<string | null> {
  const file = await chooseFile("export-rules", "检查规则.json");
  if (!file) return null;
  const { flush, openSession } = planStore.getState();
  const answer = await reporting("没有导出", async () => {
    await flush();
    return client.invoke("rules:export", { session: openSession(), file: file.token });
  });
  if (!answer) return null;
  const kept = answer.backup === null ? "" : `，原来的文件留作备份“${answer.backup}”`;
  return `${answer.count} 条规则已导出到 ${answer.path}${kept}`;
}

export async function importRules(): Promise<void> {
  const file = await chooseFile("import-rules");
  if (!file) return;
  const { write } = planStore.getState();
  let taken = 0;
  let refused: readonly RefusedRule[] = [];
  const result = await reporting("没有导入", () =>
    write(async (session) => {
      const answer = await client.invoke("rules:import", { session, file: file.token });
      ({ taken, refused } = answer);
      return answer;
    }),
  );
  if (result) await showTaken(taken, refused);
}

/** In the dock beside the sheet. */
export function showFindingsOf(rule: string): void {
  currentFindings.setState({ isOpen: true, filter: { ...EVERYTHING, rule } });
}
