import type { Locale } from "../../../../base/index.ts";
import { plural } from "../../words/plural.ts";
import type { Kind } from "./fields.ts";

/** What the page of imports and backups says. */
export interface ImportWords {
  title: string;
  lead: string;
  choose: string;
  notRead: (name: string) => string;
  elsewhere: string;
  what: string;
  kinds: Record<Kind, string>;
  columns: string;
  example: string;
  nothing: string;
  own: string;
  rest: string;
  lacks: (names: string) => string;
  guests: string;
  meaning: (column: string) => string;
  skip: string;
  always: (field: string) => string;
  unmeant: string;
  words: Record<string, string>;
  trial: string;
  run: string;
  runOverDemo: string;
  overDemo: (customers: number, orders: number) => string;
  sending: (percent: number) => string;
  working: (rows: number) => string;
  trying: string;
  tried: string;
  done: string;
  cut: string;
  interrupted: string;
  report: {
    what: string;
    rows: string;
    added: string;
    updated: string;
    unchanged: string;
    refused: string;
    targets: Record<string, string>;
    reasons: string;
    noted: string;
    file: string;
    moved: (orders: number) => string;
    notices: (people: number) => string;
  };
  failed: Record<string, string>;
  last: string;
  demo: {
    title: string;
    lead: (customers: number, orders: number) => string;
    remove: string;
    sure: string;
    yes: string;
    no: string;
  };
  backup: { title: string; lead: string; download: string; owner: string; none: string; failed: string };
}

