/** The differences table by table, a part of them at a time, and at the end what was not understood. */
import { Fragment } from "react";
import type { NotUnderstood } from "../../../shared/contract/import-schemas.ts";
import { tables } from "../../../shared/tables/index.ts";
import { TableHeading } from "../../ui/TableHeading.tsx";
import { usePaged } from "../../ui/use-paged.tsx";
import { DifferenceRow } from "./DifferenceRow.tsx";
import type { Accepted, Difference } from "./decisions.ts";

const PAGE_SIZE = 300;

export interface DifferenceListProps {
  readonly shown: readonly Difference[];
  readonly accepted: Accepted;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly onDecide: (id: string, isAccepted: boolean) => void;
}

export function DifferenceList({ shown, accepted, notUnderstood, onDecide }: DifferenceListProps) {
  const ordered = tables.flatMap(({ key }) => shown.filter((difference) => difference.table === key));
  const { shown: page, more } = usePaged(ordered, PAGE_SIZE, "处");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="comparisons" aria-label="差异" tabIndex={0}>
      <div className="comparison-head difference">
        <span>#</span>
        <span>位置</span>
        <span>原值（本机）</span>
        <span>新值（来文）</span>
        <span>处理</span>
      </div>
      {page.map((difference, index) => (
        <Fragment key={difference.id}>
          {difference.table !== page[index - 1]?.table && (
            <TableHeading
              table={difference.table}
              count={ordered.filter(({ table }) => table === difference.table).length}
              word="处"
            />
          )}
          <DifferenceRow
            position={index + 1}
            difference={difference}
            isAccepted={accepted.has(difference.id)}
            onDecide={(isAccepted) => onDecide(difference.id, isAccepted)}
          />
        </Fragment>
      ))}
      {shown.length === 0 && <p className="differences-empty">没有差异：来文与方案一致。</p>}
      {more}
      {notUnderstood.length > 0 && <NotUnderstoodList entries={notUnderstood} />}
    </section>
  );
}

function NotUnderstoodList({ entries }: { readonly entries: readonly NotUnderstood[] }) {
  return (
    <div className="not-understood">
      <h3>
        没有看懂、不会写入的内容 <small>{entries.length} 处</small>
      </h3>
      {entries.map((entry) => (
        <div key={`${entry.address}${entry.text}`} className="not-understood-entry">
          <span className="muted">{entry.address}</span>
          <span>{entry.text}</span>
          <span className="muted">{entry.reason}</span>
        </div>
      ))}
    </div>
  );
}
