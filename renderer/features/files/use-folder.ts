/** The folder that the file dialog shows. A folder that cannot be read leaves the one before in place. */
import { useCallback, useEffect, useState } from "react";
import type { FilePurpose, Folder } from "../../../shared/contract/file-schemas.ts";
import { client } from "../../contract/connection.ts";
import { toAppError } from "../../messages/to-app-error.ts";

export interface FolderView {
  readonly folder: Folder | null;
  readonly failure: string | null;
  readonly setFailure: (message: string | null) => void;
  readonly enter: (path: string | null) => void;
}

export function useFolder(purpose: FilePurpose): FolderView {
  const [folder, setFolder] = useState<Folder | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const enter = useCallback(
    (path: string | null) => {
      client.invoke("files:list-folder", { purpose, path }).then(
        (listed) => {
          setFolder(listed);
          setFailure(null);
        },
        (error: unknown) => setFailure(toAppError(error).message),
      );
    },
    [purpose],
  );
  useEffect(() => enter(null), [enter]);
  return { folder, failure, setFailure, enter };
}
