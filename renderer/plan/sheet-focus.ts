/** Gives the keys back to the sheet, from wherever they are. */

let focusGrid: () => void = () => {};

/** The sheet that is shown says how; the function that comes back takes it away again. */
export function onFocusSheet(focus: () => void): () => void {
  focusGrid = focus;
  return () => {
    if (focusGrid === focus) focusGrid = () => {};
  };
}

export function focusSheet(): void {
  focusGrid();
}
