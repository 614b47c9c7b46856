/** What a new plan can start from. */
import { z } from "zod";
import type { Template, TemplateName } from "../shared/changes/template.ts";
import { NewRowSchema } from "../shared/contract/plan-schemas.ts";
import zhoushan2024 from "./zhoushan-2024/plan.json" with { type: "json" };

/** No year: the user fills it in, it cannot be known here. */
const empty: Template = {
  plan: [
    {
      kind: "plan",
      cells: {
        title: "新建方案",
        indicatorsTitle: "指标目标",
        tasksTitle: "重点任务清单",
        unitsTitle: "有关单位名单",
      },
    },
  ],
};

export const templates: Readonly<Record<TemplateName, Template>> = {
  "zhoushan-2024": z.record(z.string(), z.array(NewRowSchema)).parse(zhoushan2024),
  empty,
};
