import type { Advice, Command } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";
import { amountIn } from "../rules/amount.ts";
import { kindIn, productIn } from "../rules/named-product.ts";
import { speaksOf } from "../words/concepts.ts";
import { isCounted, unitOf } from "../words/measures.ts";
import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { SERVICE } from "./product.ts";

const WISHES = {
  with: anywhere(inAll((words) => words.advice.with)),
  better: anywhere(inAll((words) => words.advice.better)),
  like: anywhere(inAll((words) => words.advice.like)),
};
const LAST_ORDER = anywhere(inAll((words) => words.advice.lastOrder));

/** What a request for advice says beside that it is one: what it leans on, the category, and what it may cost. Empty where it says none of it. */
export function adviceIn(text: string, context: ReadingContext): { advice?: Advice } {
  const { lexicon } = context;
  const said = withoutSum(text);
  const kind = ownKind(text, context);
  const of = productIn(text, lexicon)?.name ?? (WISHES.with.test(said) ? ownKind(behindWith(text), context) : null);
  const last = of === null ? inMind(context) : null;
  const wish = wishIn(said) ?? "any";
  const most = mostIn(text);
  const advice: Advice = {
    wish,
    ...(wish !== "any" && of !== null ? { of } : {}),
    ...(wish !== "any" && last !== null ? { last } : {}),
    ...(kind !== null && kind !== of ? { kind } : {}),
    ...(most === null ? {} : { most }),
  };
  return wish !== "any" || Object.keys(advice).length > 1 ? { advice } : {};
}

/** What stands behind the word that leans on it: "which coffee for a V60?" leans on the V60, "what goes with coffee?" on coffee. */
const behindWith = (text: string): string => text.slice(text.search(LEANS) + 1);
const LEANS = /(?<!\p{L})(?:ко?|до|со?|з|із|зі|with|for)\s+(?!.*(?<!\p{L})(?:ко?|до|with|for)\s)/iu;

/** "Up to 20 euros" leans on nothing, though the word is the same as in "to a coffee". */
const withoutSum = (text: string): string => plain(text.replace(SUM, " "));
const SUM = /(?<!\p{L})(?:до|to)\s+[€$₴₽£]?\s?\d[\d .,]*/giu;

const wishIn = (said: string): "with" | "better" | "like" | null =>
  WISHES.better.test(said) ? "better" : WISHES.with.test(said) ? "with" : WISHES.like.test(said) ? "like" : null;

const inMind = ({ topic }: ReadingContext): string | null => (topic?.kind === "product" ? topic.name : null);

/** The category that is named by itself: "a coffee grinder" is no coffee. */
function ownKind(text: string, { lexicon }: ReadingContext): string | null {
  const named = productIn(text, lexicon);
  const isOfName = (word: string) => named?.words.includes(word) === true;
  const rest =
    named === null
      ? text
      : plain(text)
          .split(" ")
          .filter((word) => !isOfName(word))
          .join(" ");
  return kindIn(rest, lexicon);
}

/** Goods like those of the last order are asked for, and not these goods again. */
export const isLikeLastOrder = (text: string): boolean => {
  const said = plain(text);
  return WISHES.like.test(said) && LAST_ORDER.test(said);
};

/** "What goes with the V60?", "is there anything better?": a question of which nobody else could say so. */
export function readAdvice(text: string, context: ReadingContext): ReadCommand | null {
  const said = withoutSum(text);
  if (isLikeLastOrder(text)) return { command: LIKE_LAST, confidence: 0.9, words: text };
  const isOfGoods =
    productIn(text, context.lexicon) !== null || (inMind(context) !== null && said.split(" ").length <= SHORT);
  const isOfKind = ownKind(behindWith(text), context) !== null;
  const leans = (isOfGoods && WISHES.better.test(said)) || ((isOfGoods || isOfKind) && WISHES.with.test(said));
  if (!leans && !isWithin(text, context)) return null;
  const query = text.trim().slice(0, 1000);
  return { command: { type: "ask_product", query, aspect: "recommend" }, confidence: 0.85, words: text };
}

/** "Is there any tea up to 10?", "anything under 10?": what there is, of a category or of all, for a sum. */
const isWithin = (text: string, context: ReadingContext): boolean =>
  mostIn(text) !== null &&
  (ownKind(text, context) !== null || (context.flow === null && ANYTHING.test(text))) &&
  text.trim().split(/\s+/u).length <= SHORT &&
  !speaksOf(plain(text), SERVICE);

const ANYTHING =
  /(?<!\p{L})(?:(?:что|чего)[- ]?(?:нибудь|нить|то|либо)|щось|чогось|що[- ]?небудь|чого[- ]?небудь|something|anything)(?!\p{L})/iu;

/** More words than these are about something else than what was spoken of. */
const SHORT = 8;
const LIKE_LAST: Command = { type: "start_flow", flow: "like_last_order" };

/** What stands before the most that something may cost, and what stands after a number that is no money. */
const AT_MOST = new RegExp(
  `(?<![\\p{L}])(?:${inAll((words) => words.atMost)
    .split(";")
    .map((phrase) =>
      phrase
        .trim()
        .replace(/ \[([^\]]+)\]/g, "(?: (?:$1))?")
        .replaceAll("*", "\\p{L}*"),
    )
    .join("|")})\\s+([€$₴₽£]?\\s?\\d[\\d .,]*\\s?(?:к|k|тыс\\p{L}*|тис\\p{L}*)?(?![\\p{L}]))\\s*([€$₴₽£]|\\p{L}+)?`,
  "iu",
);
const AGE =
  /^(?:лет|год\p{L}*|рок\p{L}*|years?|yo|дн\p{L}*|days?|мин\p{L}*|min\p{L}*|час\p{L}*|hours?|человек\p{L}*|people|люд\p{L}*|осіб|персон\p{L}*)$/iu;

function mostIn(text: string): string | null {
  const [, number, after = ""] = AT_MOST.exec(text) ?? [];
  if (number === undefined || AGE.test(after) || unitOf(after) !== null || isCounted(after)) return null;
  return amountIn(SHOPS_MONEY.test(after) ? number : `${number} ${after}`, true);
}

/** "Under 50 bucks" is said of whatever money one pays with. */
const SHOPS_MONEY = /^(?:bucks?|бакс\p{L}*)$/iu;
