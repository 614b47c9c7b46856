/** A rectangle of the sheet, by index into the model's lines and columns, both ends included. */
export interface CellArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
