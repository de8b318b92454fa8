import type { Locale } from "../../../../base/index.ts";

/** What the page of the audit says. */
interface AuditWords {
  lead: string;
  who: string;
  anybody: string;
  program: string;
  shop: string;
  import: string;
  customer: (id: string) => string;
  kind: string;
  anything: string;
  record: string;
  recordHint: string;
  file: string;
  fileHint: string;
  none: string;
  noneText: string;
  more: string;
  failed: string;
  history: (what: string) => string;
  all: string;
  undone: (when: string) => string;
  field: string;
  before: string;
  after: string;
  nothing: string;
  tables: Record<string, string>;
  actions: Record<string, string>;
}

/** In each language. */
export const WORDS: Record<Locale, AuditWords> = {
  ru: {
    lead: "Кто, когда и что изменил, посмотрел или выгрузил. Записи не правят и не удаляют.",
    who: "Кто",
    anybody: "Кто угодно",
    program: "Программа",
    shop: "Система магазина",
    import: "Импорт",
    customer: (id) => `Покупатель ${id}`,
    kind: "Что",
    anything: "Что угодно",
    record: "Запись",
    recordHint: "Номер заказа, код покупателя…",
    file: "Скачать CSV",
    fileHint: "не больше 10 000 последних записей",
    none: "Записей нет",
    noneText: "По этому отбору никто ничего не делал.",
    more: "Показать ещё",
    failed: "Следующая страница не загрузилась. Попробуйте ещё раз.",
    history: (what) => `История: ${what}`,
    all: "Показать всё",
    undone: (when) => `отменено ${when}`,
    field: "Поле",
    before: "Было",
    after: "Стало",
    nothing: "—",
    tables: {
      customers: "Покупатель",
      orders: "Заказ",
      returns: "Возврат",
      exchanges: "Обмен",
      consents: "Согласия",
      tickets: "Обращение",
      segments: "Сегмент",
      campaigns: "Рассылка",
      staff_users: "Сотрудник",
      staff_invitations: "Приглашение",
      conversations: "Диалог",
      articles: "Статья",
      audit: "Журнал",
      facts: "Настройки",
      settings: "Настройки",
    },
    actions: {
      look: "просмотр карточки",
      export: "выгрузка файлом",
      staff_invite: "приглашение",
      staff_uninvite: "приглашение отозвано",
      staff_accept: "приглашение принято",
      staff_remove: "сотрудник удалён",
      staff_role: "смена роли",
      staff_name: "смена имени",
      staff_password: "смена пароля",
      staff_second_factor: "второй фактор",
      staff_recovery: "ссылка на новый пароль",
      staff_recover: "новый пароль по ссылке",
      staff_sessions_end: "входы завершены",
      staff_channel: "Telegram привязан",
      cancel_order: "отмена заказа",
      update_profile: "данные изменены",
      set_consent: "согласия изменены",
    },
  },
  uk: {
    lead: "Хто, коли й що змінив, переглянув або вивантажив. Записів не правлять і не видаляють.",
    who: "Хто",
    anybody: "Будь-хто",
    program: "Програма",
    shop: "Система магазину",
    import: "Імпорт",
    customer: (id) => `Покупець ${id}`,
    kind: "Що",
    anything: "Будь-що",
    record: "Запис",
    recordHint: "Номер замовлення, код покупця…",
    file: "Завантажити CSV",
    fileHint: "не більше 10 000 останніх записів",
    none: "Записів немає",
    noneText: "За цим відбором ніхто нічого не робив.",
    more: "Показати ще",
    failed: "Наступна сторінка не завантажилася. Спробуйте ще раз.",
    history: (what) => `Історія: ${what}`,
    all: "Показати все",
    undone: (when) => `скасовано ${when}`,
    field: "Поле",
    before: "Було",
    after: "Стало",
    nothing: "—",
    tables: {
      customers: "Покупець",
      orders: "Замовлення",
      returns: "Повернення",
      exchanges: "Обмін",
      consents: "Згоди",
      tickets: "Звернення",
      segments: "Сегмент",
      campaigns: "Розсилка",
      staff_users: "Працівник",
      staff_invitations: "Запрошення",
      conversations: "Діалог",
      articles: "Стаття",
      audit: "Журнал",
      facts: "Налаштування",
      settings: "Налаштування",
    },
    actions: {
      look: "перегляд картки",
      export: "вивантаження файлом",
      staff_invite: "запрошення",
      staff_uninvite: "запрошення відкликано",
      staff_accept: "запрошення прийнято",
      staff_remove: "працівника видалено",
      staff_role: "зміна ролі",
      staff_name: "зміна імені",
      staff_password: "зміна пароля",
      staff_second_factor: "другий фактор",
      staff_recovery: "посилання на новий пароль",
      staff_recover: "новий пароль за посиланням",
      staff_sessions_end: "входи завершено",
      staff_channel: "Telegram прив’язано",
      cancel_order: "скасування замовлення",
      update_profile: "дані змінено",
      set_consent: "згоди змінено",
    },
  },
  en: {
    lead: "Who changed, looked at or took away what, and when. Entries are neither edited nor deleted.",
    who: "Who",
    anybody: "Anybody",
    program: "The program",
    shop: "The shop's system",
    import: "Import",
    customer: (id) => `Customer ${id}`,
    kind: "What",
    anything: "Anything",
    record: "Record",
    recordHint: "An order's number, a customer's key…",
    file: "Download CSV",
    fileHint: "the newest 10,000 entries at most",
    none: "No entries",
    noneText: "Nobody did anything of this kind.",
    more: "Show more",
    failed: "The next page did not load. Try again.",
    history: (what) => `History: ${what}`,
    all: "Show everything",
    undone: (when) => `undone ${when}`,
    field: "Field",
    before: "Before",
    after: "After",
    nothing: "—",
    tables: {
      customers: "Customer",
      orders: "Order",
      returns: "Return",
      exchanges: "Exchange",
      consents: "Consents",
      tickets: "Ticket",
      segments: "Segment",
      campaigns: "Campaign",
      staff_users: "Staff",
      staff_invitations: "Invitation",
      conversations: "Conversation",
      articles: "Article",
      audit: "Audit",
      facts: "Settings",
      settings: "Settings",
    },
    actions: {
      look: "looked at the card",
      export: "took it as a file",
      staff_invite: "invited",
      staff_uninvite: "took an invitation back",
      staff_accept: "accepted an invitation",
      staff_remove: "removed somebody",
      staff_role: "changed a role",
      staff_name: "changed a name",
      staff_password: "changed the password",
      staff_second_factor: "second factor",
      staff_recovery: "link to a new password",
      staff_recover: "new password by a link",
      staff_sessions_end: "ended sessions",
      staff_channel: "linked Telegram",
      cancel_order: "cancelled an order",
      update_profile: "changed data",
      set_consent: "changed consents",
    },
  },
};
