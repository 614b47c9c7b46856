/** The page: the start page where no plan is open, else the editor; dialogs above both. */
import { useStore } from "zustand";
import { appStore } from "./app-store.ts";
import { useKeyBindings } from "./commands/use-key-bindings.ts";
import { StartPage } from "./features/start/StartPage.tsx";
import { EditorFrame } from "./frame/EditorFrame.tsx";
import { planStore } from "./plan/current-plan.ts";
import { DialogHost } from "./ui/DialogHost.tsx";

export function App() {
  const info = useStore(appStore, (app) => app.info);
  const failure = useStore(appStore, (app) => app.failure);
  const isOpen = useStore(planStore, (plan) => plan.file !== null);
  useKeyBindings();
  if (failure !== null) return <p className="start-failure">{failure}</p>;
  if (!info) return null;
  return (
    <>
      {isOpen ? <EditorFrame /> : <StartPage info={info} />}
      <DialogHost />
    </>
  );
}
