/** What things are measured in; amounts of one kind are compared in its first unit. */
export type MeasureKind = "weight" | "volume" | "memory" | "power" | "length";

interface Unit {
  kind: MeasureKind;
  /** How many of the kind's first unit it is. */
  times: number;
  /** Normalised words for it, in all three languages; a star stands for any ending. */
  words: string;
}

const UNITS: readonly Unit[] = [
  { kind: "weight", times: 1, words: "г гр грам* грамм* g gr gram gramm grams grammes" },
  {
    kind: "weight",
    times: 1000,
    words: "кг кило кіла кіли кила килограм* килограмм* кіло кілограм* килечко кілечко kg kgs kilo kilos kilogram*",
  },
  { kind: "volume", times: 1, words: "мл миллилитр* мілілітр* ml millilitre* milliliter*" },
  { kind: "volume", times: 1000, words: "л литр* літр* l litre* liter*" },
  { kind: "memory", times: 1, words: "гб гиг* гіг* гигабайт* gb gig gigs gigabyte*" },
  { kind: "memory", times: 1024, words: "тб терабайт* tb terabyte*" },
  { kind: "power", times: 1, words: "вт ватт* w watt watts" },
  { kind: "length", times: 1, words: "мм миллиметр* міліметр* mm millimet*" },
  { kind: "length", times: 10, words: "см сантиметр* cm centimet*" },
  { kind: "length", times: 25.4, words: "дюйм* inch inches" },
];

/** What things are counted in: "две пачки", "a bag of". */
const COUNTED =
  "пачк* пачек пачок упаковк* упаковок уп пакет* пакетик* банк* банок банок баночк* коробк* коробок коробочк* штук* шт штучк* набор* набір набори наборів чашк* чашек чашок пар комплект* бутыл* пляшк* экземпляр* примірник* книг* pack packs package packages bag bags box boxes tin tins jar jars piece pieces pcs pc item items unit units set sets copy copies bottle* packet* тюбик* мешк* мішк* порци* порці*";

const whole = new Map<string, Unit>();
const beginnings: [string, Unit][] = [];
for (const unit of UNITS)
  for (const word of unit.words.split(" ")) {
    if (word.endsWith("*")) beginnings.push([word.slice(0, -1), unit]);
    else whole.set(word, unit);
  }

/** The unit that a normalised word stands for, or null. */
export function unitOf(word: string): { kind: MeasureKind; times: number } | null {
  return whole.get(word) ?? beginnings.find(([begun]) => word.startsWith(begun))?.[1] ?? null;
}

const counted = new Set(COUNTED.split(" ").filter((word) => !word.endsWith("*")));
const countedBeginnings = COUNTED.split(" ").flatMap((word) => (word.endsWith("*") ? [word.slice(0, -1)] : []));

/** Whether a normalised word is one of what things are counted in. */
export const isCounted = (word: string): boolean =>
  counted.has(word) || countedBeginnings.some((begun) => word.startsWith(begun) && word.length - begun.length <= 3);

/** Sizes of clothes as people say them. */
const SIZES: Record<string, string> = {
  XS: "xs хс иксэс икс-эс extra-small экстра-смол",
  S: "s с эс эска эску эски эс-ка ска ску ес еска еску small смол смолл маленьк* s-ку s-ка",
  M: "m м эм эмка эмку эмки ем емка емку medium медиум медіум средний среднюю средняя середній середню m-ку m-ка",
  L: "l л эль элька эльку эл елка елку ел елька ельку large лардж большой большую велик* l-ку l-ка",
  XL: "xl хл икс-эль иксэль икс-эл іксель ікс-ель иксель икс-ель extra-large экстра-лардж хль xl-ку",
  XXL: "xxl ххл 2xl два-икс-эль два-ікс-ель",
  XXXL: "xxxl xххл 3xl три-икс-эль",
};

const sizes = new Map<string, string>();
const sizeBeginnings: [string, string][] = [];
for (const [size, words] of Object.entries(SIZES))
  for (const word of words.split(" ")) {
    if (word.endsWith("*")) sizeBeginnings.push([word.slice(0, -1), size]);
    else sizes.set(word, size);
  }

/** The size that a normalised word says, or null: "эмка" is M. */
export const sizeOf = (word: string): string | null =>
  sizes.get(word) ?? sizeBeginnings.find(([begun]) => word.startsWith(begun))?.[1] ?? null;
