import { type NameWord, nameWord } from "./name-word.ts";

/** Somebody as a marketer names them: by contact or number, by name, and by where they are from. */
export interface SaidPerson {
  /** An e-mail, a phone or an order's number, as typed; null where there is none. */
  typed: string | null;
  /** All of these are of their name; none, where only the city was said. */
  name: NameWord[];
  /** And all of these of their city. */
  place: NameWord[];
  /** There are too few words to tell a person from people by: one, and without a capital. */
  isVague: boolean;
}

const EMAIL = /[^\s,;:<>()«»"]+@[^\s,;:<>()«»"]+\p{L}/u;
const NUMBER = /[#№]?\s?(?:\p{Lu}{1,4}-?)?\+?\d[\d\s()+.\-–]*\d/u;
const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
/** Words beside a name that say no more than that it is somebody's. */
const BESIDE = new RegExp(
  `${START}(?:клиент\\p{L}*|покупател\\p{L}*|человек\\p{L}*|заказ|заказ(?:а|ом|е|у)|номер(?:а|ом|у)?|телефон(?:а|ом|у)?|почт\\p{L}+|кл[іи]єнт\\p{L}*|покуп(?:ець|ця|цю|цем|чин\\p{L}+)|люд(?:ина|ини|ині|ину)|замовлення\\p{L}*|пошт\\p{L}+|customers?|clients?|buyers?|person|orders?|number|phone|e-?mail|named?|called|по|по имени|на имя|на ім'я|ім'я|имя|с|со|з|із|зі|у|к|ко|для|до|with|by|the|a|an|to|for|of|mr|mrs|ms)${END}`,
  "giu",
);
const FROM = new RegExp(`${START}(?:из|з|із|зі|from|in|живет в|живёт в|живе в)${END}\\s+(?=\\p{Lu}|\\p{Ll}{3})`, "iu");
/** A name of more words is a sentence. */
const MOST = 4;

/** Reads who is named; null where no name, contact or number is. */
export function saidPerson(text: string): SaidPerson | null {
  const email = EMAIL.exec(text)?.[0] ?? null;
  const number = email === null ? (NUMBER.exec(text)?.[0].trim() ?? null) : null;
  if (email !== null || number !== null) return { typed: email ?? number, name: [], place: [], isVague: false };
  const from = FROM.exec(text);
  const [before, behind] = from ? [text.slice(0, from.index), text.slice(from.index + from[0].length)] : [text, ""];
  const said = wordsOf(before.replace(BESIDE, " "));
  const place = wordsOf(behind).slice(0, MOST);
  if (said.length + place.length === 0 || said.length > MOST) return null;
  const isVague = said.length === 0 || (said.length === 1 && place.length === 0 && !/^\p{Lu}/u.test(said[0] ?? ""));
  return { typed: null, name: said.map(nameWord), place: place.map(nameWord), isVague };
}

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}'’ʼ-]*/gu) ?? [];
