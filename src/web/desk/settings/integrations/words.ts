import type { Locale } from "../../../../base/index.ts";

/** What the page of other systems says. */
interface IntegrationWords {
  hooks: string;
  hooksLead: string;
  name: string;
  url: string;
  events: string;
  kinds: Record<string, string>;
  make: string;
  secret: string;
  once: string;
  test: string;
  off: string;
  on: string;
  isOff: string;
  drop: string;
  dropYes: string;
  deliveries: string;
  none: string;
  brought: (status: number) => string;
  waits: string;
  errors: Record<string, string>;
  keys: string;
  keysLead: string;
  scope: string;
  scopes: Record<"read" | "write", string>;
  makeKey: string;
  key: string;
  used: (when: string) => string;
  unused: string;
  revoked: (when: string) => string;
  revoke: string;
  revokeYes: string;
  docs: string;
  failed: Record<string, string>;
}

/** In each language. */
export const WORDS: Record<Locale, IntegrationWords> = {
  ru: {
    hooks: "Вебхуки",
    hooksLead:
      "Сервис сам сообщает вашей системе, что произошло. Каждый запрос подписан (Standard Webhooks) и повторяется в течение суток, если ответа нет. Личных данных в нём нет — только номера.",
    name: "Название",
    url: "Адрес (https)",
    events: "О чём сообщать",
    kinds: {
      "order.changed": "Заказ изменён в чате или сотрудником",
      "customer.changed": "Изменены данные или согласия клиента",
      "conversation.handed_off": "Диалог передан человеку",
      "conversation.closed": "Диалог закрыт",
      "segment.joined": "Клиенты вошли в сегмент",
      "segment.left": "Клиенты вышли из сегмента",
      test: "Проверка",
    },
    make: "Добавить вебхук",
    secret: "Секрет для проверки подписи",
    once: "Скопируйте сейчас: больше он не покажется.",
    test: "Отправить проверку",
    off: "Выключить",
    on: "Включить",
    isOff: "выключен",
    drop: "Удалить",
    dropYes: "Да, удалить",
    deliveries: "Последние доставки",
    none: "Доставок ещё не было.",
    brought: (status) => `доставлено, ответ ${status}`,
    waits: "ждёт отправки",
    errors: {
      status: "ответ с ошибкой",
      no_answer: "нет ответа",
      private_address: "адрес ведёт во внутреннюю сеть",
      switched_off: "вебхук выключен",
      bad_url: "неверный адрес",
      sealed: "секрет зашифрован другим ключом: создайте вебхук заново",
    },
    keys: "Ключи API",
    keysLead: "Ваша система читает и меняет заказы по адресам /api/shop. Ключ можно отозвать в любой момент.",
    scope: "Что можно",
    scopes: { read: "только читать", write: "читать и менять" },
    makeKey: "Создать ключ",
    key: "Ключ",
    used: (when) => `использован ${when}`,
    unused: "ещё не использован",
    revoked: (when) => `отозван ${when}`,
    revoke: "Отозвать",
    revokeYes: "Да, отозвать навсегда",
    docs: "Описание API (OpenAPI)",
    failed: {
      bad_url: "Нужен полный адрес, который начинается с https://.",
      private_address: "Адрес ведёт во внутреннюю сеть. Разрешить это может настройка сервера WEBHOOKS_TO_PRIVATE=yes.",
      too_many: "Вебхуков уже слишком много. Удалите лишний.",
      other: "Не получилось. Попробуйте ещё раз.",
    },
  },
  uk: {
    hooks: "Вебхуки",
    hooksLead:
      "Сервіс сам повідомляє вашій системі, що сталося. Кожен запит підписаний (Standard Webhooks) і повторюється протягом доби, якщо відповіді немає. Особистих даних у ньому немає — лише номери.",
    name: "Назва",
    url: "Адреса (https)",
    events: "Про що повідомляти",
    kinds: {
      "order.changed": "Замовлення змінено в чаті або працівником",
      "customer.changed": "Змінено дані чи згоди клієнта",
      "conversation.handed_off": "Діалог передано людині",
      "conversation.closed": "Діалог закрито",
      "segment.joined": "Клієнти увійшли до сегмента",
      "segment.left": "Клієнти вийшли із сегмента",
      test: "Перевірка",
    },
    make: "Додати вебхук",
    secret: "Секрет для перевірки підпису",
    once: "Скопіюйте зараз: більше його не буде показано.",
    test: "Надіслати перевірку",
    off: "Вимкнути",
    on: "Увімкнути",
    isOff: "вимкнено",
    drop: "Видалити",
    dropYes: "Так, видалити",
    deliveries: "Останні доставки",
    none: "Доставок ще не було.",
    brought: (status) => `доставлено, відповідь ${status}`,
    waits: "чекає на відправлення",
    errors: {
      status: "відповідь з помилкою",
      no_answer: "немає відповіді",
      private_address: "адреса веде у внутрішню мережу",
      switched_off: "вебхук вимкнено",
      bad_url: "хибна адреса",
      sealed: "секрет зашифровано іншим ключем: створіть вебхук заново",
    },
    keys: "Ключі API",
    keysLead: "Ваша система читає і змінює замовлення за адресами /api/shop. Ключ можна відкликати будь-коли.",
    scope: "Що можна",
    scopes: { read: "лише читати", write: "читати і змінювати" },
    makeKey: "Створити ключ",
    key: "Ключ",
    used: (when) => `використано ${when}`,
    unused: "ще не використано",
    revoked: (when) => `відкликано ${when}`,
    revoke: "Відкликати",
    revokeYes: "Так, відкликати назавжди",
    docs: "Опис API (OpenAPI)",
    failed: {
      bad_url: "Потрібна повна адреса, що починається з https://.",
      private_address:
        "Адреса веде у внутрішню мережу. Дозволити це може налаштування сервера WEBHOOKS_TO_PRIVATE=yes.",
      too_many: "Вебхуків уже забагато. Видаліть зайвий.",
      other: "Не вдалося. Спробуйте ще раз.",
    },
  },
  en: {
    hooks: "Webhooks",
    hooksLead:
      "The service tells your system what happened. Each request is signed (Standard Webhooks) and tried again for a day where no answer comes. It holds nobody's data, only numbers and ids.",
    name: "Name",
    url: "Address (https)",
    events: "What to tell of",
    kinds: {
      "order.changed": "An order was changed in the chat or by staff",
      "customer.changed": "A customer's data or consents were changed",
      "conversation.handed_off": "A conversation was handed to a person",
      "conversation.closed": "A conversation was closed",
      "segment.joined": "Customers joined a segment",
      "segment.left": "Customers left a segment",
      test: "Test",
    },
    make: "Add a webhook",
    secret: "Secret that proves the signature",
    once: "Copy it now: it is not shown again.",
    test: "Send a test",
    off: "Switch off",
    on: "Switch on",
    isOff: "off",
    drop: "Delete",
    dropYes: "Yes, delete it",
    deliveries: "Latest deliveries",
    none: "Nothing was delivered yet.",
    brought: (status) => `delivered, answer ${status}`,
    waits: "waits to be sent",
    errors: {
      status: "answered with an error",
      no_answer: "no answer",
      private_address: "the address leads into a private network",
      switched_off: "the webhook is off",
      bad_url: "a wrong address",
      sealed: "its secret was sealed with another key: make the webhook anew",
    },
    keys: "API keys",
    keysLead: "Your system reads and changes orders at /api/shop. A key can be revoked at any time.",
    scope: "What it may do",
    scopes: { read: "only read", write: "read and change" },
    makeKey: "Make a key",
    key: "Key",
    used: (when) => `used ${when}`,
    unused: "not used yet",
    revoked: (when) => `revoked ${when}`,
    revoke: "Revoke",
    revokeYes: "Yes, revoke it for good",
    docs: "Description of the API (OpenAPI)",
    failed: {
      bad_url: "Write a whole address that begins with https://.",
      private_address:
        "The address leads into a private network. The server's setting WEBHOOKS_TO_PRIVATE=yes would allow it.",
      too_many: "There are too many webhooks. Delete one that is not needed.",
      other: "That did not work. Try again.",
    },
  },
};
