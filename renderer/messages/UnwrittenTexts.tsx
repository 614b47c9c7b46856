/** Texts that are not written, to be read, selected and copied. */
import { Copy } from "lucide-react";
import { useState } from "react";
import type { Unwritten } from "../plan/unwritten.ts";
import { Button } from "../ui/Button.tsx";
import { copyText } from "../ui/copy-text.ts";

const SHOWN_AT_MOST = 200;

export function UnwrittenTexts({ texts }: { readonly texts: readonly Unwritten[] }) {
  const [copied, setCopied] = useState<readonly Unwritten[] | null>(null);
  if (texts.length === 0) return null;
  const copy = (some: readonly Unwritten[]): void => {
    if (copyText(plainText(some))) setCopied(some);
  };
  return (
    <div className="unwritten">
      <ul className="unwritten-list">
        {texts.slice(0, SHOWN_AT_MOST).map(({ place, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: texts are only ever added at the end
          <li key={index}>
            <b>{place}</b>
            <span className="unwritten-text">{text === "" ? "（清空）" : text}</span>
          </li>
        ))}
      </ul>
      {texts.length > SHOWN_AT_MOST && <p className="muted">另有 {texts.length - SHOWN_AT_MOST} 格</p>}
      <Button icon={Copy} look="line" isSmall onClick={() => copy(texts)}>
        {copied === texts ? "已复制" : texts.length === 1 ? "复制文字" : `复制全部 ${texts.length} 格文字`}
      </Button>
    </div>
  );
}

/** One text as it was typed; of several each with its place. */
function plainText(texts: readonly Unwritten[]): string {
  const [only] = texts;
  if (texts.length === 1 && only) return only.text;
  return texts.map(({ place, text }) => `${place}：\n${text}\n`).join("\n");
}
