import { settingsOf } from "./settings.ts";
import { Widget } from "./widget.ts";

/** What the page around can call, as `window.Beseda`. */
export interface Beseda {
  open(): void;
  close(): void;
  /** The shop's customer logged in (a token signed by the shop) or out (null). */
  identify(token: string | null): void;
}

declare global {
  interface Window {
    Beseda?: Beseda;
  }
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.Beseda) {
  const widget = new Widget(settingsOf(script));
  window.Beseda = {
    open: () => widget.toggle(true),
    close: () => widget.toggle(false),
    identify: (token) => widget.chat.identify(token),
  };
}
