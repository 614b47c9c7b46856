/** 问题: what the checker found, what can be done about it, what was set aside, and what has passed. */
import { ChevronRight } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Finding } from "../../../shared/rules/finding.ts";
import { menuItems } from "../../commands/all-commands.ts";
import { commandContext } from "../../commands/context.ts";
import { findingCommands } from "../../commands/finding-commands.ts";
import { planStore } from "../../plan/current-plan.ts";
import { focusSheet } from "../../plan/sheet-focus.ts";
import { Menu } from "../../ui/Menu.tsx";
import { VirtualList, type VirtualListHandle } from "../../ui/VirtualList.tsx";
import { currentFindings as store } from "./current-findings.ts";
import { DockFilters } from "./DockFilters.tsx";
import { DockLineView } from "./DockLineView.tsx";
import { DOCK_LINE_PX, pressOnLine } from "./dock-keys.ts";
import type { DockLine } from "./dock-lines.ts";
import { FixAllButton } from "./FixAllButton.tsx";
import { keepOrigins } from "./set-aside-origins.ts";
import { useDockContent } from "./use-dock-content.ts";

interface MenuPlace {
  readonly findings: readonly Finding[];
  readonly x: number;
  readonly y: number;
}

export function FindingsDock() {
  const [active, setActive] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  const content = useDockContent();
  const list = useRef<VirtualListHandle>(null);
  useEffect(keepOrigins, []);
  useFollow(list, content.lines, content.here);
  const total = useStore(store, (data) => data.findings.length);
  const checkedAt = useStore(store, (data) => data.checkedAt);
  const acts = {
    toggle: content.toggle,
    openMenu: (findings: readonly Finding[], x: number, y: number) => setMenu({ findings, x, y }),
  };
  return (
    <aside
      className="dock"
      aria-label="问题"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) focusSheet();
      }}
    >
      <header className="dock-head">
        <h2>
          问题 <small>{total}</small>
        </h2>
        <button
          type="button"
          aria-label="收起问题栏"
          title="收起（Ctrl+F1）"
          onClick={() => {
            store.setState({ isOpen: false });
            focusSheet();
          }}
        >
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </header>
      <DockFilters onLeave={() => list.current?.focus()} />
      <VirtualList
        ref={list}
        label="问题清单"
        items={content.lines}
        estimate={estimateLine}
        isHeading={isHeading}
        draw={(line) => <DockLineView line={line} acts={acts} />}
        active={active}
        onActive={setActive}
        onItemKey={(event, line) => pressOnLine(event, line, acts)}
      />
      <footer className="dock-foot">
        <FixAllButton findings={content.shown} />
        <span className="spacer" />
        {checkedAt && <span className="muted">校验于 {checkedAt.toTimeString().slice(0, 5)}</span>}
      </footer>
      {menu && (
        <Menu
          label="处理问题"
          items={menuItems(findingCommands(menu.findings), commandContext(planStore.getState()))}
          x={menu.x}
          y={menu.y}
          onClose={closeMenu}
        />
      )}
    </aside>
  );
}

function estimateLine({ kind }: DockLine): number {
  return DOCK_LINE_PX[kind];
}

function isHeading({ kind }: DockLine): boolean {
  return kind === "heading";
}

/** Shows the finding that was gone to; where the user selects something with findings, these. */
function useFollow(
  list: React.RefObject<VirtualListHandle | null>,
  lines: readonly DockLine[],
  here: readonly Finding[],
): void {
  const current = useStore(store, (data) => data.current);
  const known = useRef({ current, here });
  useEffect(() => {
    const before = known.current;
    known.current = { current, here };
    if (current !== before.current) {
      const line = lines.find((each) => isPlaceOf(each, current));
      if (line) list.current?.reveal(line.key);
    } else if (isOther(here, before.here) && here.length > 0 && !here.some(({ id }) => id === current)) {
      list.current?.reveal(null);
    }
  }, [list, lines, here, current]);
}

function isOther(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length !== b.length || a.some(({ id }, index) => id !== b[index]?.id);
}

/** In the groups; those of the selection stand at the top as well. */
function isPlaceOf(line: DockLine, id: string | null): boolean {
  return line.kind === "entry" && !line.isHere && line.entry.findings.some((finding) => finding.id === id);
}
