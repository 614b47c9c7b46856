/** This machine's facts, and the keys that work as in Excel. */
import type { AppInfo } from "../../../shared/contract/file-schemas.ts";

const KEYS: readonly (readonly [string, string])[] = [
  ["F2", "编辑单元格"],
  ["Alt+Enter", "格内换行"],
  ["Ctrl+Z / Y", "撤销、重做"],
  ["Ctrl+加号", "插入行"],
  ["Ctrl+减号", "删除行"],
  ["Alt+Shift+↑↓", "上移、下移一行"],
  ["Ctrl+PgDn", "下一张表"],
];

export function SidePanel({ info }: { readonly info: AppInfo }) {
  const facts: readonly (readonly [string, string])[] = [
    ["网络", "不联网，数据只存本机"],
    ["数据目录", info.dataFolder],
    ["用户", info.machineUser],
    ["版本", `附表通 ${info.version}`],
  ];
  return (
    <aside className="start-side" aria-label="本机与按键">
      <h3>本机</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>与 Excel 一致的按键</h3>
      <dl className="facts keys">
        {KEYS.map(([keys, act]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
