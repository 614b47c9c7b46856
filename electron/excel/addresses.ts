/** Addresses of cells in the notation of spreadsheets. */

/** C5 for row 5, column 3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

export function fullAddress(sheet: string, cell: { readonly row: number; readonly column: number }): string {
  return `${sheet}!${cellAddress(cell.row, cell.column)}`;
}
