import type { SettingsWords } from "./words.ts";

/** See {@link SettingsWords}. */
export const ru: SettingsWords = {
  title: "Настройки",
  parts: {
    shop: "Магазин",
    telegram: "Telegram",
    import: "Импорт и копии",
    integrations: "Интеграции",
    account: "Мой аккаунт",
    people: "Сотрудники",
    audit: "Журнал действий",
    fields: "Поля клиента",
  },
};
