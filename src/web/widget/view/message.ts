import type { Locale } from "../../../base/index.ts";
import type { WireMessage } from "../../../channels/web-chat/index.ts";
import type { Words } from "../words.ts";
import { attachment } from "./attachment.ts";
import { h, say, set, unseen } from "./element.ts";
import { icon } from "./icon.ts";
import type { MessageItem } from "./items.ts";
import { link, linked, richText } from "./rich-text.ts";
import { clockTime } from "./times.ts";

/** What a person can do with a message. */
export interface MessageActs {
  tap(label: string, payload: string): void;
  retry(id: string): void;
  /** What a source's address leads to; null where that is no web address. */
  follow(url: string | null): string | null;
}

/** An element of the log, and how to bring it up to date. */
export interface Row<T> {
  element: HTMLElement;
  update(item: T): void;
}

/** The row of a message. What it says is made once; what changes around it is changed in place, so that nothing is read out twice. */
export function messageRow(item: MessageItem, words: Words, locale: Locale, acts: MessageActs): Row<MessageItem> {
  const text = h("div", { class: "text", dir: "auto" });
  const buttons = item.buttons.map((button) => chip(button, words, acts));
  const file = h("div", { class: "file", hidden: true });
  const status = h("span", { class: "status" });
  const retry = h(
    "button",
    { class: "retry", type: "button", click: () => acts.retry(item.key) },
    icon("again"),
    words.retry,
  );
  const time = h("time", { datetime: item.at.toISOString() }, clockTime(item.at, locale));
  const element = h(
    "div",
    // A reader hears the whole reply once, as a message, and not each of its beginnings.
    { class: `message ${item.from}`, "aria-live": item.state === "draft" ? "off" : null },
    item.from === "customer" ? null : author(item.from, words),
    h(
      "div",
      { class: "bubble" },
      unseen(`${speaker(item.from, words)}: `),
      item.photo ? picture(item.photo) : null,
      file,
      text,
      sourceList(item.sources, words, acts),
    ),
    buttons.length > 0 ? h("div", { class: "chips" }, ...buttons.map((button) => button.element)) : null,
    h("div", { class: "meta" }, time, status, retry),
  );
  let shown: string | null = null;
  let attached = false;
  const update = (next: MessageItem) => {
    const href = next.file && !attached ? acts.follow(next.file.url) : null;
    if (next.file && href) {
      file.replaceChildren(attachment(next.file, href, words));
      file.hidden = false;
      attached = true;
    }
    text.hidden = next.text === "";
    if (shown !== next.text) text.replaceChildren(...written(next, words));
    shown = next.text;
    for (const name of ["first", "last", "timed", "current"] as const) set(element, `data-${name}`, next[name]);
    set(element, "data-state", next.state);
    const why = next.state === "failed" && next.why ? `: ${words[next.why]}` : "";
    say(status, next.state === "sent" || next.state === "draft" ? "" : words[next.state] + why);
    retry.hidden = next.state !== "failed" || next.why !== undefined;
    for (const button of buttons) button.update(next.chosen);
  };
  update(item);
  return { element, update };
}

/** A picture of a product. One that cannot be fetched leaves the words, and its site is not told where it is looked at. */
function picture({ url, alt }: NonNullable<MessageItem["photo"]>): HTMLElement {
  const gone = (event: Event) => (event.target as Element).remove();
  return h("img", { class: "photo", src: url, alt, loading: "lazy", referrerpolicy: "no-referrer", error: gone });
}

function author(from: "bot" | "person", words: Words): HTMLElement {
  return h("div", { class: "author", "aria-hidden": "true" }, h("span", { class: "face" }, icon(from)), words[from]);
}

const speaker = (from: WireMessage["from"], words: Words): string => (from === "customer" ? words.you : words[from]);

/**
 * The customer's own words stay as they were typed. An e-mail address is a link where the shop tells of it (an article, a
 * person), not where it is the customer's own that is shown or confirmed.
 */
function written({ from, text, sources }: MessageItem, words: Words): Node[] {
  if (from === "customer") return linked(text, words, false);
  return richText(text, words, { headings: from === "bot", mail: from === "person" || sources.length > 0 });
}

function sourceList(sources: WireMessage["sources"], words: Words, acts: MessageActs): HTMLElement | null {
  if (sources.length === 0) return null;
  const label = sources.length > 1 ? words.sources : words.source;
  return h(
    "div",
    { class: "sources" },
    h("span", { class: "label" }, label),
    ...sources.map((one) => source(one, words, acts)),
  );
}

function source({ title, url }: WireMessage["sources"][number], words: Words, acts: MessageActs): HTMLElement {
  const href = acts.follow(url);
  return href ? link(href, words, icon("page"), title) : h("span", { class: "unlinked" }, icon("page"), title);
}

function chip({ label, payload }: WireMessage["buttons"][number], words: Words, acts: MessageActs) {
  const note = unseen("");
  const element = h(
    "button",
    {
      class: payload.startsWith("confirm:") ? "chip main" : "chip",
      type: "button",
      click: () => acts.tap(label, payload),
    },
    icon("check"),
    label,
    note,
  );
  const update = (chosen: string | null) => {
    set(element, "data-chosen", chosen === payload);
    say(note, chosen === payload ? ` (${words.chosen})` : "");
  };
  return { element, update };
}
