/** What a refused visitor sees: one sentence on what is wrong and one on what to do; for the API the same as data. */
import type { Envelope } from "../../shared/contract/envelope.ts";
import { AppError } from "../../shared/errors.ts";

export function refusalPage(title: string, advice: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>附表通</title>
<style>body{font:16px/1.8 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:36em;margin:18vh auto;padding:0 1em;color:#1f2328}
h1{font-size:20px}</style></head>
<body><h1>${title}</h1><p>${advice}</p></body></html>`;
}

export const REFUSED_VISIT = refusalPage(
  "此地址不能打开附表通",
  "地址缺少本次启动的口令，或口令已随上次启动失效。请重新启动附表通，用它新给出的地址打开。",
);

export function refusedRequest(code: string, message: string): Envelope {
  return { ok: false, error: new AppError("precondition", code, message).toData() };
}
