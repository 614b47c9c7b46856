/** What was recognised in the workbook: the file, its sheets, its columns, its rows. */
import { Check, FileSpreadsheet, Minus } from "lucide-react";
import { useState } from "react";
import type { ImportPreview, ReadSheet } from "../../../shared/contract/import-schemas.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import { getColumn } from "../../../shared/tables/definition.ts";
import { planTable } from "../../../shared/tables/plan-table.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { planStore } from "../../plan/current-plan.ts";
import { sizeText, timeText } from "../../text-forms.ts";
import { matchFigures } from "./decisions.ts";

export interface RecognisedPaneProps {
  readonly preview: ImportPreview;
  /** Of the plan that is to be made from the workbook. */
  readonly facts?: Readonly<Record<string, string>> | undefined;
}

export function RecognisedPane({ preview, facts }: RecognisedPaneProps) {
  const { sheets } = preview;
  const recognised = sheets.filter((sheet) => sheet.table !== null);
  const [name, setName] = useState(recognised[0]?.name ?? null);
  const shown = sheets.find((sheet) => sheet.name === name);
  return (
    <div className="import-recognised">
      <section className="import-block">
        <h3>来文</h3>
        <div className="import-file">
          <FileSpreadsheet aria-hidden="true" />
          <div>
            <b>{preview.fileName}</b>
            <small>
              {sizeText(preview.sizeBytes)} · {timeText(preview.modifiedAt, new Date())}
            </small>
          </div>
        </div>
      </section>
      {facts && <FactsRead facts={facts} />}
      <section className="import-block">
        <h3>
          工作表
          <span>
            识别 {recognised.length} / {sheets.length}
          </span>
        </h3>
        {sheets.map((sheet) => (
          <SheetLine
            key={sheet.name}
            sheet={sheet}
            changeCount={countIn(preview, sheet.table)}
            isShown={sheet === shown}
            onShow={() => setName(sheet.name)}
          />
        ))}
      </section>
      {shown?.table && <ColumnMap sheet={shown} table={shown.table} />}
      <MatchBlock preview={preview} />
    </div>
  );
}

function FactsRead({ facts }: { readonly facts: Readonly<Record<string, string>> }) {
  const read = planTable.columns.filter(({ key }) => facts[key] !== undefined);
  return (
    <section className="import-block">
      <h3>方案信息</h3>
      <div className="import-facts">
        {read.map(({ key, title }) => (
          <div key={key}>
            <span className="faint">{title}</span>
            <span>{facts[key]}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

interface SheetLineProps {
  readonly sheet: ReadSheet;
  readonly changeCount: number;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function SheetLine({ sheet, changeCount, isShown, onShow }: SheetLineProps) {
  if (sheet.table === null) {
    return (
      <div className="import-sheet import-sheet-skipped">
        <Minus className="icon" aria-hidden="true" />
        <span>{sheet.name}</span>
        <small>未识别，跳过</small>
      </div>
    );
  }
  return (
    <button type="button" className="import-sheet" aria-pressed={isShown} onClick={onShow}>
      <Check className="icon" aria-hidden="true" />
      <span>{sheet.name}</span>
      <small>
        {sheet.lineCount} 行 · {changeCount === 0 ? "无差异" : `差异 ${changeCount}`}
      </small>
    </button>
  );
}

function ColumnMap({ sheet, table }: { readonly sheet: ReadSheet; readonly table: string }) {
  const definition = tableIn(planStore.getState().plan.shown, table);
  return (
    <section className="import-block">
      <h3>
        列对应
        {sheet.headerRow !== null && <span>第 {sheet.headerRow} 行为表头</span>}
      </h3>
      <div className="import-map">
        {sheet.columns.map(({ letter, header, column, isSynonym }) => (
          <div key={letter} className="import-map-row">
            <span className="faint">{letter}</span>
            <span>{header || "（无标题）"}</span>
            <span className="faint" aria-hidden="true">
              {column === null ? "" : isSynonym ? "~" : "→"}
            </span>
            {column === null ? (
              <span className="faint">不导入</span>
            ) : (
              <span>
                {columnTitle(getColumn(definition, column))}
                {isSynonym && <em> 别名</em>}
              </span>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function MatchBlock({ preview }: { readonly preview: ImportPreview }) {
  const figures = matchFigures(preview);
  const lines = [
    ["有改动的行", figures.changed],
    ["来文新增行", figures.added],
    ["移动了位置的行", figures.moved],
    ["来文缺少行", figures.missing],
  ] as const;
  return (
    <section className="import-block">
      <h3>
        行匹配<span>读到 {figures.read} 行</span>
      </h3>
      <dl className="import-figures">
        {lines.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function countIn({ differences }: ImportPreview, table: string | null): number {
  const { changes, added, moved, removed } = differences;
  return [...changes, ...added, ...moved, ...removed].filter((entry) => entry.table === table).length;
}
