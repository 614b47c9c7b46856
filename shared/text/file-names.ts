/** Names that a file can have on every system that plans travel between: Windows, Linux, and USB sticks. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is forbidden
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/;
/** Windows takes these for devices, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;
const MAX_BYTES = 255;

/** A Chinese sentence that says why a file cannot have this name; null where it can. */
export function fileNameRefusal(name: string): string | null {
  const reason = reasonAgainst(name);
  return reason === null ? null : `文件名“${name}”不能使用：${reason}`;
}

function reasonAgainst(name: string): string | null {
  const stem = name.replace(/\.[^.]*$/, "");
  if (stem.trim() === "") return "没有名字。请输入文件名。";
  if (FORBIDDEN.test(name)) return '含有 < > : " / \\ | ? * 或看不见的字符。请去掉这些字符。';
  if (name.startsWith(".")) return "以点开头的文件会被隐藏。请去掉开头的点。";
  if (/[. ]$/.test(name) || /[. ]$/.test(stem)) return "名字以点或空格结尾。请去掉结尾的点或空格。";
  const device = (name.split(".")[0] ?? "").trim();
  if (DEVICE.test(device)) return `${device} 是 Windows 保留的设备名。请换一个名字。`;
  if (new TextEncoder().encode(name).length > MAX_BYTES) return "名字太长。请缩短到 80 个字以内。";
  return null;
}
