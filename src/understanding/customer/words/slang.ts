import type { Locale } from "../../../base/index.ts";

/** As a word is written: as it is typed in a messenger, in each language. */
const SPELLINGS: Record<Locale, string> = {
  ru: `сколько: скока скоко скок сколко сколька; что: чо чё шо што; сейчас: щас ща; когда: када кагда; только: тока токо; можно: можна;
    чего: чего-то чево; куда: кудой; почему: почиму; конечно: канешно; нету: нема; хочу: хачу; телефон: тел; заказ: зказ;
    без кофеина: бескофеинов* безкофеинов* декофеинизир* декофеинирован* безкофеин*`,
  uk: `що: шо; скільки: скіки скікі скока скілько; зараз: зара щас; тільки: тіко тіки; чого: чо; навіщо: нашо нащо; немає: нема; телефон: тел;
    без кофеїну: безкофеїнов* безкофеінов* декофеїнізов* декофеїнован*`,
  en: `you: u; are: r; your: ur; what: wat wht; when: wen; where: wher wheres; how: hw; will: wil; don't: dont; can't: cant; isn't: isnt;
    doesn't: doesnt; didn't: didnt; i'm: im; i've: ive; what's: whats; it's: its'; temperature: temp; give me: gimme; let me: lemme; want to: wanna;
    decaf: decaffeinated decafinated decaffinated caffeine-free caffeinefree decaff`,
};

/** A star stands for any ending. */
const WRITTEN: Record<Locale, ReadonlyMap<string, string>> = {
  ru: tableOf(SPELLINGS.ru),
  uk: tableOf(SPELLINGS.uk),
  en: tableOf(SPELLINGS.en),
};

const BEGINNINGS: Record<Locale, [start: string, written: string][]> = {
  ru: beginningsIn(WRITTEN.ru),
  uk: beginningsIn(WRITTEN.uk),
  en: beginningsIn(WRITTEN.en),
};

function beginningsIn(table: ReadonlyMap<string, string>): [string, string][] {
  return [...table].flatMap(([typed, written]) => (typed.endsWith("*") ? [[typed.slice(0, -1), written]] : []));
}

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
  text.replace(
    /[\p{L}][\p{L}'’-]*/gu,
    (word) => WRITTEN[locale].get(word.toLowerCase()) ?? begun(word, locale) ?? word,
  );

/** Words that begin so are longer than anything typed in short. */
const SHORTEST = 8;

function begun(word: string, locale: Locale): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const typed = word.toLowerCase();
  return BEGINNINGS[locale].find(([start]) => typed.startsWith(start))?.[1];
}
