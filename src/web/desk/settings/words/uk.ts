import type { SettingsWords } from "./words.ts";

/** See {@link SettingsWords}. */
export const uk: SettingsWords = {
  title: "Налаштування",
  parts: {
    shop: "Магазин",
    telegram: "Telegram",
    import: "Імпорт і копії",
    integrations: "Інтеграції",
    account: "Мій обліковий запис",
    people: "Працівники",
    audit: "Журнал дій",
    fields: "Поля клієнта",
  },
};
