import type { ByPrice, Command } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";
import { kindIn, productIn, speaksOfGoods } from "../rules/named-product.ts";
import { isRequest } from "../rules/question.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { plain, without } from "../words/phrases.ts";
import { productQuery, SERVICE } from "./product.ts";

const WORDS: Record<ByPrice, RegExp> = {
  cheapest:
    /(?<!\p{L})(?:сам\p{L}+ (?:деш[её]в|недорог|бюджетн)\p{L}*|(?:дешевле|недороже) всего|найдешевш\p{L}*|найбюджетніш\p{L}*|cheapest|(?:least|lowest) (?:expensive|priced?)|most affordable)(?!\p{L})/u,
  dearest:
    /(?<!\p{L})(?:сам\p{L}+ дорог\p{L}*|дороже всего|найдорожч\p{L}*|(?:most expensive|highest priced?)|priciest|dearest)(?!\p{L})/u,
  cheaper:
    /(?<!\p{L})(?:(?:по)?дешевле|деш[её]вше|дешевш\p{L}*|cheaper|less expensive|(?:слишком|занадто|надто|too) (?:дорог\p{L}*|expensive|dear|pricey)|дороговат\p{L}*|дорогуват\p{L}*)(?!\p{L})/u,
};
/** Found elsewhere, or may it be had for less: that is a reason, or a bargain. */
const BARGAINS =
  /(?<!\p{L})(?:наш[её]?л\p{L}*|знайш\p{L}*|found|других|інших|elsewhere|можно|можна|скинь\p{L}*|отда\p{L}*|отдать|віддати|can it|can you|make it|почему|чому|why)(?!\p{L})/u;
/** "Which of the two is cheaper?" compares, and "something like it, but cheaper" leans on more than the price. */
const OTHERWISE =
  /(?<!\p{L})(?:из (?:этих|них|двух)|із (?:цих|них|двох)|of (?:these|those|them|the two)|похож\p{L}*|схож\p{L}*|similar|like)(?!\p{L})/u;
const WORDS_AT_MOST = 9;
/** So few words go on from what was spoken of: "is there anything cheaper?". */
const SHORT = 5;

const QUICKEST = /(?<!\p{L})(?:сам\p{L}+ быстр\p{L}*|быстрее всего|найшвидш\p{L}*|fastest|quickest)(?!\p{L})/u;

/** "The cheapest delivery", "fastest shipping": what is chosen of what the shop does asks for its rules, however few its words. */
export function readBestService(text: string, { flow }: ReadingContext): ReadCommand | null {
  const said = plain(text);
  const isBest = [WORDS.cheapest, WORDS.dearest, QUICKEST].some((words) => words.test(said));
  if (!isBest || flow !== null || said.split(" ").length > WORDS_AT_MOST) return null;
  if (!speaksOf(said, SERVICE) || speaksOf(said, OWN) || isRequest(said)) return null;
  return { command: { type: "ask_knowledge", question: text.trim() }, confidence: 0.9, words: text };
}

const OWN = new Set<Concept>(["mine", "order", "parcel", "change"]);

/** "The cheapest tea", "anything cheaper than Kenya?": goods by their price. Null where it is no question of that. */
export function readByPrice(text: string, context: ReadingContext): ReadCommand | null {
  const said = plain(text);
  const by = (Object.keys(WORDS) as ByPrice[]).find((one) => WORDS[one].test(said));
  const length = said.split(" ").length;
  if (by === undefined || length > WORDS_AT_MOST || BARGAINS.test(said) || OTHERWISE.test(said)) return null;
  if (speaksOf(said, SERVICE)) return null;
  const query = by === "cheaper" ? thanWhat(text, length, context) : ofWhat(text, by, context);
  if (query === null) return null;
  const byPrice = by === "cheaper" && query.isKind ? "cheapest" : by;
  const command: Command = { type: "ask_product", query: query.name, aspect: "price", byPrice };
  return { command, confidence: 0.9, words: text };
}

interface What {
  name: string;
  isKind: boolean;
}

/** The category, or what is named of it: "the cheapest kettle". */
function ofWhat(text: string, by: ByPrice, context: ReadingContext): What | null {
  const { lexicon } = context;
  const rest = without(plain(text), WORDS[by]);
  if (!speaksOfGoods(rest, lexicon)) return isBare(rest) ? (ofLast(context) ?? ofAll(context)) : null;
  return { name: kindIn(rest, lexicon) ?? productQuery(rest), isKind: true };
}

/** "The cheapest one", "а самый дешёвый?": nothing else is named. */
const isBare = (rest: string): boolean =>
  /^(?:(?:and|the|one|ones|of them|please|а|и|і|какой|какая|який|яка|из них|з них|будь ласка|пожалуйста|беру|возьму)(?: |$))*$/u.test(
    rest,
  );

/** The category of the product that was spoken of last. */
function ofLast({ lexicon, topic, flow }: ReadingContext): What | null {
  if (topic?.kind !== "product" || flow !== null) return null;
  const kind = lexicon.products.find(({ names }) => names.includes(topic.name))?.kinds?.[0];
  return kind === undefined ? null : { name: kind, isKind: true };
}

/** With nothing spoken of before, of everything. */
const ofAll = ({ topic, flow, asked }: ReadingContext): What | null =>
  topic === null && flow === null && asked === null ? { name: "all", isKind: true } : null;

/** What it is to be cheaper than: the product that is named or was spoken of last; else the category that is named. */
function thanWhat(text: string, length: number, { lexicon, topic, flow }: ReadingContext): What | null {
  const named = productIn(text.replace(new RegExp(WORDS.cheaper, "iu"), " "), lexicon)?.name ?? null;
  if (named !== null) return { name: named, isKind: false };
  const kind = kindIn(text, lexicon);
  if (kind !== null) return { name: kind, isKind: true };
  const last = topic?.kind === "product" && flow === null && length <= SHORT ? topic.name : null;
  return last === null ? null : { name: last, isKind: false };
}
