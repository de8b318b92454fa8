import type { Locale } from "../../../../base/index.ts";

/** What the page of the shop says. */
interface ShopWords {
  lead: string;
  about: string;
  name: string;
  zone: (zone: string, currency: string) => string;
  hours: string;
  hoursLead: string;
  days: string[];
  closed: string;
  from: string;
  to: string;
  add: (day: string) => string;
  remove: (day: string) => string;
  holidays: string;
  holidaysLead: string;
  day: string;
  addDay: string;
  people: string;
  peopleHint: string;
  support: {
    title: string;
    lead: string;
    off: string;
    hints: Record<"first_answer_minutes" | "resolve_minutes" | "requeue_minutes" | "assign", string>;
  } & Record<"first_answer_minutes" | "resolve_minutes" | "requeue_minutes" | "assign" | "at_most", string>;
  windows: string;
  returnDays: string;
  exchangeDays: string;
  functions: string;
  functionsLead: string;
  fromFile: string;
  keys: Record<string, string>;
  save: string;
  saved: string;
  undo: string;
  wrongHours: string;
  failed: Record<string, string>;
  versions: string;
  version: (by: string | null, keys: string) => string;
  file: string;
  fileHint: string;
  same: string;
  restored: (version: number) => string;
  restore: string;
  now: string;
  nobody: string;
  download: string;
}

