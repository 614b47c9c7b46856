/** Asks once whose name stands in the change log; the machine user's name is proposed. */
import { useState } from "react";
import { MAX_AUTHOR_LENGTH } from "../../../shared/contract/channels.ts";
import { appStore } from "../../app-store.ts";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";

/** Asks and keeps the answer. Skipping keeps the machine user's name; the question comes again next time. */
export async function askAuthor(): Promise<void> {
  const { info } = appStore.getState();
  if (!info) return;
  const author = await openDialog<string | null>((close) => (
    <AuthorDialog preset={info.author ?? info.machineUser} onDone={close} />
  ));
  if (author === null) return;
  await reporting("姓名没有保存", async () => {
    await client.invoke("app:set-author", { author });
    appStore.setState({ info: { ...info, author } });
  });
}

interface AuthorDialogProps {
  readonly preset: string;
  readonly onDone: (author: string | null) => void;
}

function AuthorDialog({ preset, onDone }: AuthorDialogProps) {
  const [name, setName] = useState(preset);
  const isEmpty = name.trim() === "";
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        跳过
      </Button>
      <Button look="primary" disabled={isEmpty} onClick={() => onDone(name.trim())}>
        确定
      </Button>
    </>
  );
  return (
    <Dialog title="修改记录里写谁的名字？" size="small" footer={footer} onClose={() => onDone(null)}>
      <div className="dialog-body">
        <p>每次修改都记下是谁、在什么时候改的。名字只存在本机和方案文件里。</p>
        <label className="field">
          <span>姓名</span>
          <input
            type="text"
            className="text-input"
            value={name}
            maxLength={MAX_AUTHOR_LENGTH}
            data-autofocus=""
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing && !isEmpty) onDone(name.trim());
            }}
          />
        </label>
      </div>
    </Dialog>
  );
}
