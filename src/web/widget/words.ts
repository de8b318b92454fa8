import type { Locale } from "../../base/index.ts";

/** Everything that the widget itself says. */
export interface Words {
  title: string;
  open: string;
  unread: (count: number) => string;
  close: string;
  greeting: string;
  lead: string;
  suggestions: string[];
  suggestionsLabel: string;
  placeholder: string;
  message: string;
  send: string;
  hint: string;
  footer: string;
  you: string;
  bot: string;
  person: string;
  botStatus: string;
  personStatus: string;
  typing: string;
  source: string;
  sources: string;
  newTab: string;
  chosen: string;
  sending: string;
  waiting: string;
  failed: string;
  retry: string;
  attach: string;
  file: string;
  file_too_large: string;
  file_type: string;
  file_empty: string;
  file_too_many: string;
  loading: string;
  offline: string;
  connecting: string;
  unreachable: string;
  today: string;
  yesterday: string;
  log: string;
  toNewest: string;
  telegram: string;
  telegramOpening: string;
  telegramAgain: string;
  telegramFailed: string;
}

const ru: Words = {
  title: "Чат с магазином",
  open: "Открыть чат",
  unread: (count) => `Открыть чат. Непрочитанных сообщений: ${count}`,
  close: "Закрыть чат",
  greeting: "Здравствуйте!\nЧем помочь?",
  lead: "Спросите о заказе, доставке или товарах. Отвечаем сразу, в любое время.",
  suggestions: ["Где мой заказ?", "Сколько стоит доставка?", "Как вернуть товар?"],
  suggestionsLabel: "Часто спрашивают",
  placeholder: "Напишите сообщение…",
  message: "Ваше сообщение",
  send: "Отправить",
  hint: "Enter — отправить, Shift + Enter — новая строка",
  footer: "Отвечает бот. Человека можно позвать в любой момент.",
  you: "Вы",
  bot: "Бот",
  person: "Сотрудник магазина",
  botStatus: "Обычно отвечаем сразу",
  personStatus: "Вам отвечает человек",
  typing: "Печатает…",
  source: "Источник",
  sources: "Источники",
  newTab: "откроется в новой вкладке",
  chosen: "выбрано",
  sending: "Отправляется…",
  waiting: "Уйдёт, когда появится связь",
  failed: "Не отправлено",
  retry: "Повторить",
  attach: "Прикрепить файл",
  file: "Файл",
  file_too_large: "файл больше 10 МБ",
  file_type: "такие файлы не принимаем: пришлите фото, видео, PDF или документ",
  file_empty: "файл пуст",
  file_too_many: "сегодня файлов уже слишком много",
  loading: "Загружаем переписку…",
  offline: "Нет интернета. Сообщения уйдут, когда появится связь.",
  connecting: "Соединяемся…",
  unreachable: "Чат пока не отвечает. Пробуем ещё раз…",
  today: "Сегодня",
  yesterday: "Вчера",
  log: "Переписка",
  toNewest: "К новым сообщениям",
  telegram: "Продолжить в Telegram",
  telegramOpening: "Открываем Telegram…",
  telegramAgain: "Telegram не открылся? Нажмите ещё раз.",
  telegramFailed: "Не получилось открыть Telegram. Попробуйте чуть позже.",
};

const uk: Words = {
  title: "Чат із магазином",
  open: "Відкрити чат",
  unread: (count) => `Відкрити чат. Непрочитаних повідомлень: ${count}`,
  close: "Закрити чат",
  greeting: "Вітаємо!\nЧим допомогти?",
  lead: "Запитайте про замовлення, доставку чи товари. Відповідаємо одразу, будь-коли.",
  suggestions: ["Де моє замовлення?", "Скільки коштує доставка?", "Як повернути товар?"],
  suggestionsLabel: "Часто запитують",
  placeholder: "Напишіть повідомлення…",
  message: "Ваше повідомлення",
  send: "Надіслати",
  hint: "Enter — надіслати, Shift + Enter — новий рядок",
  footer: "Відповідає бот. Людину можна покликати будь-якої миті.",
  you: "Ви",
  bot: "Бот",
  person: "Працівник магазину",
  botStatus: "Зазвичай відповідаємо одразу",
  personStatus: "Вам відповідає людина",
  typing: "Друкує…",
  source: "Джерело",
  sources: "Джерела",
  newTab: "відкриється в новій вкладці",
  chosen: "обрано",
  sending: "Надсилається…",
  waiting: "Піде, щойно з’явиться зв’язок",
  failed: "Не надіслано",
  retry: "Повторити",
  attach: "Прикріпити файл",
  file: "Файл",
  file_too_large: "файл більший за 10 МБ",
  file_type: "такі файли не приймаємо: надішліть фото, відео, PDF або документ",
  file_empty: "файл порожній",
  file_too_many: "сьогодні файлів уже забагато",
  loading: "Завантажуємо листування…",
  offline: "Немає інтернету. Повідомлення підуть, щойно з’явиться зв’язок.",
  connecting: "З’єднуємося…",
  unreachable: "Чат поки не відповідає. Пробуємо ще раз…",
  today: "Сьогодні",
  yesterday: "Учора",
  log: "Листування",
  toNewest: "До нових повідомлень",
  telegram: "Продовжити в Telegram",
  telegramOpening: "Відкриваємо Telegram…",
  telegramAgain: "Telegram не відкрився? Натисніть ще раз.",
  telegramFailed: "Не вдалося відкрити Telegram. Спробуйте трохи згодом.",
};

const en: Words = {
  title: "Chat with the shop",
  open: "Open chat",
  unread: (count) => `Open chat. Unread messages: ${count}`,
  close: "Close chat",
  greeting: "Hello!\nHow can we help?",
  lead: "Ask about your order, delivery or our products. We answer right away, at any hour.",
  suggestions: ["Where is my order?", "How much is delivery?", "How do I return an item?"],
  suggestionsLabel: "Often asked",
  placeholder: "Write a message…",
  message: "Your message",
  send: "Send",
  hint: "Enter to send, Shift + Enter for a new line",
  footer: "A bot answers. You can ask for a person at any time.",
  you: "You",
  bot: "Bot",
  person: "Shop staff",
  botStatus: "Usually replies at once",
  personStatus: "A person is answering you",
  typing: "Typing…",
  source: "Source",
  sources: "Sources",
  newTab: "opens in a new tab",
  chosen: "chosen",
  sending: "Sending…",
  waiting: "Will be sent when you are back online",
  failed: "Not sent",
  retry: "Try again",
  attach: "Attach a file",
  file: "File",
  file_too_large: "the file is larger than 10 MB",
  file_type: "we do not take such files: send a photo, video, PDF or document",
  file_empty: "the file is empty",
  file_too_many: "too many files for one day",
  loading: "Loading your messages…",
  offline: "You are offline. Messages will be sent when you are back.",
  connecting: "Connecting…",
  unreachable: "The chat is not answering yet. Trying again…",
  today: "Today",
  yesterday: "Yesterday",
  log: "Conversation",
  toNewest: "To the newest messages",
  telegram: "Continue in Telegram",
  telegramOpening: "Opening Telegram…",
  telegramAgain: "Telegram did not open? Tap again.",
  telegramFailed: "Telegram could not be opened. Please try again a little later.",
};

/** The widget's sentences in a language. */
export const wordsOf = (locale: Locale): Words => ({ ru, uk, en })[locale];
