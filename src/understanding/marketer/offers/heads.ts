/** A stretch of a text, in UTF-16 units; `to` is behind its end. */
export interface Span {
  from: number;
  to: number;
}

/** What is asked of offers: what to offer to somebody, or who to offer something to; and the words that ask so. */
export interface OfferHead {
  kind: "to" | "who";
  spans: Span[];
  /** Who will buy is asked, not who to offer it to: without goods that is a question of who. */
  foretells?: true;
}

/** Little words between "what" and "offer". */
const BETWEEN = {
  ru: "(?:нам|мне|бы|можно|стоит|лучше|ещ[её]|сейчас|нужно|надо|следует|теперь|сегодня)",
  uk: "(?:нам|мені|б|би|можна|варто|краще|ще|зараз|треба|потрібно|слід|тепер|сьогодні)",
  en: "(?:else|should|can|could|do|would|might|to|we|i|you|best|shall|must|now)",
};

/** Offering, recommending, selling. */
export const OFFER = {
  ru: "(?:предложить|предлагать|предложим|порекомендовать|рекомендовать|посоветовать|советовать|продать|продавать|допродать)",
  uk: "(?:запропонувати|пропонувати|запропонуємо|порекомендувати|рекомендувати|порадити|радити|продати|продавати)",
  en: "(?:offer|recommend|suggest|sell|advise|pitch|upsell|cross-sell)",
};

const WHAT = [
  `(?:что|чего|какие? товары?|какой товар|какую продукцию)\\s+(?:${BETWEEN.ru}\\s+)*${OFFER.ru}`,
  `(?:що|чого|які товари|який товар|яку продукцію)\\s+(?:${BETWEEN.uk}\\s+)*${OFFER.uk}`,
  `(?:what|which)\\s+(?:(?:products?|goods|items?|things?)\\s+)?(?:${BETWEEN.en}\\s+)*${OFFER.en}(?:\\s+(?:to|for))?`,
  "(?:лучшие|топ)\\s+(?:предложения|рекомендации)\\s+для",
  "(?:найкращі|топ)\\s+(?:пропозиції|рекомендації)\\s+для",
  "(?:best|top)\\s+(?:offers|recommendations)\\s+(?:for|to)",
];

/** "To whom … offer": what stands between says among whom. The future of buying asks who will; its past asks who did. */
const WHO: readonly (readonly [string, string?])[] = [
  ["кому", OFFER.ru],
  ["кому", OFFER.uk],
  [
    "кому",
    "(?:(?:может|могла?|могло|может быть)\\s+)?(?:бы\\s+)?(?:понравится|понравилась|понравился|понравилось|подойд[её]т|интересн\\p{L}+)",
  ],
  ["кому", "(?:(?:може|міг|могла)\\s+)?(?:б\\s+|би\\s+)?(?:сподобається|підійде|цікав\\p{L}+)"],
  [
    "кто",
    "(?:скорее всего\\s+|вероятнее всего\\s+|может\\s+|захочет\\s+|готов\\s+|станет\\s+|бы\\s+)?(?:купит|купить|покупать|возьм[её]т|закажет|заказать)",
  ],
  ["кто", "(?:купил|взял|заказал)\\s+бы"],
  ["кто", "бы\\s+(?:купил|взял|заказал)"],
  [
    "хто",
    "(?:найімовірніше\\s+|скоріше за все\\s+|може\\s+|захоче\\s+|готовий\\s+)?(?:купить|купити|купуватиме|візьме|замовить|замовити)",
  ],
  ["хто", "(?:купив|взяв|замовив)\\s+би?"],
  ["хто", "би?\\s+(?:купив|взяв|замовив)"],
  [
    "who",
    "(?:would|will|might|could|may|is going to|wants? to|(?:is|are) (?:most )?likely to)\\s+(?:most\\s+likely\\s+|probably\\s+)?(?:buy|like|want|order|take|love|purchase|be interested in)",
  ],
  ["(?:to\\s+)?whom?", `(?:(?:should|can|could|do|shall|to|would)\\s+)+(?:(?:we|i|you|best)\\s+)*${OFFER.en}`],
];

const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const WHATS = WHAT.map((pattern) => new RegExp(`${START}${pattern}${END}`, "iu"));
/** "What … offer": what stands between says to whom. */
const WHAT_APART = [
  ["(?:что|какие? товары?)", OFFER.ru],
  ["(?:що|які товари)", OFFER.uk],
] as const;
/** A word before the question that says nothing. */
const LEAD = "(?:(?:а|и|і|ну|скажи|подскажи|підкажи|скажіть|подскажите|so|and|then|please|tell me)[\\s,]+)*";
const apart = ([first, then]: readonly [string, string?]): RegExp =>
  new RegExp(`^([^\\p{L}\\p{N}]*?${LEAD})${START}(${first})${END}([^,;!?]*?)${START}(${then})${END}`, "isu");
const WHATS_APART = WHAT_APART.map(apart);
const WHOS = WHO.map(apart);
/** "Who should I offer it to?": the last word belongs to the first. */
const LAST_TO = /(?<![\p{L}\p{N}])to(?=[\s?!.]*$)/iu;
/** Words between "to whom" and "offer" that are of the question. */
const LITTLE =
  /(?<![\p{L}\p{N}])(?:нам|мне|бы|можно|стоит|лучше|ещ[её]|сейчас|теперь|мені|би?|можна|варто|краще|ще|зараз|тепер|should|can|could|do|we|i|best)(?![\p{L}\p{N}])/giu;

/** The words by which offers are asked for; null where they are not. */
export function offerHeadIn(text: string): OfferHead | null {
  for (const pattern of WHATS) {
    const found = pattern.exec(text);
    if (found) return { kind: "to", spans: [{ from: found.index, to: found.index + found[0].length }] };
  }
  const what = WHATS_APART.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (what) return { kind: "to", spans: apartSpans(text, what) };
  for (const pattern of WHOS) {
    const found = pattern.exec(text);
    if (found) return { kind: "who", spans: apartSpans(text, found), ...(isForetold(found) && { foretells: true }) };
  }
  return null;
}

const isForetold = ([, , first = "", , then = ""]: RegExpExecArray): boolean =>
  /^(?:кто|хто|who)$/iu.test(first) && !new RegExp(OFFER.en, "iu").test(then);

function apartSpans(text: string, [whole, before = "", first = "", between = "", then = ""]: RegExpExecArray): Span[] {
  const begin = before.length;
  const little = Array.from(between.matchAll(LITTLE), ({ index, 0: word }) => {
    const from = begin + first.length + index;
    return { from, to: from + word.length };
  });
  const last = LAST_TO.exec(text);
  return [
    { from: 0, to: begin + first.length },
    ...little,
    { from: whole.length - then.length, to: whole.length },
    ...(last && last.index >= whole.length ? [{ from: last.index, to: last.index + last[0].length }] : []),
  ];
}

/** A text with stretches of it blank: what is left stands where it stood. */
export const blanked = (text: string, spans: readonly Span[]): string =>
  spans.reduce((left, { from, to }) => left.slice(0, from) + " ".repeat(to - from) + left.slice(to), text);
