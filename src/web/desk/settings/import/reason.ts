import type { Locale } from "../../../../base/index.ts";
import { FIELDS } from "./fields.ts";
import { WORDS } from "./words.ts";

/** A reason of the importer in the reader's language; as it is where it is none of the importer's own. */
export function reasonIn(reason: string, locale: Locale): string {
  for (const [said, words] of REASONS) {
    const match = new RegExp(`^(?:${said})$`).exec(reason);
    if (!match) continue;
    const { column, what = "" } = match.groups ?? {};
    const text = words[locale].replace("{what}", KINDS[what]?.[locale] ?? inWords(what, locale));
    return column === undefined ? text : `${nameOf(column, locale)}: ${text}`;
  }
  return reason;
}

/** Words of ours that may stand in a column, as the page calls them where it asks what theirs mean. */
const inWords = (list: string, locale: Locale): string =>
  list
    .split(", ")
    .map((one) => WORDS[locale].words[one] ?? one)
    .join(", ");

const nameOf = (column: string, locale: Locale): string =>
  Object.values(FIELDS)
    .flat()
    .find(({ key }) => key === column)?.names[locale] ?? column;

/** What several customers may have in common. */
const KINDS: Record<string, Record<Locale, string>> = {
  phone: { ru: "телефон", uk: "телефон", en: "phone" },
  email: { ru: "e-mail", uk: "e-mail", en: "e-mail" },
};

const reason = (said: string, ru: string, uk: string, en: string): [said: string, words: Record<Locale, string>] => [
  said,
  { ru, uk, en },
];

/** A column, of which the rest is told. */
const OF = "(?<column>\\w+):? ";