/** In each language. */
export const WORDS: Record<Locale, ShopWords> = {
  ru: {
    lead: "Изменения действуют сразу: в боте, в чате и на всех страницах. Файл policy.yaml остаётся источником; здесь хранится то, что вы изменили поверх него.",
    about: "О магазине",
    name: "Название магазина",
    zone: (zone, currency) =>
      `Часовой пояс — ${zone}, валюта — ${currency}. Их задают настройки сервера TIMEZONE и CURRENCY.`,
    hours: "Часы работы",
    hoursLead: "Когда клиентам отвечают люди. В остальное время бот честно говорит, когда вы откроетесь.",
    days: ["Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье"],
    closed: "закрыто",
    from: "с",
    to: "до",
    add: (day) => `Добавить часы: ${day}`,
    remove: (day) => `Убрать часы: ${day}`,
    holidays: "Праздники и особые дни",
    holidaysLead: "В эти дни действуют другие часы. Без часов магазин закрыт.",
    day: "День",
    addDay: "Добавить день",
    people: "Сколько людей отвечает",
    peopleHint: "Только пока в диалогах здесь никто не работает; иначе считаются те, кто на месте. 0 — никто.",
    support: {
      title: "Как отвечают люди",
      lead: "Время считается только в часы работы. О том, что срок подходит, страница предупреждает заранее.",
      off: "не считать",
      first_answer_minutes: "Первый ответ: минут",
      resolve_minutes: "Решение вопроса: минут",
      requeue_minutes: "Вернуть в очередь без ответа: минут",
      assign: "Раздавать диалоги автоматически",
      at_most: "Диалогов у одного человека не больше",
      hints: {
        first_answer_minutes: "За сколько человек должен ответить после того, как его позвали.",
        resolve_minutes: "За сколько диалог нужно закрыть.",
        requeue_minutes: "Если взявший диалог молчит дольше, диалог снова увидят все.",
        assign: "тому, кто на месте, говорит на языке клиента и занят меньше других",
      },
    },
    windows: "Сроки",
    returnDays: "Возврат: дней после доставки",
    exchangeDays: "Обмен: дней после доставки",
    functions: "Что включено",
    functionsLead: "Выключенного нет нигде: бот не предлагает этого, а о просьбе клиента узнаёт человек.",
    fromFile: "включается в policy.yaml: нужны цены и условия",
    keys: {
      cancel: "Отмена заказа",
      change_address: "Смена адреса доставки",
      change_items: "Изменение состава заказа",
      change_payment: "Смена способа оплаты",
      return: "Возврат товара",
      exchange: "Обмен товара",
      order: "Заказ в чате",
      recommendations: "Советы, что купить",
      campaigns: "Рассылки",
      nps: "Вопрос «посоветуете ли вы нас?»",
      loyalty: "Баллы и уровни",
      hours: "часы",
      holidays: "праздники",
      staff_online: "сколько людей отвечает",
      seller: "название",
      privacy: "личные данные",
      promo_codes_in_chat: "Промокоды в чате",
      export: "Копия личных данных по просьбе клиента",
      deletion: "Удаление личных данных по просьбе клиента",
    },
    save: "Сохранить",
    saved: "Сохранено.",
    undo: "Отменить изменения",
    wrongHours: "Проверьте часы: каждый промежуток должен кончаться позже, чем начинается.",
    failed: {
      changed_meanwhile: "Кто-то уже изменил настройки. Обновите страницу и внесите изменения снова.",
      bad_policy: "Что-то указано неверно. Проверьте часы, дни и сроки.",
      other: "Сохранить не удалось. Попробуйте ещё раз.",
    },
    versions: "Прежние версии",
    version: (by, keys) => `${by ?? "кто-то"}: ${keys}`,
    file: "Как в файле policy.yaml",
    fileHint: "Всё, что изменено здесь, отменится.",
    same: "как в файле",
    restored: (version) => (version === 0 ? "возвращено к файлу" : `возвращена версия ${version}`),
    restore: "Вернуть",
    now: "действует",
    nobody: "Здесь ещё ничего не меняли: действует файл.",
    download: "Скачать policy.yaml",
  },
  uk: {
    lead: "Зміни діють одразу: у боті, в чаті й на всіх сторінках. Файл policy.yaml лишається джерелом; тут зберігається те, що ви змінили поверх нього.",
    about: "Про магазин",
    name: "Назва магазину",
    zone: (zone, currency) =>
      `Часовий пояс — ${zone}, валюта — ${currency}. Їх задають налаштування сервера TIMEZONE і CURRENCY.`,
    hours: "Години роботи",
    hoursLead: "Коли клієнтам відповідають люди. В інший час бот чесно каже, коли ви відкриєтеся.",
    days: ["Понеділок", "Вівторок", "Середа", "Четвер", "П’ятниця", "Субота", "Неділя"],
    closed: "зачинено",
    from: "з",
    to: "до",
    add: (day) => `Додати години: ${day}`,
    remove: (day) => `Прибрати години: ${day}`,
    holidays: "Свята й особливі дні",
    holidaysLead: "У ці дні діють інші години. Без годин магазин зачинено.",
    day: "День",
    addDay: "Додати день",
    people: "Скільки людей відповідає",
    peopleHint: "Лише доки в діалогах тут ніхто не працює; інакше рахуються ті, хто на місці. 0 — ніхто.",
    support: {
      title: "Як відповідають люди",
      lead: "Час рахується лише в години роботи. Про те, що строк наближається, сторінка попереджає заздалегідь.",
      off: "не рахувати",
      first_answer_minutes: "Перша відповідь: хвилин",
      resolve_minutes: "Розв’язання питання: хвилин",
      requeue_minutes: "Повернути в чергу без відповіді: хвилин",
      assign: "Роздавати діалоги автоматично",
      at_most: "Діалогів на одну людину не більше",
      hints: {
        first_answer_minutes: "За скільки людина має відповісти після того, як її покликали.",
        resolve_minutes: "За скільки діалог треба закрити.",
        requeue_minutes: "Якщо той, хто взяв діалог, мовчить довше, його знову побачать усі.",
        assign: "тому, хто на місці, говорить мовою клієнта і зайнятий менше за інших",
      },
    },
    windows: "Строки",
    returnDays: "Повернення: днів після доставки",
    exchangeDays: "Обмін: днів після доставки",
    functions: "Що ввімкнено",
    functionsLead: "Вимкненого немає ніде: бот цього не пропонує, а про прохання клієнта дізнається людина.",
    fromFile: "вмикається в policy.yaml: потрібні ціни й умови",
    keys: {
      cancel: "Скасування замовлення",
      change_address: "Зміна адреси доставки",
      change_items: "Зміна складу замовлення",
      change_payment: "Зміна способу оплати",
      return: "Повернення товару",
      exchange: "Обмін товару",
      order: "Замовлення в чаті",
      recommendations: "Поради, що купити",
      campaigns: "Розсилки",
      nps: "Запитання «чи порадите ви нас?»",
      loyalty: "Бали й рівні",
      hours: "години",
      holidays: "свята",
      staff_online: "скільки людей відповідає",
      seller: "назва",
      privacy: "особисті дані",
      promo_codes_in_chat: "Промокоди в чаті",
      export: "Копія особистих даних на прохання клієнта",
      deletion: "Видалення особистих даних на прохання клієнта",
    },
    save: "Зберегти",
    saved: "Збережено.",
    undo: "Скасувати зміни",
    wrongHours: "Перевірте години: кожен проміжок має закінчуватися пізніше, ніж починається.",
    failed: {
      changed_meanwhile: "Хтось уже змінив налаштування. Оновіть сторінку і внесіть зміни знову.",
      bad_policy: "Щось указано неправильно. Перевірте години, дні та строки.",
      other: "Зберегти не вдалося. Спробуйте ще раз.",
    },
    versions: "Попередні версії",
    version: (by, keys) => `${by ?? "хтось"}: ${keys}`,
    file: "Як у файлі policy.yaml",
    fileHint: "Усе, що змінено тут, скасується.",
    same: "як у файлі",
    restored: (version) => (version === 0 ? "повернуто до файлу" : `повернуто версію ${version}`),
    restore: "Повернути",
    now: "діє",
    nobody: "Тут ще нічого не змінювали: діє файл.",
    download: "Завантажити policy.yaml",
  },
  en: {
    lead: "Changes hold at once: in the bot, in the chat and on every page. The file policy.yaml stays the source; what you change over it is kept here.",
    about: "The shop",
    name: "The shop's name",
    zone: (zone, currency) => `Time zone ${zone}, currency ${currency}: the server's settings TIMEZONE and CURRENCY.`,
    hours: "Opening hours",
    hoursLead: "When people answer customers. At other times the bot says honestly when you open.",
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    closed: "closed",
    from: "from",
    to: "to",
    add: (day) => `Add hours: ${day}`,
    remove: (day) => `Remove hours: ${day}`,
    holidays: "Holidays and special days",
    holidaysLead: "Other hours hold on these days. Without hours the shop is closed.",
    day: "Day",
    addDay: "Add a day",
    people: "How many people answer",
    peopleHint: "Only while nobody works in the inbox here; otherwise those who are there count. 0: nobody.",
    support: {
      title: "How people answer",
      lead: "Only opening hours count. The page warns before the time is up.",
      off: "not counted",
      first_answer_minutes: "First answer: minutes",
      resolve_minutes: "Resolution: minutes",
      requeue_minutes: "Back to the queue without an answer: minutes",
      assign: "Give conversations out by themselves",
      at_most: "Conversations a person has at most",
      hints: {
        first_answer_minutes: "How soon somebody answers after a person was called.",
        resolve_minutes: "How soon the conversation is closed.",
        requeue_minutes: "Where whoever took it says nothing for longer, everybody sees it again.",
        assign: "to whoever is there, speaks the customer's language and has the least to do",
      },
    },
    windows: "Periods",
    returnDays: "Returns: days after delivery",
    exchangeDays: "Exchanges: days after delivery",
    functions: "What is on",
    functionsLead: "What is off is nowhere: the bot does not offer it, and a person hears of a customer who asks.",
    fromFile: "switched on in policy.yaml: it needs prices and terms",
    keys: {
      cancel: "Cancelling an order",
      change_address: "Changing the delivery address",
      change_items: "Changing what is in an order",
      change_payment: "Changing how it is paid",
      return: "Returns",
      exchange: "Exchanges",
      order: "Orders in the chat",
      recommendations: "Advice on what to buy",
      campaigns: "Campaigns",
      nps: "“Would you recommend us?”",
      loyalty: "Points and levels",
      hours: "hours",
      holidays: "holidays",
      staff_online: "how many people answer",
      seller: "name",
      privacy: "personal data",
      promo_codes_in_chat: "Promo codes in the chat",
      export: "A copy of personal data when a customer asks",
      deletion: "Deletion of personal data when a customer asks",
    },
    save: "Save",
    saved: "Saved.",
    undo: "Undo changes",
    wrongHours: "Check the hours: each span has to end after it begins.",
    failed: {
      changed_meanwhile: "Somebody changed the settings meanwhile. Reload the page and make your changes again.",
      bad_policy: "Something is wrong. Check hours, days and periods.",
      other: "It could not be saved. Try again.",
    },
    versions: "Earlier versions",
    version: (by, keys) => `${by ?? "somebody"}: ${keys}`,
    file: "As in the file policy.yaml",
    fileHint: "Everything that was changed here is undone.",
    same: "as in the file",
    restored: (version) => (version === 0 ? "back to the file" : `version ${version} put back`),
    restore: "Put back",
    now: "holds now",
    nobody: "Nothing was changed here yet: the file holds.",
    download: "Download policy.yaml",
  },
};
