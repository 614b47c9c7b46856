import { EventEmitter } from "node:events";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { preloadBuild } from "../../electron/build.ts";
import type { Transport } from "../../shared/contract/events.ts";
import { channelNames, eventNames } from "../../shared/contract/names.ts";

let code: string;
let required: string[];
let exposed: Map<string, Transport>;
let ipc: EventEmitter & { invoke: (channel: string, input: unknown) => Promise<unknown> };

beforeAll(async () => {
  const result = await build({ ...preloadBuild, write: false });
  code = result.outputFiles?.[0]?.text ?? "";
});

/** The sandbox's require knows `electron` and a few modules of Node; the bundle may ask for `electron` alone. */
beforeEach(() => {
  required = [];
  exposed = new Map();
  ipc = Object.assign(new EventEmitter(), {
    invoke: async (channel: string, input: unknown) => ({ channel, input }),
  });
  const contextBridge = {
    exposeInMainWorld: (key: string, api: Transport) => exposed.set(key, api),
  };
  const require = (name: string) => {
    required.push(name);
    return { contextBridge, ipcRenderer: ipc };
  };
  runInNewContext(code, { require, module: { exports: {} }, exports: {}, URL, Promise });
});

function annex(): Transport {
  const api = exposed.get("annex");
  if (!api) throw new Error("window.annex is missing");
  return api;
}

it("the preload is one file that asks for electron alone and exposes two functions", () => {
  expect(required).toEqual(["electron"]);
  expect([...exposed.keys()]).toEqual(["annex"]);
  expect(Object.keys(annex()).sort()).toEqual(["invoke", "on"]);
});

it("of the contract the preload carries the names alone", () => {
  expect(code.length).toBeLessThan(4_000);
});

it("every channel of the contract passes, with its input unchanged", async () => {
  for (const channel of channelNames) {
    expect(await annex().invoke(channel, { a: 1 })).toEqual({ channel, input: { a: 1 } });
  }
});

it.each(["plan:destroy", "constructor", "__proto__", ""])("the channel %s is refused", async (channel) => {
  await expect(annex().invoke(channel, {})).rejects.toThrow("no channel");
});

it("an event is passed on without the IPC event, until its listener is taken off", () => {
  const heard: unknown[][] = [];
  for (const name of eventNames) {
    const stop = annex().on(name, (...args: unknown[]) => heard.push(args));
    ipc.emit(name, { sender: "secret" }, { of: name });
    stop();
    ipc.emit(name, { sender: "secret" }, { of: "too late" });
  }

  expect(heard).toEqual(eventNames.map((name) => [{ of: name }]));
});

it("an event outside the contract cannot be listened to", () => {
  const on = annex().on as (event: string, listener: () => void) => () => void;

  expect(() => on("ELECTRON_INTERNAL", () => {})).toThrow("no event");
});
