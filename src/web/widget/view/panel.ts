import type { Chat } from "../chat.ts";
import { webAddress } from "../linkify.ts";
import type { Settings } from "../settings.ts";
import { type Words, wordsOf } from "../words.ts";
import { composerOf } from "./composer.ts";
import { h, set } from "./element.ts";
import { keepFocus } from "./focus.ts";
import { headerOf } from "./header.ts";
import { itemsOf } from "./items.ts";
import { launcherOf } from "./launcher.ts";
import { logOf } from "./log.ts";
import { noticeOf } from "./notice.ts";
import { sheetOf } from "./sheet.ts";
import { toTelegram } from "./telegram.ts";
import { welcomeOf } from "./welcome.ts";

/** Everything that is to be seen of the chat. */
export interface Panel {
  elements: HTMLElement[];
  /** Shows the chat as it is now. */
  show(open: boolean): void;
  /** Puts the focus where it belongs after opening or closing. */
  focus(open: boolean): void;
}

/** Builds the panel and its button over a chat; `gone` is given up when another panel takes its place. */
export function panelOf(chat: Chat, settings: Settings, toggle: (open?: boolean) => void): Panel {
  const words = wordsOf(chat.language);
  const title = settings.title ?? words.title;
  const send = (text: string) => chat.send(text);
  const composer = composerOf(words, send, (file) => chat.sendFile(file));
  const tap = (label: string, payload: string) => {
    chat.send(label, payload);
    if (!sheet.small()) composer.field.focus();
  };
  const header = headerOf(words, title, () => toggle(false));
  const notice = noticeOf(words);
  const follow = (url: string | null) => webAddress(url, settings.server);
  const acts = { tap, retry: (id: string) => chat.retry(id), follow };
  const log = logOf(words, chat.language, welcomeOf(words, settings, send), acts);
  const launcher = launcherOf(words, () => toggle());
  const footer = h("p", { class: "footer" }, words.footer);
  const panel = h("section", { class: "panel", role: "dialog", "aria-label": title, tabindex: -1, hidden: true });
  const telegram = toTelegram(words, chat);
  const below = [composer.element, telegram.element, footer];
  panel.append(header.element, notice.element, log.element, loadingOf(words), ...below);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) toggle(false);
  });
  const sheet = sheetOf(panel);
  // Focused by a finger's doing, the field would bring up the keyboard.
  const home = (byKeys: boolean) => (byKeys || !sheet.small() ? composer.field : panel);
  keepFocus(panel, { covering: sheet.covering, home });
  let shown = false;
  return {
    elements: [panel, launcher.element],
    show(open) {
      panel.hidden = !open;
      set(panel, "data-loading", chat.loading && chat.thread.messages.length === 0);
      const from = lastSpeaker(chat);
      header.show(from);
      set(footer, "data-from", from);
      notice.show(chat.status);
      telegram.show();
      log.show(itemsOf(chat.thread, chat.status === "connected"), chat.typing);
      launcher.show(open, chat.unread());
      if (open !== shown) sheet.set(open);
      if (open && !shown) log.toNewest();
      shown = open;
    },
    focus(open) {
      if (!open) launcher.element.focus();
      else home(false).focus({ preventScroll: true });
    },
  };
}

const loadingOf = (words: Words): HTMLElement => h("p", { class: "loading", role: "status" }, words.loading);

function lastSpeaker(chat: Chat): "bot" | "person" {
  const theirs = chat.thread.messages.filter(({ from }) => from !== "customer");
  return theirs[theirs.length - 1]?.from === "person" ? "person" : "bot";
}
