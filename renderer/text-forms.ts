/** Sizes and times in the form in which people read them. */

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 今天 14:32, 昨天 09:05, 3月22日 17:06, 2022-02-03. */
export function timeText(iso: string, now: Date): string {
  const time = new Date(iso);
  const clock = `${pad(time.getHours())}:${pad(time.getMinutes())}`;
  const daysAgo = Math.round((midnight(now) - midnight(time)) / 86_400_000);
  if (daysAgo === 0) return `今天 ${clock}`;
  if (daysAgo === 1) return `昨天 ${clock}`;
  if (time.getFullYear() === now.getFullYear()) {
    return `${time.getMonth() + 1}月${time.getDate()}日 ${clock}`;
  }
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
