/**
 * The names of all channels and events, without what they carry: the preload, which is parsed before every load of
 * the page, needs no more. A name without its schema, or a schema without its name, does not compile.
 */
export const channelNames = [
  "app:get-info",
  "app:set-author",
  "files:choose",
  "files:list-folder",
  "files:pick",
  "plan:list-recent",
  "plan:forget-recent",
  "plan:create",
  "plan:create-imported",
  "plan:open",
  "plan:get",
  "plan:save-copy",
  "plan:close",
  "plan:edit-cells",
  "plan:insert-rows",
  "plan:paste-rows",
  "plan:delete-rows",
  "plan:move-rows",
  "plan:duplicate-rows",
  "plan:group-rows",
  "plan:dissolve-row",
  "plan:split-row",
  "plan:unite-row",
  "units:rename",
  "units:merge",
  "plan:add-column",
  "plan:change-column",
  "plan:undo",
  "plan:redo",
  "view:get",
  "view:put",
  "import:preview",
  "import:preview-new",
  "import:apply",
  "export:check",
  "export:workbook",
  "links:decide",
  "rules:put",
  "rules:set",
  "rules:reset",
  "rules:set-aside",
  "rules:list-set-aside",
  "rules:export",
  "rules:import",
  "jobs:cancel",
] as const;
export type ChannelName = (typeof channelNames)[number];

export const eventNames = [
  "job:progress",
  "plan:replaced",
  "plan:open-requested",
  "app:warning",
  "window:closing",
  "page:superseded",
] as const;
export type EventName = (typeof eventNames)[number];

export function isChannelName(name: string): name is ChannelName {
  return channelNames.some((known) => known === name);
}

export function isEventName(name: string): name is EventName {
  return eventNames.some((known) => known === name);
}
