/** Covers a page that the host serves no longer, and shows what it could not write. */
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { SUPERSEDED } from "../../shared/contract/page-codes.ts";
import { connectionStore } from "../contract/connection.ts";
import { refusalStore } from "../messages/refusals.ts";
import { UnwrittenTexts } from "../messages/UnwrittenTexts.tsx";
import { planStore } from "../plan/current-plan.ts";
import { allUnwritten, handOnUnwritten } from "../plan/kept-unwritten.ts";
import { Button } from "../ui/Button.tsx";

export function EndedPage() {
  const ended = useStore(connectionStore, (connection) => connection.ended);
  const data = useStore(planStore);
  useStore(refusalStore);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // On the box and not on its button: what is being typed must not press it.
    if (ended !== null) box.current?.focus();
  }, [ended]);
  if (ended === null) return null;
  const texts = allUnwritten(data);
  return (
    <div className="ended-page">
      <section ref={box} role="alertdialog" aria-label="这个窗口已停用" tabIndex={-1}>
        {ended === SUPERSEDED ? <Superseded /> : <Expired />}
        {texts.length > 0 && (
          <>
            <p>
              这里还有 {texts.length} 格文字没有写入文件{ended === SUPERSEDED && "，继续后仍会显示"}：
            </p>
            <UnwrittenTexts texts={texts} />
          </>
        )}
      </section>
    </div>
  );
}

function Superseded() {
  return (
    <>
      <h2>附表通已在另一个窗口打开</h2>
      <p>同一时间只能在一个窗口里编辑，以免互相覆盖。这个窗口已停止编辑，已保存的内容不受影响。</p>
      <Button look="primary" onClick={takeOver}>
        在此继续
      </Button>
    </>
  );
}

function Expired() {
  return (
    <>
      <h2>附表通已重新启动</h2>
      <p>这个窗口属于上一次启动，不能再写入文件。请关闭它，在附表通新打开的窗口里继续。</p>
    </>
  );
}

/** The page loaded anew is the newest one. */
function takeOver(): void {
  handOnUnwritten();
  window.location.reload();
}
