/** The page's own file dialog, for shells without one: a folder's files, its breadcrumb, a name when saving. */
import { useState } from "react";
import { filePurposes, withExtension } from "../../../shared/contract/file-purposes.ts";
import type { ChosenFile, FilePurpose, Folder } from "../../../shared/contract/file-schemas.ts";
import { client } from "../../contract/connection.ts";
import { toAppError } from "../../messages/to-app-error.ts";
import { Button } from "../../ui/Button.tsx";
import { confirm } from "../../ui/ConfirmDialog.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Breadcrumb } from "./Breadcrumb.tsx";
import { FolderList } from "./FolderList.tsx";
import { purposeTexts } from "./purposes.ts";
import { useFolder } from "./use-folder.ts";

export interface FileDialogProps {
  readonly purpose: FilePurpose;
  readonly suggestedName: string;
  readonly onDone: (file: ChosenFile | null) => void;
}

export function FileDialog({ purpose, suggestedName, onDone }: FileDialogProps) {
  const text = purposeTexts[purpose];
  const { extension, isSaving } = filePurposes[purpose];
  const { folder, whenRead, failure, setFailure, enter } = useFolder(purpose);
  const [name, setName] = useState(suggestedName);

  const pick = async (chosen: string): Promise<void> => {
    if (chosen.trim() === "") return;
    // Enter may come before the folder has been read; it is meant for it all the same.
    const folder = await whenRead();
    if (!folder) return;
    const fileName = isSaving ? withExtension(chosen.trim(), { extension }) : chosen;
    const overwrite = isSaving && hasFile(folder, fileName);
    if (overwrite && !(await confirmOverwrite(fileName))) return;
    try {
      onDone(await client.invoke("files:pick", { purpose, folder: folder.path, name: fileName, overwrite }));
    } catch (error) {
      setFailure(toAppError(error).message);
    }
  };

  const footer = (
    <>
      <span className="muted">{`${text.files}（*${extension}）`}</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        取消
      </Button>
      <Button look="primary" disabled={name.trim() === ""} onClick={() => void pick(name)}>
        {text.action}
      </Button>
    </>
  );
  return (
    <Dialog title={text.title} size="medium" footer={footer} onClose={() => onDone(null)}>
      <div className="file-dialog">
        <Breadcrumb folder={folder} onEnter={enter} />
        <FolderList
          folder={folder}
          selectedName={name}
          isFocusedFirst={!isSaving}
          onSelect={setName}
          onEnter={enter}
          onPick={(chosen) => void pick(chosen)}
        />
        {failure && (
          <p className="field-error" role="alert">
            {failure}
          </p>
        )}
        {isSaving && <NameField name={name} onChange={setName} onSubmit={() => void pick(name)} />}
      </div>
    </Dialog>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
  readonly onSubmit: () => void;
}

function NameField({ name, onChange, onSubmit }: NameFieldProps) {
  return (
    <label className="field">
      <span>文件名</span>
      <input
        type="text"
        className="text-input"
        value={name}
        maxLength={200}
        data-autofocus=""
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) onSubmit();
        }}
      />
    </label>
  );
}

function hasFile(folder: Folder, name: string): boolean {
  return folder.entries.some((entry) => !entry.isFolder && entry.name.toLowerCase() === name.toLowerCase());
}

function confirmOverwrite(name: string): Promise<boolean> {
  const text = `这个文件夹里已有“${name}”。覆盖时原来的文件留作备份。`;
  return confirm({ title: "文件已存在", text, action: "覆盖" });
}