/** In each language. */
export const WORDS: Record<Locale, ImportWords> = {
  ru: {
    title: "Загрузить заказы и клиентов",
    lead: "Файлы CSV или XLSX — такие, какие выгружает ваш магазин. Сначала проверка без записи, потом импорт; повторный импорт того же файла ничего не меняет.",
    choose: "Выбрать файлы",
    notRead: (name) => `Файл «${name}» не читается. Нужен CSV или XLSX с названиями столбцов в первой строке.`,
    elsewhere: "На этом хостинге файлы не импортируются: запустите команду beseda import там, где есть файлы.",
    what: "Что в файле",
    kinds: {
      sales: "Продажи: каждая строка — товар в заказе",
      orders: "Заказы",
      order_lines: "Товары в заказах",
      customers: "Клиенты",
      products: "Товары",
      returns: "Возвраты",
    },
    columns: "Столбцы",
    example: "например",
    nothing: "не загружать",
    own: "отдельное поле клиента",
    rest: "Остальные столбцы сохранить как отдельные поля клиентов",
    lacks: (names) => `Не хватает: ${names}. Укажите, в каком столбце это стоит.`,
    guests: "Без кода клиента, почты и телефона заказы загрузятся как заказы гостей: чьи они, будет неизвестно.",
    meaning: (column) => `Что значат слова в столбце «${column}»`,
    skip: "отклонить строку",
    always: (field) => `${field} — одинаково для всех строк`,
    unmeant: "Строки с остальными словами будут отклонены.",
    words: {
      new: "новый",
      paid: "оплачен",
      shipped: "отправлен",
      delivered: "доставлен",
      cancelled: "отменён",
      unpaid: "не оплачен",
      refunded: "деньги возвращены",
    },
    trial: "Проверить",
    run: "Импортировать",
    runOverDemo: "Убрать демо-магазин и импортировать",
    overDemo: (customers, orders) =>
      `Сейчас в базе демо-магазин. Импорт сначала уберёт его целиком: ${plural("ru")(customers, "клиент", "клиента", "клиентов")}, ${plural("ru")(orders, "заказ", "заказа", "заказов")}.`,
    sending: (percent) => `Отправляем файлы: ${percent} %`,
    working: (rows) => `Импортируем: ${rows.toLocaleString("ru")} строк`,
    trying: "Проверяем…",
    tried: "Так будет после импорта. Пока ничего не записано.",
    done: "Импорт завершён.",
    cut: "Файл большой: проверено только его начало. Импорт прочитает всё.",
    interrupted: "Импорт прервался. Запустите его снова: то, что уже записано, не задвоится.",
    report: {
      what: "Что",
      rows: "Строк",
      added: "Новых",
      updated: "Обновлено",
      unchanged: "Без изменений",
      refused: "Отклонено",
      targets: {
        customers: "Клиенты",
        products: "Товары",
        orders: "Заказы",
        order_lines: "Товары в заказах",
        returns: "Возвраты",
      },
      reasons: "Почему отклонено",
      noted: "Исправлено и отмечено",
      file: "Скачать отклонённые строки (CSV)",
      moved: (orders) => `Заказов с новым статусом: ${orders.toLocaleString("ru")}.`,
      notices: (people) =>
        `О новых статусах узнают клиенты, которые согласились на сообщения; всего таких заказов у ${plural("ru")(people, "клиента", "клиентов", "клиентов")}.`,
    },
    failed: {
      not_now: "Сейчас идёт другой импорт. Подождите, пока он закончится.",
      demo: "В базе демо-магазин: его нужно убрать вместе с импортом.",
      duplicate_column: "В первой строке файла два столбца с одним названием. Переименуйте один из них.",
      no_header: "В первой строке файла есть столбец без названия. Назовите его или удалите.",
      empty_file: "Файл пуст.",
      open_quote: "В файле есть кавычка, которая не закрыта. Откройте файл в таблице и сохраните заново.",
      too_large: "Файл слишком велик для страницы. Импортируйте его командой beseda import.",
      other: "Не получилось. Проверьте файл и попробуйте ещё раз.",
    },
    last: "Последние импорты",
    demo: {
      title: "Демо-магазин",
      lead: (customers, orders) =>
        `В базе демо-магазин: ${plural("ru")(customers, "клиент", "клиента", "клиентов")} и ${plural("ru")(orders, "заказ", "заказа", "заказов")}. Вместе с ним уйдёт всё, что с ним делали: клиенты, заказы, товары, возвраты, посещения, обращения. Статьи, сотрудники и настройки останутся.`,
      remove: "Убрать демо-магазин",
      sure: "Вернуть его можно будет только из копии. Убрать?",
      yes: "Да, убрать",
      no: "Оставить",
    },
    backup: {
      title: "Резервная копия",
      lead: "Один файл со всем, что есть в базе: клиенты, заказы, переписка, сотрудники. Хранить его нужно как пароль. Восстанавливает его команда beseda restore.",
      download: "Скачать копию",
      owner: "Скачать копию может только владелец.",
      none: "Этот хостинг копий не делает: пользуйтесь копиями своей базы данных.",
      failed: "Копию скачать не удалось. Попробуйте ещё раз.",
    },
  },
  uk: {
    title: "Завантажити замовлення і клієнтів",
    lead: "Файли CSV або XLSX — такі, як вивантажує ваш магазин. Спершу перевірка без запису, потім імпорт; повторний імпорт того самого файлу нічого не змінює.",
    choose: "Вибрати файли",
    notRead: (name) => `Файл «${name}» не читається. Потрібен CSV або XLSX із назвами стовпців у першому рядку.`,
    elsewhere: "На цьому хостингу файли не імпортуються: запустіть команду beseda import там, де є файли.",
    what: "Що у файлі",
    kinds: {
      sales: "Продажі: кожен рядок — товар у замовленні",
      orders: "Замовлення",
      order_lines: "Товари в замовленнях",
      customers: "Клієнти",
      products: "Товари",
      returns: "Повернення",
    },
    columns: "Стовпці",
    example: "наприклад",
    nothing: "не завантажувати",
    own: "окреме поле клієнта",
    rest: "Решту стовпців зберегти як окремі поля клієнтів",
    lacks: (names) => `Бракує: ${names}. Вкажіть, у якому стовпці це стоїть.`,
    guests:
      "Без коду клієнта, пошти й телефону замовлення завантажаться як замовлення гостей: чиї вони, буде невідомо.",
    meaning: (column) => `Що означають слова у стовпці «${column}»`,
    skip: "відхилити рядок",
    always: (field) => `${field} — однаково для всіх рядків`,
    unmeant: "Рядки з іншими словами буде відхилено.",
    words: {
      new: "нове",
      paid: "оплачене",
      shipped: "відправлене",
      delivered: "доставлене",
      cancelled: "скасоване",
      unpaid: "не оплачене",
      refunded: "гроші повернуто",
    },
    trial: "Перевірити",
    run: "Імпортувати",
    runOverDemo: "Прибрати демо-магазин та імпортувати",
    overDemo: (customers, orders) =>
      `Зараз у базі демо-магазин. Імпорт спершу прибере його повністю: ${plural("uk")(customers, "клієнт", "клієнти", "клієнтів")}, ${plural("uk")(orders, "замовлення", "замовлення", "замовлень")}.`,
    sending: (percent) => `Надсилаємо файли: ${percent} %`,
    working: (rows) => `Імпортуємо: ${rows.toLocaleString("uk")} рядків`,
    trying: "Перевіряємо…",
    tried: "Так буде після імпорту. Поки що нічого не записано.",
    done: "Імпорт завершено.",
    cut: "Файл великий: перевірено лише його початок. Імпорт прочитає все.",
    interrupted: "Імпорт перервався. Запустіть його знову: те, що вже записано, не подвоїться.",
    report: {
      what: "Що",
      rows: "Рядків",
      added: "Нових",
      updated: "Оновлено",
      unchanged: "Без змін",
      refused: "Відхилено",
      targets: {
        customers: "Клієнти",
        products: "Товари",
        orders: "Замовлення",
        order_lines: "Товари в замовленнях",
        returns: "Повернення",
      },
      reasons: "Чому відхилено",
      noted: "Виправлено і зауважено",
      file: "Завантажити відхилені рядки (CSV)",
      moved: (orders) => `Замовлень із новим статусом: ${orders.toLocaleString("uk")}.`,
      notices: (people) =>
        `Про нові статуси дізнаються клієнти, які погодилися на повідомлення; загалом такі замовлення у ${plural("uk")(people, "клієнта", "клієнтів", "клієнтів")}.`,
    },
    failed: {
      not_now: "Зараз триває інший імпорт. Зачекайте, поки він завершиться.",
      demo: "У базі демо-магазин: його треба прибрати разом з імпортом.",
      duplicate_column: "У першому рядку файлу два стовпці з однаковою назвою. Перейменуйте один із них.",
      no_header: "У першому рядку файлу є стовпець без назви. Назвіть його або видаліть.",
      empty_file: "Файл порожній.",
      open_quote: "У файлі є лапка, яку не закрито. Відкрийте файл у таблиці й збережіть заново.",
      too_large: "Файл завеликий для сторінки. Імпортуйте його командою beseda import.",
      other: "Не вдалося. Перевірте файл і спробуйте ще раз.",
    },
    last: "Останні імпорти",
    demo: {
      title: "Демо-магазин",
      lead: (customers, orders) =>
        `У базі демо-магазин: ${plural("uk")(customers, "клієнт", "клієнти", "клієнтів")} і ${plural("uk")(orders, "замовлення", "замовлення", "замовлень")}. Разом із ним зникне все, що з ним робили: клієнти, замовлення, товари, повернення, відвідування, звернення. Статті, працівники й налаштування залишаться.`,
      remove: "Прибрати демо-магазин",
      sure: "Повернути його можна буде лише з копії. Прибрати?",
      yes: "Так, прибрати",
      no: "Залишити",
    },
    backup: {
      title: "Резервна копія",
      lead: "Один файл з усім, що є в базі: клієнти, замовлення, листування, працівники. Зберігати його треба як пароль. Відновлює його команда beseda restore.",
      download: "Завантажити копію",
      owner: "Завантажити копію може лише власник.",
      none: "Цей хостинг копій не робить: користуйтеся копіями своєї бази даних.",
      failed: "Копію завантажити не вдалося. Спробуйте ще раз.",
    },
  },
  en: {
    title: "Upload orders and customers",
    lead: "CSV or XLSX files as your shop exports them. First a trial that writes nothing, then the import; the same file again changes nothing.",
    choose: "Choose files",
    notRead: (name) =>
      `The file “${name}” cannot be read. It must be CSV or XLSX with the names of its columns in the first row.`,
    elsewhere: "This host imports no files: run `beseda import` where there are files.",
    what: "What the file is of",
    kinds: {
      sales: "Sales: each row is a product in an order",
      orders: "Orders",
      order_lines: "Products in orders",
      customers: "Customers",
      products: "Products",
      returns: "Returns",
    },
    columns: "Columns",
    example: "such as",
    nothing: "do not load",
    own: "a field of customers",
    rest: "Keep the other columns as fields of customers",
    lacks: (names) => `Missing: ${names}. Say in which column it stands.`,
    guests:
      "Without a customer id, an e-mail or a phone the orders come in as guests' orders: whose they are stays unknown.",
    meaning: (column) => `What the words in “${column}” mean`,
    skip: "refuse the row",
    always: (field) => `${field}: the same for every row`,
    unmeant: "Rows with other words will be refused.",
    words: {
      new: "new",
      paid: "paid",
      shipped: "shipped",
      delivered: "delivered",
      cancelled: "cancelled",
      unpaid: "not paid",
      refunded: "refunded",
    },
    trial: "Try",
    run: "Import",
    runOverDemo: "Take the demo shop out and import",
    overDemo: (customers, orders) =>
      `The demo shop stands in the database. The import takes all of it out first: ${plural("en")(customers, "customer", "customers")}, ${plural("en")(orders, "order", "orders")}.`,
    sending: (percent) => `Sending files: ${percent} %`,
    working: (rows) => `Importing: ${rows.toLocaleString("en")} rows`,
    trying: "Trying…",
    tried: "So it will be after the import. Nothing has been written yet.",
    done: "The import is done.",
    cut: "The file is large: only its beginning was tried. The import reads all of it.",
    interrupted: "The import broke off. Start it again: what was written is not written twice.",
    report: {
      what: "What",
      rows: "Rows",
      added: "New",
      updated: "Updated",
      unchanged: "Unchanged",
      refused: "Refused",
      targets: {
        customers: "Customers",
        products: "Products",
        orders: "Orders",
        order_lines: "Products in orders",
        returns: "Returns",
      },
      reasons: "Why rows were refused",
      noted: "Mended and noted",
      file: "Download refused rows (CSV)",
      moved: (orders) => `Orders with a new status: ${orders.toLocaleString("en")}.`,
      notices: (people) =>
        `Customers who agreed to messages hear of it; such orders are those of ${plural("en")(people, "customer", "customers")}.`,
    },
    failed: {
      not_now: "Another import is under way. Wait until it has ended.",
      demo: "The demo shop is in the database: it has to be taken out with the import.",
      duplicate_column: "Two columns in the file's first row have the same name. Rename one of them.",
      no_header: "A column in the file's first row has no name. Name it or delete it.",
      empty_file: "The file is empty.",
      open_quote: "A quote in the file is never closed. Open the file as a table and save it again.",
      too_large: "The file is too large for this page. Import it by `beseda import`.",
      other: "That did not work. Check the file and try again.",
    },
    last: "Latest imports",
    demo: {
      title: "The demo shop",
      lead: (customers, orders) =>
        `The demo shop is in the database: ${plural("en")(customers, "customer", "customers")} and ${plural("en")(orders, "order", "orders")}. With it goes everything that was done with it: customers, orders, products, returns, visits, tickets. Articles, staff and settings stay.`,
      remove: "Take the demo shop out",
      sure: "Only a backup could bring it back. Take it out?",
      yes: "Yes, take it out",
      no: "Keep it",
    },
    backup: {
      title: "Backup",
      lead: "One file with everything in the database: customers, orders, conversations, staff. Keep it like a password. `beseda restore` reads it.",
      download: "Download a backup",
      owner: "Only an owner may download it.",
      none: "This host makes no backups: use those of your database.",
      failed: "The backup could not be downloaded. Try again.",
    },
  },
};
