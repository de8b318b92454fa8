import type { Words } from "../words.ts";
import { h, say, set } from "./element.ts";
import { icon } from "./icon.ts";

/** The round button in the corner of the page. */
export interface Launcher {
  element: HTMLButtonElement;
  show(open: boolean, unread: number): void;
}

/** Builds the button; `toggle` is called by it. */
export function launcherOf(words: Words, toggle: () => void): Launcher {
  const badge = h("span", { class: "badge", "aria-hidden": "true" });
  const attributes = { class: "launcher", type: "button", "aria-haspopup": "dialog", click: toggle };
  const element = h("button", attributes, icon("chat"), icon("down"), badge);
  return {
    element,
    show(open, unread) {
      const count = open ? 0 : unread;
      set(element, "aria-expanded", String(open));
      set(element, "aria-label", open ? words.close : count > 0 ? words.unread(count) : words.open);
      badge.hidden = count === 0;
      say(badge, count > 99 ? "99+" : String(count));
    },
  };
}
