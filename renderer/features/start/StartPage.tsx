/** The first page: make a plan, open one, go on with a recent one. */
import { FileDown, FileText, FolderOpen, Plus } from "lucide-react";
import { useRef } from "react";
import type { AppInfo } from "../../../shared/contract/file-schemas.ts";
import { runCommand } from "../../commands/context.ts";
import { openCommand } from "../../commands/file-commands.ts";
import { MessageLine } from "../../frame/StatusBar.tsx";
import { TitleBar } from "../../frame/TitleBar.tsx";
import { reporting } from "../../messages/report-error.tsx";
import { importAsNewPlan } from "../import/import-as-new-plan.tsx";
import { createPlan } from "./plan-files.ts";
import { RecentPlans } from "./RecentPlans.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { TemplateList } from "./TemplateList.tsx";

export function StartPage({ info }: { readonly info: AppInfo }) {
  const content = useRef<HTMLElement>(null);
  const importNew = (): void => void reporting("没有导入", importAsNewPlan);
  return (
    <div className="start-page">
      <TitleBar />
      <div className="start">
        <nav className="start-nav" aria-label="开始">
          <button type="button" aria-current="page" onClick={() => content.current?.scrollTo({ top: 0 })}>
            <FileText className="icon" aria-hidden="true" />
            开始
          </button>
          <button type="button" onClick={() => void createPlan("zhoushan-2024", "附表2024")}>
            <Plus className="icon" aria-hidden="true" />
            新建方案
          </button>
          <button type="button" onClick={() => void runCommand(openCommand)}>
            <FolderOpen className="icon" aria-hidden="true" />
            打开…
            <span className="spacer" />
            <kbd>Ctrl+O</kbd>
          </button>
          <button type="button" onClick={importNew}>
            <FileDown className="icon" aria-hidden="true" />
            导入 Excel…
          </button>
        </nav>
        <main className="start-content" ref={content}>
          <h2>新建</h2>
          <TemplateList onImport={importNew} />
          <RecentPlans />
        </main>
        <SidePanel info={info} />
      </div>
      <footer className="status-bar">
        <span>就绪</span>
        <MessageLine />
        <span className="spacer" />
        <span className="last">离线 · {info.version}</span>
      </footer>
    </div>
  );
}
