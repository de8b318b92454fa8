import { useLayoutEffect, useRef } from "react";
import { keyName } from "./key-name.ts";

/** What keys do, by {@link keyName}. */
type Keys = Partial<Record<string, () => void>>;

/**
 * Listens for keys on the whole page. Keys with Ctrl, Alt or Meta are the browser's; over a dialog or a menu, none count; in a field
 * only Escape does. A key counts from the moment when what it does is seen: an effect that waits for the picture would come later.
 */
export function useShortcuts(keys: Keys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const name = keyName(event);
      const act = latest.current[name];
      if (!act || isBusy(event.target, name)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

const OVER = "[role=dialog], [role=menu]";

function isBusy(target: EventTarget | null, name: string): boolean {
  if (document.querySelector(OVER)) return true;
  if (!(target instanceof Element)) return false;
  // What the key has just closed is no longer on the page.
  if (target.closest(OVER)) return true;
  return name !== "escape" && target.matches("input, textarea, select, [contenteditable]");
}
