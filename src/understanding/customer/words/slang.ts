import type { Locale } from "../../../base/index.ts";

/** As a word is written: as it is typed in a messenger, in each language. */
const SPELLINGS: Record<Locale, string> = {
  ru: `сколько: скока скоко скок сколко сколька; что: чо чё шо што; сейчас: щас ща; когда: када кагда; только: тока токо; можно: можна;
    чего: чего-то чево; куда: кудой; почему: почиму; конечно: канешно; нету: нема; хочу: хачу; телефон: тел; заказ: зказ`,
  uk: `що: шо; скільки: скіки скікі скока скілько; зараз: зара щас; тільки: тіко тіки; чого: чо; немає: нема; телефон: тел`,
  en: `you: u; are: r; your: ur; what: wat wht; when: wen; where: wher wheres; how: hw; will: wil; don't: dont; can't: cant; isn't: isnt;
    doesn't: doesnt; didn't: didnt; i'm: im; i've: ive; what's: whats; it's: its'; temperature: temp; give me: gimme; let me: lemme; want to: wanna`,
};

const WRITTEN: Record<Locale, ReadonlyMap<string, string>> = {
  ru: tableOf(SPELLINGS.ru),
  uk: tableOf(SPELLINGS.uk),
  en: tableOf(SPELLINGS.en),
};

function tableOf(spellings: string): Map<string, string> {
  return new Map(
    spellings.split(";").flatMap((entry) => {
      const [written = "", typed = ""] = entry.split(":").map((part) => part.trim());
      return typed.split(/\s+/).map((word): [string, string] => [word, written]);
    }),
  );
}

/** A text with what a language's speakers spell by ear or in short written out: "скока стоит" → "сколько стоит". */
export const writtenOut = (text: string, locale: Locale): string =>
  text.replace(/[\p{L}][\p{L}'’-]*/gu, (word) => WRITTEN[locale].get(word.toLowerCase()) ?? word);
