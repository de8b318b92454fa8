import type { Locale } from "../../base/index.ts";
import { localeOf } from "./locale.ts";

/** What the page that embeds the chat decides. */
export interface Settings {
  /** Where the chat's API is, with a slash at its end. */
  server: string;
  language: Locale;
  /** By which the shop vouches for its customer; null: its customer is logged out; undefined: the page does not say. */
  customerToken: string | null | undefined;
  color: string;
  theme: "light" | "dark" | "auto";
  title: string | null;
  greeting: string | null;
  /** Questions to begin with, instead of the usual three. */
  suggestions: string[] | null;
}

/** Reads the attributes of the chat's own `<script>`. */
export function settingsOf(script: HTMLScriptElement): Settings {
  const { language, customerToken, color, theme, title, greeting, suggestions } = script.dataset;
  return {
    server: new URL(".", script.src).href,
    language: localeOf(language, document.documentElement.lang, navigator.language),
    customerToken: customerToken === undefined ? undefined : customerToken || null,
    color: color ?? "#7a4a2b",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    title: title ?? null,
    greeting: greeting ?? null,
    suggestions: suggestions?.split("|").map((question) => question.trim()) ?? null,
  };
}
