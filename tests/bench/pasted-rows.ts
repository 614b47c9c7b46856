/** Rows of tasks as a workbook puts them on the clipboard: four columns, cells of several lines. */

type Texts = readonly string[];

export function pastedRows(count: number): readonly Texts[] {
  return Array.from({ length: count }, (_, index) => [
    `第${index + 1}项改过的举措，从工作簿来`,
    `1.完成投资${index * 3}万元。\n2.新增服务点${index % 77}个。`,
    `1.制定方案。\n2.督促检查。\n3.总结第${index + 1}项经验。`,
    "市民政局、市财政局",
  ]);
}

export function asText(rows: readonly Texts[]): string {
  return rows.map((row) => `${row.map((text) => `"${text}"`).join("\t")}\r\n`).join("");
}

/** As Excel writes it. */
export function asHtml(rows: readonly Texts[]): string {
  const lines = rows.map((row) => `<tr height=96>${row.map(cellHtml).join("")}</tr>`);
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 cellpadding=0>${lines.join("\n")}</table></body></html>`;
}

function cellHtml(text: string): string {
  const inside = text.replaceAll("\n", "<br style='mso-data-placement:same-cell'>");
  return `<td class=xl65 width=260 style='width:195pt;vertical-align:top'>${inside}</td>`;
}
