/** Says, as long as it lasts, that the host does not answer, and lists what it has not written. */
import { Unplug } from "lucide-react";
import { useStore } from "zustand";
import { connectionStore } from "../contract/connection.ts";
import { UnwrittenTexts } from "../messages/UnwrittenTexts.tsx";
import { planStore } from "../plan/current-plan.ts";
import { unwrittenIn } from "../plan/unwritten.ts";

export function ConnectionBanner() {
  const { isLost, isStopped, ended } = useStore(connectionStore);
  const data = useStore(planStore);
  // What has ended is said over the whole page.
  if (ended !== null || (!isLost && !isStopped)) return null;
  const texts = unwrittenIn(data);
  return (
    <div className="banner banner-lost" role="alert">
      <Unplug className="icon" aria-hidden="true" />
      <div className="banner-text">
        <p>
          <b>{isLost ? "与附表通主程序的连接已断开" : "附表通主程序没有回答"}</b>
          {"　"}
          {isStopped ? STOPPED : "正在重新连接，刚才的改动还没有写入文件。"}
        </p>
        {isStopped && texts.length > 0 && (
          <>
            <p>还没有写入文件的文字：</p>
            <UnwrittenTexts texts={texts} />
          </>
        )}
      </div>
    </div>
  );
}

const STOPPED =
  "已停止编辑，以免继续输入的内容丢失；已保存的内容不受影响。主程序恢复后会自动写入并可继续编辑。如果附表通已经退出，请先复制没有写入的文字，再重新启动附表通。";
