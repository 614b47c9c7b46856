/** The ways to begin a plan. */
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { createPlan } from "./plan-files.ts";

const GRID = "M1 1h32v24H1zM1 7h32M10 7v18M1 13h32M1 19h32M22 7v18";
const BLANK = "M1 1h32v24H1zM1 7h32M10 7v18";
const ADD = "M1 1h32v24H1zM1 7h32M17 11v8M13 15h8";

export function TemplateList({ onImport }: { readonly onImport: () => void }) {
  return (
    <div className="template-list">
      <Template
        drawing={GRID}
        name="按 2024 年模板新建"
        about="2024 年舟山方案的指标目标、重点任务清单、正文任务和单位名单"
        isFirst
      >
        <Button look="primary" onClick={() => void createPlan("zhoushan-2024", "附表2024")}>
          按模板新建…
        </Button>
      </Template>
      <Template drawing={BLANK} name="空白方案" about="只有表头，指标、任务和单位逐行填写">
        <Button look="line" onClick={() => void createPlan("empty", "新方案")}>
          新建空白方案…
        </Button>
      </Template>
      <Template
        drawing={ADD}
        name="从 Excel / WPS 表格导入"
        about="识别“指标目标”“重点任务清单”“单位名单”表头，逐格核对后写入"
      >
        <Button look="line" onClick={onImport}>
          选择文件…
        </Button>
      </Template>
    </div>
  );
}

interface TemplateProps {
  readonly drawing: string;
  readonly name: string;
  readonly about: string;
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

function Template({ drawing, name, about, isFirst = false, children }: TemplateProps) {
  return (
    <div className={isFirst ? "template template-first" : "template"}>
      <svg viewBox="0 0 34 26" fill="none" stroke="currentColor" strokeWidth="1.2" aria-hidden="true">
        <path d={drawing} />
      </svg>
      <div>
        <b>{name}</b>
        <p>{about}</p>
      </div>
      {children}
    </div>
  );
}
