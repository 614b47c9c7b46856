/** The recent plans; null until they are known. */
import { useCallback, useEffect, useState } from "react";
import type { RecentPlan } from "../../../shared/contract/file-schemas.ts";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";

export interface RecentPlansView {
  readonly plans: readonly RecentPlan[] | null;
  readonly forget: (plan: RecentPlan) => void;
}

export function useRecentPlans(): RecentPlansView {
  const [plans, setPlans] = useState<readonly RecentPlan[] | null>(null);
  const load = useCallback(async () => {
    const recent = await reporting("没有读到最近的方案", () => client.invoke("plan:list-recent", {}));
    setPlans(recent ?? []);
  }, []);
  useEffect(() => void load(), [load]);
  const forget = (plan: RecentPlan): void => {
    void reporting("没有移出列表", async () => {
      await client.invoke("plan:forget-recent", { token: plan.token });
      await load();
    });
  };
  return { plans, forget };
}
