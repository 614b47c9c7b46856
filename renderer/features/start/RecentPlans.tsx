/** The plans opened on this machine, latest first, with a search by name, year or path. */
import { Search, X } from "lucide-react";
import { useState } from "react";
import type { RecentPlan } from "../../../shared/contract/file-schemas.ts";
import { timeText } from "../../text-forms.ts";
import { Button } from "../../ui/Button.tsx";
import { openFile } from "./plan-files.ts";
import { useRecentPlans } from "./use-recent-plans.ts";

export function RecentPlans() {
  const { plans, forget } = useRecentPlans();
  const [query, setQuery] = useState("");
  if (plans === null) return null;
  const shown = plans.filter(({ title, year, path }) => `${title} ${year} ${path}`.includes(query.trim()));
  return (
    <>
      <div className="recent-head">
        <h2>最近的方案</h2>
        <span className="muted">{plans.length} 个</span>
        <label className="search-box">
          <Search className="icon" aria-hidden="true" />
          <input
            type="search"
            placeholder="按名称、年份查找"
            aria-label="按名称、年份查找最近的方案"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="muted recent-empty">{plans.length === 0 ? "还没有打开过方案。" : "没有符合的方案。"}</p>
      ) : (
        <RecentTable plans={shown} onForget={forget} />
      )}
    </>
  );
}

interface RecentTableProps {
  readonly plans: readonly RecentPlan[];
  readonly onForget: (plan: RecentPlan) => void;
}

function RecentTable({ plans, onForget }: RecentTableProps) {
  return (
    <table className="recent-table">
      <thead>
        <tr>
          <th>方案</th>
          <th>年度</th>
          <th>阶段</th>
          <th>任务 / 指标</th>
          <th>打开时间</th>
          <th>
            <span className="visually-hidden">移出列表</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <RecentRow key={plan.token} plan={plan} onForget={() => onForget(plan)} />
        ))}
      </tbody>
    </table>
  );
}

function RecentRow({ plan, onForget }: { readonly plan: RecentPlan; readonly onForget: () => void }) {
  return (
    <tr className={plan.exists ? undefined : "recent-missing"}>
      <td>
        <button
          type="button"
          className="recent-open"
          disabled={!plan.exists}
          onClick={() => void openFile(plan.token)}
        >
          {plan.title || "未命名方案"}
        </button>
        <small>{plan.exists ? plan.path : `${plan.path}（文件已不在原处）`}</small>
      </td>
      <td>{plan.year || "—"}</td>
      <td>{plan.stage || "—"}</td>
      <td>
        {plan.taskCount} / {plan.indicatorCount}
      </td>
      <td className="muted">{timeText(plan.openedAt, new Date())}</td>
      <td>
        <Button icon={X} isSmall ariaLabel={`把“${plan.title}”移出列表，文件保留`} onClick={onForget} />
      </td>
    </tr>
  );
}
