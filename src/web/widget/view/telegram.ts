import type { Chat } from "../chat.ts";
import type { Words } from "../words.ts";
import { h, say, set, unseen } from "./element.ts";
import { icon } from "./icon.ts";

/** The way on into Telegram. */
export interface ToTelegram {
  element: HTMLElement;
  /** Shows the chat's way as it is now. */
  show(): void;
}

/** The server's link lives for 15 minutes. */
const FRESH_MS = 10 * 60_000;

/**
 * Builds the link. It has its address once the server gave one, and then clicks itself: a browser that holds that back, because
 * the answer took long or is not taken for the person's own doing, follows the next tap like that on any link, which nothing
 * blocks and which opens the app where there is one.
 */
export function toTelegram(words: Words, chat: Chat): ToTelegram {
  const attributes = { class: "on", role: "link", tabindex: 0, target: "_blank", rel: "noopener noreferrer nofollow" };
  const link = h("a", attributes, icon("plane"), words.telegram, unseen(` (${words.newTab})`));
  const status = h("p", { role: "status" });
  const element = h("div", { class: "telegram", hidden: true }, link, status);
  const journey = journeyOf(chat, link);
  let opening = false;
  const open = async (event: Event) => {
    if (link.hasAttribute("href")) return say(status, words.telegramAgain);
    event.preventDefault();
    if (opening) return;
    opening = true;
    say(status, words.telegramOpening);
    const ready = await journey.ask();
    opening = false;
    if (ready) link.click();
    else say(status, words.telegramFailed);
  };
  link.addEventListener("click", open);
  link.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !link.hasAttribute("href")) void open(event);
  });
  // A head start on the click: most answers are there before it.
  link.addEventListener("pointerdown", () => void journey.ask());
  whenBack(() => {
    if (status.textContent !== words.telegramAgain) return;
    journey.end();
    say(status, "");
  });
  return {
    element,
    show() {
      element.hidden = !chat.telegram || chat.thread.messages.length === 0;
      if (journey.isAnothers()) say(status, "");
    },
  };
}

/** Gives a link its address, for one journey of one visitor, and takes it away again. */
function journeyOf(chat: Chat, link: HTMLAnchorElement) {
  let asked: Promise<boolean> | null = null;
  let stale: ReturnType<typeof setTimeout> | undefined;
  let epoch = chat.epoch;
  const end = () => {
    asked = null;
    clearTimeout(stale);
    set(link, "href", null);
  };
  const begin = async () => {
    const url = await chat.telegramLink();
    end();
    if (!url) return false;
    set(link, "href", url);
    stale = setTimeout(end, FRESH_MS);
    return true;
  };
  return {
    /** Whether there is an address now. */
    ask: () => (asked ??= link.hasAttribute("href") ? Promise.resolve(true) : begin()),
    end,
    /** Whether somebody else sits here now; the address is taken away then. */
    isAnothers() {
      const another = epoch !== chat.epoch;
      epoch = chat.epoch;
      if (another) end();
      return another;
    },
  };
}

/** Calls back when this page is seen again: who left by a link has used it, or lost it. */
function whenBack(back: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) back();
  });
}
