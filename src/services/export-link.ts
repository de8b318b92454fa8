import { asLocale, type Clock, type Locale } from "../base/index.ts";
import type { ChatPort, ExportPage } from "../channels/web-chat/index.ts";
import { fetchExport, findExport } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { Wording } from "../wording/index.ts";

/** Copies of customers' data by their one-time links, as the web chat hands them out. */
export function exportLinks(parts: {
  db: Database;
  clock: Clock;
  wording: Wording;
}): Pick<ChatPort, "exportPage" | "fetchExport"> {
  const { db, clock, wording } = parts;
  const page = (state: ExportPage["state"], locale: Locale): ExportPage => {
    const say = (name: string) => wording.say(locale, { reply: name });
    const texts = { open: "export-page-open", gone: "export-page-gone", unknown: "export-page-unknown" };
    return {
      state,
      locale,
      title: say("export-page-title"),
      text: say(texts[state]),
      button: say("export-page-button"),
    };
  };
  return {
    async exportPage(token, locale) {
      const found = token === null ? null : await findExport(db, token, clock());
      if (!found) return page("unknown", locale);
      return page(found.open ? "open" : "gone", asLocale(found.language) ?? locale);
    },
    async fetchExport(token) {
      const data = await fetchExport(db, token, clock());
      return data && JSON.stringify(data, null, 2);
    },
  };
}
