import { OFFER, type OfferHead } from "./heads.ts";

/** What may stand between "what" and what it does. */
const HOW = {
  ru: "(?:хорошо|лучше(?:\\s+всего)?|ещ[её]|обычно|чаще(?:\\s+всего)?|часто|можно|нам|мне|стоит|бы|люди|клиенты|покупатели)",
  uk: "(?:добре|краще|найкраще|ще|зазвичай|частіше|найчастіше|часто|можна|нам|мені|варто|б|би|люди|клієнти|покупці)",
  en: "(?:else|usually|often|mostly|people|customers|they|do|does|is|are|should|can|could|to|we|i|best|well)",
};
const DOES = {
  ru: `(?:ид[её]т|подходит|подойд[её]т|сочетается|берут|покупают|заказывают|докупают|взять|купить|${OFFER.ru})`,
  uk: `(?:йде|пасує|личить|смакує|підходить|підійде|поєднується|беруть|купують|замовляють|докуповують|взяти|купити|${OFFER.uk})`,
  en: `(?:goes|go|pairs?|works?|fits?|buy|bought|order|ordered|take|taken|get|sold|${OFFER.en})`,
};
const WITH = {
  ru: "(?:вместе\\s+со?|в\\s+(?:пару|дополнение)\\s+ко?|со?|ко?|под)",
  uk: "(?:разом\\s+(?:з|із|зі)|(?:у|в)\\s+пару\\s+до|на\\s+додачу\\s+до|з|із|зі|до|під)",
  en: "(?:(?:well|best|nicely|good|together|along)\\s+)*(?:to\\s+go\\s+)?with",
};
const LEAD = "^[^\\p{L}\\p{N}]*(?:(?:а|и|і|ну|скажи|подскажи|підкажи|so|and|please|tell me)[\\s,]+)*";
const END = "(?![\\p{L}\\p{N}])";
/** All of these stand before the goods. */
const BEFORE = [
  `что\\s+(?:${HOW.ru}\\s+)*(?:${DOES.ru}\\s+)?${WITH.ru}`,
  `с\\s+чем\\s+(?:${HOW.ru}\\s+)*${DOES.ru}`,
  "чем\\s+(?:можно\\s+|стоит\\s+)?дополнить",
  "(?:сопутствующие\\s+товары|дополнения)\\s+(?:ко?|для)",
  `що\\s+(?:${HOW.uk}\\s+)*(?:${DOES.uk}\\s+)?${WITH.uk}`,
  `(?:з|із)\\s+чим\\s+(?:${HOW.uk}\\s+)*${DOES.uk}`,
  "чим\\s+(?:можна\\s+|варто\\s+)?доповнити",
  "(?:супутні\\s+товари|доповнення)\\s+(?:до|для)",
  `what\\s+(?:(?:products?|goods|items?)\\s+)?(?:${HOW.en}\\s+)*${DOES.en}\\s+${WITH.en}`,
  "what\\s+(?:complements|matches)",
  "(?:complements|add-ons|accessories)\\s+(?:to|for|of)",
].map((pattern) => new RegExp(`${LEAD}(${pattern})${END}`, "iu"));
/** "What to offer" stands behind the goods where they are named first: "что к кофемолке предложить". */
const BEHIND = [`(?:${HOW.ru}\\s+)*${DOES.ru}`, `(?:${HOW.uk}\\s+)*${DOES.uk}`].map(
  (pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})[^\\p{L}\\p{N}]*$`, "iu"),
);

/** The words by which it is asked what goes with goods; null where that is not asked. */
export function withHeadIn(text: string): Pick<OfferHead, "spans"> | null {
  for (const pattern of BEFORE) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole] = found;
    const behind = BEHIND.map((one) => one.exec(text)).find((one) => one !== null && one.index >= whole.length);
    const last = behind ? [{ from: behind.index, to: behind.index + (behind[1] ?? "").length }] : [];
    return { spans: [{ from: 0, to: whole.length }, ...last] };
  }
  return null;
}
