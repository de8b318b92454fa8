import type { Words } from "../words.ts";
import { h, say, set } from "./element.ts";
import { icon } from "./icon.ts";

/** The top of the panel: whose chat it is, and who answers. */
export interface Header {
  element: HTMLElement;
  show(from: "bot" | "person"): void;
}

/** Builds the header; `close` is called by its button. */
export function headerOf(words: Words, title: string, close: () => void): Header {
  const mark = h("div", { class: "mark" }, icon("chat"));
  const status = h("p", { class: "who" });
  const button = h(
    "button",
    { class: "close", type: "button", "aria-label": words.close, click: close },
    icon("close"),
  );
  const element = h("header", {}, mark, h("div", { class: "names" }, h("h1", {}, title), status), button);
  return {
    element,
    show(from) {
      set(element, "data-from", from);
      if (mark.dataset.icon !== from) mark.replaceChildren(icon(from === "bot" ? "chat" : "person"));
      mark.dataset.icon = from;
      say(status, from === "bot" ? words.botStatus : words.personStatus);
    },
  };
}
