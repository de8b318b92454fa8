import type { Locale } from "../../base/index.ts";

/** The first of these language tags that the chat speaks; English where it speaks none. */
export function localeOf(...tags: (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const short = tag?.slice(0, 2).toLowerCase();
    if (short === "ru" || short === "uk" || short === "en") return short;
  }
  return "en";
}
