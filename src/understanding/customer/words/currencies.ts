/** Normalised words and signs for each currency, in all three languages; a star stands for any ending. */
const WORDS: Record<string, string> = {
  EUR: "€ eur euro euros евро євро еврик* євряк*",
  RUB: "₽ rub руб рублей рубля рубль рублях р рублів рублі rubles roubles",
  UAH: "₴ uah грн гривен гривны гривна гривень гривні гривня гривнях hryvnia* hryvnya*",
  USD: "$ usd доллар* долар* бакс* dollar* buck*",
  GBP: "£ gbp фунт* pound pounds quid",
  PLN: "zł pln злот* zloty zlotys",
};

const whole = new Map<string, string>();
const beginnings: [string, string][] = [];
for (const [currency, words] of Object.entries(WORDS))
  for (const word of words.split(" ")) {
    if (word.endsWith("*")) beginnings.push([word.slice(0, -1), currency]);
    else whole.set(word, currency);
  }

/** ISO 4217 of a word or a sign for money, or null. */
export const currencyOf = (word: string): string | null =>
  whole.get(word) ?? beginnings.find(([begun]) => word.startsWith(begun))?.[1] ?? null;
