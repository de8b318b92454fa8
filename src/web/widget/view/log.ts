import type { Locale } from "../../../base/index.ts";
import type { Words } from "../words.ts";
import { h } from "./element.ts";
import { icon } from "./icon.ts";
import { DRAFT, type Item } from "./items.ts";
import { type MessageActs, messageRow, type Row } from "./message.ts";
import { dayName } from "./times.ts";

/** The conversation, newest at the bottom. */
export interface Log {
  element: HTMLElement;
  show(items: Item[], typing: boolean): void;
  /** Scrolls to the newest message. */
  toNewest(): void;
}

/** Within so many pixels of the bottom a reader is taken to follow the conversation. */
const NEAR = 80;
const MARGIN = 12;

/** Builds the log; `welcome` stands in it until something was said. */
export function logOf(words: Words, locale: Locale, welcome: HTMLElement, acts: MessageActs): Log {
  const rows = new Map<string, Row<Item>>();
  const list = h("div", { class: "list", role: "log", "aria-live": "polite", "aria-label": words.log });
  const dots = h("div", { class: "typing", role: "status" });
  const scroller = h(
    "div",
    { class: "scroller", role: "region", "aria-label": words.log, tabindex: 0 },
    welcome,
    list,
    dots,
  );
  const down = h("button", { class: "down", type: "button", "aria-label": words.toNewest }, icon("down"));
  const far = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight > NEAR;
  const toNewest = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  down.addEventListener("click", toNewest);
  down.hidden = true;
  scroller.addEventListener("scroll", () => (down.hidden = !far()), { passive: true });
  const row = (item: Item) => {
    const made = rows.get(item.key) ?? newRow(item, words, locale, acts);
    rows.set(item.key, made);
    return made;
  };
  return {
    element: h("div", { class: "log" }, scroller, down),
    toNewest,
    show(items, typing) {
      const following = !far();
      const newest = items[items.length - 1];
      const grew = newest && !rows.has(newest.key);
      const wasWritten = rows.has(DRAFT);
      welcome.hidden = items.length > 0;
      arrange(
        list,
        items.map((item) => update(row(item), item)),
      );
      forget(rows, items);
      // Its words are there already: they do not appear anew.
      if (grew && wasWritten) rows.get(newest.key)?.element.setAttribute("data-still", "");
      if (dots.hasChildNodes() !== typing) dots.replaceChildren(...(typing ? typingDots(words) : []));
      if (following || (grew && isOurs(newest)))
        settle(scroller, grew ? (rows.get(newest.key)?.element ?? null) : null);
      down.hidden = !far();
    },
  };
}

const isOurs = (item: Item): boolean => item.kind === "message" && item.from === "customer";

/** To the bottom; but a message taller than the log is shown from its beginning. */
function settle(scroller: HTMLElement, newest: HTMLElement | null): void {
  const bottom = scroller.scrollHeight - scroller.clientHeight;
  scroller.scrollTop = newest ? Math.min(bottom, newest.offsetTop - MARGIN) : bottom;
}

function newRow(item: Item, words: Words, locale: Locale, acts: MessageActs): Row<Item> {
  if (item.kind === "message") {
    const made = messageRow(item, words, locale, acts);
    return { element: made.element, update: (next) => next.kind === "message" && made.update(next) };
  }
  const element = h("div", { class: "day" }, h("span", {}, dayName(item.at, new Date(), locale, words)));
  return { element, update: () => {} };
}

function update(row: Row<Item>, item: Item): HTMLElement {
  row.update(item);
  return row.element;
}

/** Brings the children into order, moving only what is out of place. */
function arrange(list: HTMLElement, elements: HTMLElement[]): void {
  elements.forEach((element, at) => {
    const there = list.children[at] ?? null;
    if (there !== element) list.insertBefore(element, there);
  });
  while (list.children.length > elements.length) list.lastElementChild?.remove();
}

function forget(rows: Map<string, Row<Item>>, items: Item[]): void {
  const keys = new Set(items.map((item) => item.key));
  for (const key of rows.keys()) if (!keys.has(key)) rows.delete(key);
}

const typingDots = (words: Words): Node[] => [
  h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
  h("span", { class: "unseen" }, words.typing),
];