/** What the importer says, as the source of a regular expression, and what that is in each language. */
const REASONS = [
  reason(`${OF}is empty`, "пусто", "порожньо", "empty"),
  reason(`${OF}is not a number`, "не число", "не число", "not a number"),
  reason(`${OF}is not a time that exists`, "такой даты не бывает", "такої дати не буває", "not a date that exists"),
  reason(`${OF}is below 0`, "меньше нуля", "менше нуля", "below 0"),
  reason(
    `${OF}is not a whole number above 0`,
    "не целое число больше нуля",
    "не ціле число, більше за нуль",
    "not a whole number above 0",
  ),
  reason(
    `${OF}is not a number from 0 to 10`,
    "не число от 0 до 10",
    "не число від 0 до 10",
    "not a number from 0 to 10",
  ),
  reason(
    `${OF}is not one of (?<what>.+): left out`,
    "не одно из слов {what}; пропущено",
    "не одне зі слів {what}; пропущено",
    "not one of {what}; left out",
  ),
  reason(`${OF}is not one of (?<what>.+)`, "не одно из слов {what}", "не одне зі слів {what}", "not one of {what}"),
  reason(
    `${OF}lost letters before it was exported`,
    "буквы потерялись ещё до выгрузки",
    "літери загубилися ще до вивантаження",
    "letters were lost before it was exported",
  ),
  reason(
    `${OF}Cyrillic letters in a Latin code became Latin`,
    "кириллица в латинском коде заменена латиницей",
    "кирилицю в латинському коді замінено латиницею",
    "Cyrillic letters in a Latin code became Latin",
  ),
  reason(
    `${OF}Cyrillic letters became Latin`,
    "кириллица заменена латиницей",
    "кирилицю замінено латиницею",
    "Cyrillic letters became Latin",
  ),
  reason(
    `${OF}Latin letters in a Cyrillic word became Cyrillic`,
    "латиница в русском или украинском слове заменена кириллицей",
    "латиницю в українському чи російському слові замінено кирилицею",
    "Latin letters in a Cyrillic word became Cyrillic",
  ),
  reason(`${OF}letters became digits`, "буквы заменены цифрами", "літери замінено цифрами", "letters became digits"),
  reason(`${OF}was rounded to the cent`, "округлено до копеек", "округлено до копійок", "rounded to the cent"),
  reason(
    `${OF}were rounded down to whole ones`,
    "округлено вниз до целых",
    "округлено вниз до цілих",
    "rounded down to whole ones",
  ),
  reason(
    `${OF}is no web address: left out`,
    "это не адрес в интернете; пропущено",
    "це не адреса в інтернеті; пропущено",
    "no web address; left out",
  ),
  reason(
    `${OF}is not an address: left out`,
    "такого адреса не бывает; пропущено",
    "такої адреси не буває; пропущено",
    "not an address; left out",
  ),
  reason(
    `${OF}is not a number that exists: left out`,
    "такого номера не бывает; пропущено",
    "такого номера не буває; пропущено",
    "not a number that exists; left out",
  ),
  reason(
    `${OF}is neither f nor m: left out`,
    "не f и не m; пропущено",
    "не f і не m; пропущено",
    "neither f nor m; left out",
  ),
  reason(
    `${OF}is not a date on which a living person was born`,
    "в такой день никто из живущих не родился",
    "такого дня ніхто з нині живих не народився",
    "not a date on which a living person was born",
  ),
  reason(
    `${OF}is neither yes nor no: left out`,
    "не «да» и не «нет»; пропущено",
    "не «так» і не «ні»; пропущено",
    "neither yes nor no; left out",
  ),
  reason(
    `${OF}the customer withdrew it here, and that stays`,
    "клиент отказался здесь, и отказ остаётся в силе",
    "клієнт відмовився тут, і відмова лишається чинною",
    "the customer withdrew it here, and that stays",
  ),
  reason(
    `${OF}does not fit the field: left out`,
    "не подходит к полю; пропущено",
    "не підходить до поля; пропущено",
    "does not fit the field; left out",
  ),
  reason(
    `${OF}was below 0: none are left`,
    "меньше нуля: считаем, что товара нет",
    "менше нуля: вважаємо, що товару немає",
    "below 0: none are left",
  ),
  reason(
    `${OF}is neither a count nor yes or no: left out`,
    "не количество и не «да» или «нет»; пропущено",
    "не кількість і не «так» чи «ні»; пропущено",
    "neither a count nor yes or no; left out",
  ),
  reason(
    `${OF}are neither JSON nor name: value pairs: left out`,
    "не JSON и не пары «название: значение»; пропущено",
    "не JSON і не пари «назва: значення»; пропущено",
    "neither JSON nor name: value pairs; left out",
  ),
  reason(
    "the picture has no address that begins with https://: left out",
    "адрес картинки не начинается с https://; пропущено",
    "адреса зображення не починається з https://; пропущено",
    "the picture has no address that begins with https://; left out",
  ),
  reason(
    "the same key stands in an earlier row of the file",
    "такой же ключ уже был в файле выше",
    "такий самий ключ уже був у файлі вище",
    "the same key stands in an earlier row of the file",
  ),
  reason(
    "the row has not as many cells as the header",
    "в строке не столько ячеек, сколько в заголовке",
    "у рядку не стільки комірок, скільки в заголовку",
    "the row has not as many cells as the header",
  ),
  reason("there is no such order", "такого заказа нет", "такого замовлення немає", "there is no such order"),
  reason("there is no such customer", "такого клиента нет", "такого клієнта немає", "there is no such customer"),
  reason(
    "the order has no such sku",
    "такого артикула в заказе нет",
    "такого артикулу в замовленні немає",
    "the order has no such SKU",
  ),
  reason(
    "no order to return from",
    "нет заказа, из которого был бы этот возврат",
    "немає замовлення, з якого було б це повернення",
    "no order to return from",
  ),
  reason(
    "the catalogue has no such sku \\(noted once\\)",
    "такого артикула нет в каталоге (отмечено один раз)",
    "такого артикулу немає в каталозі (позначено один раз)",
    "the catalogue has no such SKU (noted once)",
  ),
  reason(
    "the export has this line no longer: taken out",
    "этой строки в выгрузке больше нет; убрана и здесь",
    "цього рядка у вивантаженні більше немає; прибрано й тут",
    "the export has this line no longer; taken out here too",
  ),
  reason(
    "the customer had their data deleted: nothing was written",
    "клиент удалил свои данные: ничего не записано",
    "клієнт видалив свої дані: нічого не записано",
    "the customer had their data deleted: nothing was written",
  ),
  reason(
    "the customer was merged into another one here: nothing was written",
    "клиента здесь объединили с другим: ничего не записано",
    "клієнта тут об’єднали з іншим: нічого не записано",
    "the customer was merged into another one here: nothing was written",
  ),
  reason(
    "several customers have this e-mail or phone: a guest's order",
    "эта почта или телефон у нескольких клиентов: заказ остаётся гостевым",
    "ця пошта чи телефон у кількох клієнтів: замовлення лишається гостьовим",
    "several customers have this e-mail or phone: a guest's order",
  ),
  reason(
    "several customers have one (?<what>\\w+)",
    "у нескольких клиентов один {what}",
    "у кількох клієнтів один {what}",
    "several customers have one {what}",
  ),
  reason(
    "no rule of the mapping takes this row",
    "ни одно правило сопоставления не берёт эту строку",
    "жодне правило зіставлення не бере цей рядок",
    "no rule of the mapping takes this row",
  ),
  reason(
    "cancelled here: kept until the shop's books say so",
    "отменён здесь: так и будет, пока отмены нет в учёте магазина",
    "скасовано тут: так і буде, доки скасування немає в обліку магазину",
    "cancelled here: kept until the shop's books say so",
  ),
  ...(
    [
      ["status", "статус изменён", "статус змінено", "the status was changed"],
      ["payment", "оплата изменена", "оплату змінено", "the payment was changed"],
      ["address", "адрес изменён", "адресу змінено", "the address was changed"],
      ["goods", "состав изменён", "склад змінено", "the goods were changed"],
    ] as const
  ).map(([what, ru, uk, en]) =>
    reason(
      `its ${what} (?:was|were) changed here: kept until the shop's books say so`,
      `${ru} здесь: так и будет, пока этого нет в учёте магазина`,
      `${uk} тут: так і буде, доки цього немає в обліку магазину`,
      `${en} here: kept until the shop's books say so`,
    ),
  ),
];
