import type { Locale } from "../../../../base/index.ts";
import type { Final } from "./final.ts";
import { en } from "./names/en.ts";
import type { AuditNames } from "./names/names.ts";
import { ru } from "./names/ru.ts";
import { uk } from "./names/uk.ts";

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
  open: string;
  all: string;
  undone: (when: string) => string;
  onBehalfOf: (customer: string) => string;
  field: string;
  before: string;
  after: string;
  nothing: string;
  /** Putting back what was before an entry; `problems` by the server's codes. */
  putBack: {
    button: string;
    of: (what: string) => string;
    changed: string;
    now: string;
    earlier: string;
    anyway: string;
    done: string;
    problems: Record<string, string>;
  };
  /** Why something has no way back by its nature. */
  final: Record<Final, string>;
  names: AuditNames;
}

/** In each language. */
export const WORDS: Record<Locale, AuditWords> = {
  ru: {
    lead: "Кто, когда и что изменил, посмотрел или выгрузил. Записи не правят и не удаляют. Что изменил импорт, показано в истории самой записи.",
    who: "Кто",
    anybody: "Кто угодно",
    program: "Программа",
    shop: "Система магазина",
    import: "Импорт",
    customer: (id) => `Клиент ${id}`,
    kind: "Что",
    anything: "Что угодно",
    record: "Запись",
    recordHint: "Номер заказа, код клиента…",
    file: "Скачать CSV",
    fileHint: "не больше 10 000 последних записей",
    none: "Записей нет",
    noneText: "По этому отбору никто ничего не делал.",
    more: "Показать ещё",
    failed: "Следующая страница не загрузилась. Попробуйте ещё раз.",
    history: (what) => `История: ${what}`,
    open: "открыть",
    all: "Показать всё",
    undone: (when) => `отменено ${when}`,
    onBehalfOf: (customer) => `по просьбе клиента ${customer}`,
    field: "Поле",
    before: "Было",
    after: "Стало",
    nothing: "—",
    putBack: {
      button: "Вернуть как было",
      of: (what) => `Вернуть как было: ${what}`,
      changed: "С тех пор это меняли ещё раз. Посмотрите, что стоит сейчас и что вернётся.",
      now: "сейчас:",
      earlier: "вернётся:",
      anyway: "Всё равно вернуть",
      done: "Возвращено как было.",
      problems: {
        changed: "Это только что изменили. Обновите страницу.",
        not_kept: "Удалённое уже не хранится: вернуть нечего.",
        not_draft: "Рассылка уже не черновик.",
        name_taken: "Такое название уже занято.",
        email_taken: "Этот e-mail уже у другого сотрудника.",
        owners_only: "Это может только владелец.",
        last_owner: "Это последний владелец.",
        not_allowed: "Ваша роль этого не позволяет.",
        failed: "Не получилось. Попробуйте ещё раз.",
      },
    },
    final: {
      secret: "Вернуть нельзя: сам ключ или токен в журнале не хранится. Создайте или введите новый.",
      link: "Вернуть нельзя: ссылка действует один раз. Создайте новую.",
      consent: "Вернуть может только сам клиент: без его согласия рассылать нельзя.",
      forgotten: "Вернуть нельзя: данные удалены по просьбе клиента.",
      sent: "Вернуть нельзя: письмо уже ушло.",
      demo: "Вернуть можно только из резервной копии.",
    },
    names: ru,
  },
  uk: {
    lead: "Хто, коли й що змінив, переглянув або вивантажив. Записів не правлять і не видаляють. Що змінив імпорт, показано в історії самого запису.",
    who: "Хто",
    anybody: "Будь-хто",
    program: "Програма",
    shop: "Система магазину",
    import: "Імпорт",
    customer: (id) => `Клієнт ${id}`,
    kind: "Що",
    anything: "Будь-що",
    record: "Запис",
    recordHint: "Номер замовлення, код клієнта…",
    file: "Завантажити CSV",
    fileHint: "не більше 10 000 останніх записів",
    none: "Записів немає",
    noneText: "За цим відбором ніхто нічого не робив.",
    more: "Показати ще",
    failed: "Наступна сторінка не завантажилася. Спробуйте ще раз.",
    history: (what) => `Історія: ${what}`,
    open: "відкрити",
    all: "Показати все",
    undone: (when) => `скасовано ${when}`,
    onBehalfOf: (customer) => `на прохання клієнта ${customer}`,
    field: "Поле",
    before: "Було",
    after: "Стало",
    nothing: "—",
    putBack: {
      button: "Повернути як було",
      of: (what) => `Повернути як було: ${what}`,
      changed: "Відтоді це змінювали ще раз. Подивіться, що стоїть зараз і що повернеться.",
      now: "зараз:",
      earlier: "повернеться:",
      anyway: "Усе одно повернути",
      done: "Повернуто як було.",
      problems: {
        changed: "Це щойно змінили. Оновіть сторінку.",
        not_kept: "Видалене вже не зберігається: повертати нічого.",
        not_draft: "Розсилка вже не чернетка.",
        name_taken: "Таку назву вже зайнято.",
        email_taken: "Цей e-mail уже має інший працівник.",
        owners_only: "Це може лише власник.",
        last_owner: "Це останній власник.",
        not_allowed: "Ваша роль цього не дозволяє.",
        failed: "Не вийшло. Спробуйте ще раз.",
      },
    },
    final: {
      secret: "Повернути не можна: сам ключ або токен у журналі не зберігається. Створіть або введіть новий.",
      link: "Повернути не можна: посилання діє один раз. Створіть нове.",
      consent: "Повернути може лише сам клієнт: без його згоди розсилати не можна.",
      forgotten: "Повернути не можна: дані видалено на прохання клієнта.",
      sent: "Повернути не можна: лист уже надіслано.",
      demo: "Повернути можна лише з резервної копії.",
    },
    names: uk,
  },
  en: {
    lead: "Who changed, looked at or took away what, and when. Entries are neither edited nor deleted. What an import changed is shown in the history of the record itself.",
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
    open: "open",
    all: "Show everything",
    undone: (when) => `undone ${when}`,
    onBehalfOf: (customer) => `at the request of customer ${customer}`,
    field: "Field",
    before: "Before",
    after: "After",
    nothing: "—",
    putBack: {
      button: "Put it back",
      of: (what) => `Put it back: ${what}`,
      changed: "It was changed since. Look at what stands now and at what would.",
      now: "now:",
      earlier: "then:",
      anyway: "Put it back anyway",
      done: "It stands as it was.",
      problems: {
        changed: "Somebody has just changed it. Load the page again.",
        not_kept: "What was removed is not kept any more.",
        not_draft: "The campaign is no draft any more.",
        name_taken: "The name is taken.",
        email_taken: "Somebody else has this e-mail.",
        owners_only: "Only an owner may do this.",
        last_owner: "This is the last owner.",
        not_allowed: "Your role does not allow this.",
        failed: "It did not work. Try again.",
      },
    },
    final: {
      secret: "It cannot be put back: the key or token itself is not kept in the audit. Make or enter a new one.",
      link: "It cannot be put back: a link works once. Make a new one.",
      consent: "Only the customer can put this back: nobody is written to without their consent.",
      forgotten: "It cannot be put back: the data were deleted at the customer's request.",
      sent: "It cannot be put back: the mail has left.",
      demo: "It can be put back from a backup only.",
    },
    names: en,
  },
};
