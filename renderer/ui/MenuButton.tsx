/** A button that opens a menu below itself. */
import { ChevronDown } from "lucide-react";
import { useCallback, useState } from "react";
import { Button } from "./Button.tsx";
import { Menu } from "./Menu.tsx";
import type { MenuItem } from "./menu-items.ts";

export interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export function MenuButton({ label, items }: MenuButtonProps) {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const close = useCallback(() => setAt(null), []);
  return (
    <>
      <Button
        icon={ChevronDown}
        className="menu-button"
        ariaLabel={label}
        ariaMenu={at === null ? "closed" : "open"}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          setAt({ x: left, y: bottom + 3 });
        }}
      />
      {at && <Menu label={label} items={items} x={at.x} y={at.y} onClose={close} />}
    </>
  );
}
