/** Asks for a file: with the system's dialog where the shell has one, else with the page's own. */
import type { ChosenFile, FilePurpose } from "../../../shared/contract/file-schemas.ts";
import { appStore } from "../../app-store.ts";
import { client } from "../../contract/connection.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { FileDialog } from "./FileDialog.tsx";

export function chooseFile(purpose: FilePurpose, suggestedName = ""): Promise<ChosenFile | null> {
  if (appStore.getState().info?.fileDialogs === "native") {
    return client.invoke("files:choose", { purpose, suggestedName });
  }
  return openDialog<ChosenFile | null>((close) => (
    <FileDialog purpose={purpose} suggestedName={suggestedName} onDone={close} />
  ));
}
