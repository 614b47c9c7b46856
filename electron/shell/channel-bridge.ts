/**
 * The channels of the contract over Electron's IPC, and the events back. Only the main frame of our own window,
 * showing our own page, is answered; anybody else gets an error as data, and the app never hears of it.
 */
import type { Envelope } from "../../shared/contract/envelope.ts";
import type { EventData, EventName } from "../../shared/contract/events.ts";
import { channelNames } from "../../shared/contract/names.ts";
import { AppError } from "../../shared/errors.ts";
import type { App } from "../app/app.ts";
import { isAppUrl } from "./app-protocol.ts";

type FindWindow = () => Electron.BrowserWindow | null;

export function registerChannels(ipcMain: Electron.IpcMain, findWindow: FindWindow, app: App): void {
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, input: unknown): Promise<Envelope> | Envelope => {
      return isOwnPage(event, findWindow()) ? app.dispatch(channel, input) : refuseSender();
    });
  }
}

function isOwnPage(event: Electron.IpcMainInvokeEvent, window: Electron.BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (window === null || window.isDestroyed() || frame === null) return false;
  return event.sender.id === window.webContents.id && frame.parent === null && isAppUrl(frame.url);
}

function refuseSender(): Envelope {
  const error = new AppError("precondition", "foreign-sender", "拒绝来自其他页面的请求。");
  return { ok: false, error: error.toData() };
}

/** Sends events to the page; while there is no window nobody is told. */
export function eventSender(findWindow: FindWindow) {
  return <Name extends EventName>(event: Name, data: EventData<Name>): void => {
    const window = findWindow();
    if (window !== null && !window.isDestroyed()) window.webContents.send(event, data);
  };
}
