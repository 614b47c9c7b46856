/** What a new plan starts with: trees of rows per table, in order. Ids and positions are made at creation. */

import { AppError } from "../errors.ts";
import { EMPTY_PLAN } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { tables } from "../tables/index.ts";
import { PLAN_ROW_ID, planTable } from "../tables/plan-table.ts";
import type { Change } from "./change.ts";
import type { NewRow } from "./edit-rows.ts";
import { insertRowsChanges } from "./edit-rows.ts";

/** What a new plan can start from; seeds/ holds their rows. */
export const TEMPLATE_NAMES = ["zhoushan-2024", "empty"] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Keyed by table. */
export type Template = Readonly<Record<string, readonly NewRow[]>>;

/** The changes that turn nothing into the template's plan. The plan's own row gets its fixed id. */
export function templateChanges(template: Template, newId: () => RowId): Change[] {
  if (template[planTable.key]?.length !== 1) {
    throw new AppError("internal", "bad-template", "模板缺少方案信息，不能新建方案。");
  }
  return tables.flatMap((table) => {
    const id = table === planTable ? (): RowId => PLAN_ROW_ID : newId;
    const spot = { table: table.key, parentId: null, afterId: null };
    return insertRowsChanges(EMPTY_PLAN, spot, template[table.key] ?? [], id);
  });
}
