/** How and where to look. */
import type { QuerySpec } from "../../../shared/search/query.ts";
import { Chip } from "../../ui/Chip.tsx";
import type { FindScope } from "./find-data.ts";

export interface FindOptionsProps {
  readonly spec: QuerySpec;
  readonly scope: FindScope;
  readonly onSpec: (part: Partial<QuerySpec>) => void;
  readonly onScope: (scope: FindScope) => void;
}

const SCOPES: readonly (readonly [scope: FindScope, title: string])[] = [
  ["sheet", "本表"],
  ["plan", "全部表"],
];

export function FindOptions({ spec, scope, onSpec, onScope }: FindOptionsProps) {
  return (
    <div className="find-row">
      <Chip label="区分大小写" isOn={spec.matchCase} onClick={() => onSpec({ matchCase: !spec.matchCase })} />
      <Chip
        label="整格匹配"
        hint="单元格的全部内容与查找内容相同"
        isOn={spec.wholeCell}
        onClick={() => onSpec({ wholeCell: !spec.wholeCell })}
      />
      <Chip
        label="正则"
        hint="按正则表达式查找；^ 和 $ 是一行的开头和末尾"
        isOn={spec.isRegex}
        onClick={() => onSpec({ isRegex: !spec.isRegex })}
      />
      <span className="spacer" />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one control */}
      <div className="segments" role="group" aria-label="范围">
        {SCOPES.map(([key, title]) => (
          <button key={key} type="button" aria-pressed={scope === key} onClick={() => onScope(key)}>
            {title}
          </button>
        ))}
      </div>
    </div>
  );
}
