/** What ExcelJS itself needs for the same cells: a plain write of their values, a plain read of the file. */
import ExcelJS from "exceljs";
import { timed } from "./measure.ts";

type SheetValues = readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];

export async function readValues(path: string): Promise<SheetValues> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map((sheet) => {
    const rows: string[][] = [];
    sheet.eachRow((row) => {
      const values: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) =>
        values.push(cell.isMerged && cell.master !== cell ? "" : cell.text),
      );
      rows.push(values);
    });
    return { name: sheet.name, rows };
  });
}

export function timeBareWrite(values: SheetValues, path: string): Promise<number> {
  return timed(async () => {
    const workbook = new ExcelJS.Workbook();
    for (const { name, rows } of values) {
      const sheet = workbook.addWorksheet(name);
      for (const row of rows) sheet.addRow([...row]);
    }
    await workbook.xlsx.writeFile(path);
  });
}

export function timeBareRead(path: string): Promise<number> {
  return timed(() => new ExcelJS.Workbook().xlsx.readFile(path));
}
