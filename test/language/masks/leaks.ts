import type { Known } from "../../../src/language/index.ts";

/** A customer's data in the writings that people use, by what stands for them in a template. */
export interface Writings {
  name: string[];
  surname: string[];
  phone: string[];
  email: string[];
  order: string[];
  address: string[];
  birth: string[];
}

/** What customers write with their own data in it; `{…}` is one of {@link Writings}. */
export const TEMPLATES = [
  "Здравствуйте! Меня зовут {name} {surname}, где мой заказ {order}? Перезвоните на {phone}.",
  "это {surname} {name}, поменяйте почту {email} и адрес: {address}",
  "Заказ №{order} оформлен на {surname}, доставьте на {address}; дата рождения {birth}",
  "родилась {birth}, телефон {phone}, почта {email}, посылку для {name}",
  "Доброго дня, мене звати {name}, замовлення {order} досі не приїхало. Мій номер {phone}, пошта {email}",
  "адреса: {address}, отримувач {surname} {name}, народжена {birth}",
  "хочу змінити дату народження на {birth}, а прізвище на {surname}; тел. {phone}",
  "замовлення {order} ({surname}) надішліть на {address}, будь ласка",
  "Hi, this is {name} {surname}. Where is order {order}? Reach me at {phone} or {email}.",
  "I live at {address}. My date of birth is {birth}; {name}",
  "please cancel #{order}, {email}, {phone}. thanks, {name} {surname}",
  "{name}: {phone}\n{surname}: {email}\n{order}\n{address}\n{birth}",
  "{order} {phone} {birth} {email}",
];

/** What a text still tells of a customer after hiding; empty where it tells nothing. */
export function tracesOf(hidden: string, known: Known): string[] {
  const left = hidden
    .replace(/\[[A-Z_]+_\d+\]/g, "¦")
    .toLowerCase()
    .replaceAll("ё", "е");
  const digits = left.replace(/(?<=\d)[\s().+/-]+(?=\d)/g, "");
  const words = left.match(/\p{L}+/gu) ?? [];
  const said = (part: string) => words.some((word) => (part.length < 4 ? word === part : word.startsWith(part)));
  return [
    ...known.names.map(stemOf).filter(said),
    ...known.phones.map((phone) => phone.slice(-7)).filter((end) => digits.includes(end)),
    ...known.emails.filter((email) => left.includes(email.toLowerCase().split("@")[0] ?? email)),
    ...known.orders.map((order) => order.replace(/\D/g, "")).filter((order) => digits.includes(order)),
    ...known.addresses.map(streetOf).filter((street) => street !== "" && said(street)),
    ...known.birthDates.flatMap((date) => traceOfDate(date, left)),
  ];
}

/** What all forms of a name begin with. */
const stemOf = (name: string): string => {
  const plain = name.toLowerCase().replaceAll("ё", "е");
  return plain.length > 4 ? plain.slice(0, -2) : plain;
};

/** The longest word of an address: its street. */
const streetOf = (address: string): string =>
  (address.toLowerCase().match(/\p{L}{5,}/gu) ?? []).sort((a, b) => b.length - a.length)[0] ?? "";

function traceOfDate(date: string, left: string): string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const written = [date, `${day}.${month}.${year}`, `${month}/${day}/${year}`, `${day}${month}${year}`, ` ${year}`];
  return written.filter((one) => left.includes(one));
}

/** Every writing of a known customer. */
export function writingsOf({ names, phones, emails, orders, addresses, birthDates }: Known): Writings {
  const [name = "", surname = ""] = names;
  return {
    name: formsOf(name),
    surname: formsOf(surname),
    phone: phones.flatMap(phoneWritings),
    email: emails.flatMap((email) => [
      email,
      email.toUpperCase(),
      email.replace("@", " @ "),
      email.replace("@", " собака "),
    ]),
    order: orders.flatMap((order) => [
      order,
      order.replace(/^#/, ""),
      order.replace(/(\d{2})(\d+)$/, "$1 $2"),
      order.replaceAll("0", "О"),
    ]),
    address: addresses
      .filter((address) => /\p{L}{3}/u.test(address))
      .flatMap((address) => [address, address.toLowerCase(), address.toUpperCase()]),
    birth: birthDates.flatMap(dateWritings),
  };
}

/** A name in some of its cases where it is Cyrillic, in small letters, and shouted. */
function formsOf(name: string): string[] {
  const [, end] = ENDS.find(([end]) => end.test(name)) ?? [];
  const cases =
    /\p{Script=Cyrillic}/u.test(name) && end ? end.map((one) => name.replace(/[аяйьо]$|[иі]й$/u, "") + one) : [];
  return [name, name.toLowerCase(), name.toUpperCase(), ...cases];
}

/** Endings of some cases by how a name ends; others are not declined here. */
const ENDS: [RegExp, string[]][] = [
  [/[иі]й$/u, /* of adjectives, and Андрій */ ["ого", "ому", "им", "ія", "ію", "ієм"]],
  [/й$|ь$/u, ["я", "ю", "ем", "єві"]],
  [/я$/u, ["и", "ю", "ей", "єю"]],
  [/а$/u, ["ы", "е", "у", "ой", "ою"]],
  [/[бвгґджзклмнпрстфхцчшщ]$/u, ["а", "у", "ом", "ові"]],
  [/о$/u, ["а", "у", "ом", "ові"]],
];

function phoneWritings(phone: string): string[] {
  const [code, own] = [phone.slice(1, -8), phone.slice(-8)];
  const [a, b, c] = [own.slice(0, 3), own.slice(3, 5), own.slice(5)];
  return [
    phone,
    phone.slice(1),
    `00${phone.slice(1)}`,
    `+${code} (${a}) ${b}-${c}`,
    `+${code} ${a} ${b} ${c}`,
    `8 ${a} ${b} ${c}`,
    `8${own}`,
    `8-${a}-${b}-${c}`,
    own,
    `0${own}`,
  ];
}

const MONTHS = {
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  uk: "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

function dateWritings(date: string): string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const of = (names: string[]) => names[Number(month) - 1] ?? "";
  const bare = String(Number(day));
  return [
    date,
    `${day}.${month}.${year}`,
    `${bare}.${Number(month)}.${year.slice(2)}`,
    `${day}/${month}/${year}`,
    `${month}/${day}/${year}`,
    `${bare} ${of(MONTHS.ru)} ${year} года`,
    `${bare} ${of(MONTHS.uk)} ${year} р.`,
    `${of(MONTHS.en)} ${bare}, ${year}`,
    `${bare}th of ${of(MONTHS.en)} ${year}`,
    `${day}${month}${year}`,
  ];
}

/** The template with the writings of a turn: the `at`-th of each, round and round. */
export const filled = (template: string, writings: Writings, at: number): string =>
  template.replace(/\{(\w+)\}/g, (_, what: keyof Writings) => writings[what][at % writings[what].length] ?? "");
