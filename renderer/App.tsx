/** The page: the start page where no plan is open, else the editor; dialogs above both. */
import { useStore } from "zustand";
import { appStore } from "./app-store.ts";
import { useKeyBindings } from "./commands/use-key-bindings.ts";
import { connectionStore } from "./contract/connection.ts";
import { StartPage } from "./features/start/StartPage.tsx";
import { EditorFrame } from "./frame/EditorFrame.tsx";
import { EndedPage } from "./frame/EndedPage.tsx";
import { planStore } from "./plan/current-plan.ts";
import { DialogHost } from "./ui/DialogHost.tsx";
import { dialogStack } from "./ui/dialog-stack.ts";

export function App() {
  const info = useStore(appStore, (app) => app.info);
  const failure = useStore(appStore, (app) => app.failure);
  const isOpen = useStore(planStore, (plan) => plan.file !== null);
  const hasDialog = useStore(dialogStack, (stack) => stack.dialogs.length > 0);
  const hasEnded = useStore(connectionStore, (connection) => connection.ended !== null);
  useKeyBindings();
  if (failure !== null && !hasEnded) return <p className="start-failure">{failure}</p>;
  return (
    <>
      {info && (
        <div className="page" inert={hasDialog || hasEnded}>
          {isOpen ? <EditorFrame /> : <StartPage info={info} />}
        </div>
      )}
      <div inert={hasEnded}>
        <DialogHost />
      </div>
      <EndedPage />
    </>
  );
}
