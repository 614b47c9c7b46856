/** The folder that the file dialog shows. A folder that cannot be read leaves the one before in place. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { FilePurpose, Folder } from "../../../shared/contract/file-schemas.ts";
import { client } from "../../contract/connection.ts";
import { toAppError } from "../../messages/to-app-error.ts";

export interface FolderView {
  readonly folder: Folder | null;
  /** The folder that is shown, or is about to be; null where it cannot be read. */
  readonly whenRead: () => Promise<Folder | null>;
  readonly failure: string | null;
  readonly setFailure: (message: string | null) => void;
  readonly enter: (path: string | null) => void;
}

export function useFolder(purpose: FilePurpose): FolderView {
  const [folder, setFolder] = useState<Folder | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const reading = useRef<Promise<Folder | null>>(Promise.resolve(null));
  const enter = useCallback(
    (path: string | null) => {
      const before = reading.current;
      reading.current = client.invoke("files:list-folder", { purpose, path }).then(
        (listed) => {
          setFolder(listed);
          setFailure(null);
          return listed;
        },
        (error: unknown) => {
          setFailure(toAppError(error).message);
          return before;
        },
      );
    },
    [purpose],
  );
  useEffect(() => enter(null), [enter]);
  const whenRead = useCallback(() => reading.current, []);
  return { folder, whenRead, failure, setFailure, enter };
}
