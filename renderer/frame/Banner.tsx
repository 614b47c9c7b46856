/** A line across the page above the sheet: why the plan cannot be edited, or what happened at opening. */
import { Info, Lock } from "lucide-react";
import { useStore } from "zustand";
import { planStore } from "../plan/current-plan.ts";
import { Button } from "../ui/Button.tsx";

export function Banners() {
  const readOnlyReason = useStore(planStore, (plan) => plan.readOnlyReason);
  const notice = useStore(planStore, (plan) => plan.notice);
  const dismiss = useStore(planStore, (plan) => plan.dismissNotice);
  return (
    <div>
      {readOnlyReason !== null && (
        <div className="banner" role="status">
          <Lock className="icon" aria-hidden="true" />
          <span>只读：{readOnlyReason}</span>
        </div>
      )}
      {notice !== null && (
        <div className="banner banner-notice" role="status">
          <Info className="icon" aria-hidden="true" />
          <span>{notice}</span>
          <span className="spacer" />
          <Button isSmall onClick={dismiss}>
            知道了
          </Button>
        </div>
      )}
    </div>
  );
}
