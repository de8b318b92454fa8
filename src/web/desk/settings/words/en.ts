import type { SettingsWords } from "./words.ts";

/** See {@link SettingsWords}. */
export const en: SettingsWords = {
  title: "Settings",
  parts: {
    shop: "Shop",
    telegram: "Telegram",
    import: "Import and backups",
    integrations: "Integrations",
    account: "My account",
    people: "People",
    audit: "Audit",
    fields: "Customer fields",
  },
};
