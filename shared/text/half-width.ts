/** Full-width forms of the ASCII characters (１，２３４．５ and －／) as their half-width ones; all else as it is. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
