import { httpApi } from "./api.ts";
import { Chat } from "./chat.ts";
import { browserKeep, type Keep } from "./keep.ts";
import type { Settings } from "./settings.ts";
import style from "./style.css?inline";
import { type Panel, panelOf } from "./view/panel.ts";
import { followTheme } from "./view/theme.ts";

/** The chat and its looks, on the page. */
export class Widget {
  readonly chat: Chat;
  private settings: Settings;
  private keep: Keep = browserKeep();
  private root = document.createElement("div");
  private open = false;
  private panel: Panel;
  private due = false;

  constructor(settings: Settings) {
    this.settings = settings;
    this.chat = new Chat(httpApi(settings.server), this.keep, settings.language, () => this.changed());
    this.root.className = "beseda";
    followTheme(this.root, settings);
    this.root.lang = settings.language;
    this.panel = panelOf(this.chat, settings, (open) => this.toggle(open));
    this.root.append(...this.panel.elements);
    document.addEventListener("visibilitychange", () => this.changed());
    whenReady(() => document.body.append(hostOf(this.root)));
    this.begin();
  }

  toggle(open = !this.open): void {
    if (open === this.open) return;
    this.setOpen(open);
    this.panel.focus(open);
  }

  /** Nothing is asked of the server until the chat is opened, unless there is an earlier one to go on with. */
  private begin(): void {
    if (this.settings.customerToken !== undefined) this.chat.identify(this.settings.customerToken);
    if (this.keep.visitor || this.keep.unsent().length > 0) this.chat.begin();
    if (this.keep.open && innerWidth > 480) this.setOpen(true);
    else this.show();
  }

  private setOpen(open: boolean): void {
    this.open = open;
    this.keep.open = open;
    if (open) this.chat.begin();
    this.show();
  }

  /** Many changes at once are shown once. */
  private changed(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => this.show());
  }

  private show(): void {
    this.due = false;
    if (this.open && !document.hidden) this.chat.markRead();
    this.panel.show(this.open);
  }
}

/** The element on the page: its own style and nothing of the page's. */
function hostOf(root: HTMLElement): HTMLElement {
  const host = document.createElement("beseda-chat");
  const shadow = host.attachShadow({ mode: "open" });
  dress(shadow);
  shadow.append(root);
  return host;
}

/** A constructed style sheet is let through by a strict Content-Security-Policy; a browser without them gets an element. */
function dress(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement("style");
    element.textContent = style;
    shadow.append(element);
  }
}

function whenReady(go: () => void): void {
  if (document.body) go();
  else addEventListener("DOMContentLoaded", go);
}
