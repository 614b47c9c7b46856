/** What the keys of the grid do, in the user's words: for the key map. The keys themselves are those of cell-keys.ts. */
import { CELL_KEYS, type CellAction } from "./cell-keys.ts";
import type { Step } from "./navigation.ts";

export interface DescribedKeys {
  /** Each as people write it: Ctrl+Shift+↑. */
  readonly keys: readonly string[];
  readonly does: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly DescribedKeys[];
}

export function gridKeyGroups(): readonly KeyGroup[] {
  return [
    { title: "移动", keys: described("move") },
    { title: "选择", keys: described("select") },
    { title: "单元格", keys: [...described("cell"), ...CLIPBOARD_KEYS] },
    { title: "编辑时", keys: EDITOR_KEYS },
  ];
}

/** In the editor of a cell; what they mean there, editorAction() says. */
const EDITOR_KEYS: readonly DescribedKeys[] = [
  { keys: ["Enter", "Shift+Enter"], does: "确认，到下一格或上一格" },
  { keys: ["Tab", "Shift+Tab"], does: "确认，到右一格或左一格；格下有修正时，Tab 先采用修正" },
  { keys: ["Alt+Enter"], does: "换行；在编号后面接着编下一号" },
  { keys: ["Ctrl+Enter"], does: "填入所选的每一格" },
  { keys: ["F2"], does: "方向键改为移动光标，或改回移动单元格" },
  { keys: ["Esc"], does: "先收起格下的修正，再放弃修改" },
];

/** The system's own keys; they arrive as events of the clipboard. */
const CLIPBOARD_KEYS: readonly DescribedKeys[] = [
  { keys: ["Ctrl+C"], does: "复制" },
  { keys: ["Ctrl+X"], does: "剪切" },
  { keys: ["Ctrl+V"], does: "粘贴" },
];

type Topic = "move" | "select" | "cell";

interface Description {
  readonly topic: Topic;
  readonly does: string;
}

/** Keys that do the same, or the same in another direction, share a line. */
function described(topic: Topic): readonly DescribedKeys[] {
  const lines = new Map<string, string[]>();
  for (const { keys, action } of CELL_KEYS) {
    const description = meaningOf(action);
    if (description.topic !== topic) continue;
    lines.set(description.does, [...(lines.get(description.does) ?? []), keys]);
  }
  return [...lines].map(([does, keys]) => ({ keys, does }));
}

const STEPS: Readonly<Record<Step, string>> = {
  up: "一格",
  down: "一格",
  left: "一格",
  right: "一格",
  enterDown: "下一格，在选区内依次向下",
  enterUp: "上一格，在选区内依次向上",
  tabForward: "右一格，在选区内依次向右",
  tabBack: "左一格，在选区内依次向左",
  rowStart: "行首或行尾",
  rowEnd: "行首或行尾",
  edgeUp: "一段内容的上端或下端",
  edgeDown: "一段内容的上端或下端",
  columnStart: "列的开头或末尾",
  columnEnd: "列的开头或末尾",
  sheetStart: "表的开头或末尾",
  sheetEnd: "表的开头或末尾",
};

const SELECTIONS = { all: "全选", lines: "选中整行", columns: "选中整列" } as const;
const FILLS = { down: "用选区第一行向下填充", right: "用选区第一列向右填充" } as const;

function meaningOf(action: CellAction): Description {
  switch (action.kind) {
    case "step":
      return { topic: "move", does: `移到${STEPS[action.step]}`.replace("移到一格", "移动一格") };
    case "page":
      return action.extends
        ? { topic: "select", does: "选到上一屏或下一屏" }
        : { topic: "move", does: "上一屏或下一屏" };
    case "extend":
      return { topic: "select", does: `选到${STEPS[action.step]}`.replace("选到一格", "多选一格") };
    case "select":
      return { topic: "select", does: SELECTIONS[action.what] };
    case "fill":
      return { topic: "cell", does: FILLS[action.direction] };
    case "letGo":
      return { topic: "cell", does: "取消剪切" };
    case "edit":
      return { topic: "cell", does: action.isEmpty ? "清空后编辑" : "编辑单元格" };
    case "clear":
      return { topic: "cell", does: "清除内容" };
    case "reduce":
      return { topic: "select", does: "只选当前格" };
    case "reveal":
      return { topic: "move", does: "回到当前格" };
    case "menu":
      return { topic: "cell", does: "打开菜单" };
    case "columnMenu":
      return { topic: "cell", does: "打开这一列的菜单：筛选、排序、列宽" };
  }
}
