/**
 * The page's only way out: window.annex with the channels and events of the contract and nothing else. Runs in
 * the sandbox, so it is bundled into one CommonJS file and may use contextBridge and ipcRenderer alone.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Transport } from "../shared/contract/events.ts";
import { isChannelName, isEventName } from "../shared/contract/names.ts";

const annex: Transport = {
  invoke(channel, input) {
    if (!isChannelName(channel)) return Promise.reject(new Error(`no channel ${channel}`));
    return ipcRenderer.invoke(channel, input);
  },
  on(event, listener) {
    if (!isEventName(event)) throw new Error(`no event ${event}`);
    const forward = (_event: IpcRendererEvent, data: unknown) => listener(data);
    ipcRenderer.on(event, forward);
    return () => ipcRenderer.off(event, forward);
  },
};

contextBridge.exposeInMainWorld("annex", annex);
