import type { Items } from "../../../segments/index.ts";
import { namesOf, type QuestionContext } from "../read-question.ts";
import type { MarketerReading, Name, NameKind, OffersAsked, WordUse } from "../reading.ts";
import { type Token, tokensOf } from "../tokens.ts";
import type { NameHit } from "../values.ts";
import { blanked, offerHeadIn, type Span } from "./heads.ts";
import { withHeadIn } from "./with-head.ts";

/** Reads who is meant. */
export type ReadWho = (text: string, context: QuestionContext) => Promise<MarketerReading> | MarketerReading;

/**
 * Reads a question about offers: what to offer to those whom the rest of the words mean (or whom the last question meant), or who to
 * offer something of the catalogue to, among those whom they mean, or what goes with something of it. Where offers are not asked for, it is a question of who.
 */
export async function readOffers(text: string, context: QuestionContext, who: ReadWho): Promise<MarketerReading> {
  const beside = withGoods(text, context);
  if (beside !== null) return beside;
  const head = offerHeadIn(text);
  if (head === null) return who(text, context);
  const rest = blanked(text, head.spans);
  if (head.foretells && goodsIn(tokensOf(rest), context) === null) return who(text, context);
  const asked = head.spans.map((span): WordUse => ({ ...span, use: "clause" }));
  const reading = head.kind === "to" ? await toThem(rest, context, who) : await whoFor(rest, context, who);
  return { ...reading, words: [...asked, ...reading.words].sort((a, b) => a.from - b.from) };
}

/** What stands before the question and behind whom it means. */
const BESIDE_THEM = /^\s*(?:(?:а|и|і|й|ну|and|so|but)\s+)+|[\s?!.…]+$/giu;

/** To whom something is to be offered, as typed, where words ask what to offer; null where they ask something else. */
export function offeredTo(text: string): string | null {
  const head = offerHeadIn(text);
  if (head?.kind !== "to") return null;
  return blanked(text, head.spans).replace(BESIDE_THEM, "").replace(/\s+/gu, " ").trim();
}

/** "What goes well with the grinder?"; null where that is not asked, or no goods are named. */
export function withGoods(text: string, context: Pick<QuestionContext, "lexicon" | "words">): MarketerReading | null {
  const head = withHeadIn(text);
  const rest = head === null ? "" : blanked(text, head.spans);
  const tokens = tokensOf(rest);
  const hit = head === null ? null : goodsIn(tokens, context);
  if (head === null || hit === null) return null;
  const [from, to] = [tokens[hit.from]?.from ?? 0, tokens[hit.to - 1]?.to ?? 0];
  const named: Span[] = [...head.spans, { from, to }, ...Array.from(rest.matchAll(BESIDE), spanOf)];
  const left = blanked(blanked(rest, named), Array.from(rest.matchAll(LITTLE), spanOf));
  const unread = tokensOf(left).flatMap(({ kind, text: said }) => (kind === "word" || kind === "number" ? [said] : []));
  return {
    ...NOTHING,
    status: unread.length > 0 ? "clarify" : "answer",
    words: [...named.map((span): WordUse => ({ ...span, use: "clause" })), ...usesOf(left, "unread")],
    unread,
    offers: { kind: "with", goods: itemsOf(hit.names), called: hit.names[0]?.names[0] ?? "" },
  };
}

/** Words beside the goods that say nothing. */
const LITTLE =
  /(?<![\p{L}\p{N}])(?:обычно|чаще|всего|вместе|хорошо|ещ[её]|зазвичай|найчастіше|разом|добре|ще|an?|my|together|usually|often|well|best|too)(?![\p{L}\p{N}])/giu;

/** "What should I offer them?": those of the last question. */
const THEM =
  /^[\s\p{P}]*(?:(?:им|ним|этим|таким|їм|цим|таким|them|these|those|to)(?:\s+(?:людям|людям|клиентам|клієнтам|покупателям|покупцям|people|customers))?)?[\s\p{P}]*$/iu;

async function toThem(rest: string, context: QuestionContext, who: ReadWho): Promise<MarketerReading> {
  const offers: OffersAsked = { kind: "to" };
  if (!THEM.test(rest)) return { ...(await who(rest, context)), offers };
  const { timezone } = context.lexicon;
  const definition = context.previous ?? { where: { kind: "all" as const, of: [] }, timezone };
  return { ...NOTHING, status: "answer", definition, words: usesOf(rest, "filler"), offers };
}

const NOTHING = { definition: null, words: [], unread: [], missing: [], ambiguous: [], vague: [] };

/** What may be said of goods beside their name. */
const BESIDE =
  /(?<![\p{L}\p{N}])(?:нов\p{L}{1,3}|наш\p{L}{1,3}|эт\p{L}{1,2}|ц[яюіе]|цей|new|our|the|this|newest|latest)(?![\p{L}\p{N}])/giu;
const GOODS: readonly NameKind[] = ["product", "variant", "category", "brand"];

async function whoFor(rest: string, context: QuestionContext, who: ReadWho): Promise<MarketerReading> {
  const tokens = tokensOf(rest);
  const hit = goodsIn(tokens, context);
  if (hit === null) return unknownGoods(rest, context);
  const [from, to] = [tokens[hit.from]?.from ?? 0, tokens[hit.to - 1]?.to ?? 0];
  const named: Span[] = [{ from, to }, ...Array.from(rest.matchAll(BESIDE), spanOf)];
  const left = blanked(rest, named);
  const words = named.map((span): WordUse => ({ ...span, use: "clause" }));
  const offers: OffersAsked = { kind: "who", goods: itemsOf(hit.names), called: hit.names[0]?.names[0] ?? "" };
  if (!/\p{L}/u.test(left)) return { ...NOTHING, status: "answer", words, offers };
  const among = await who(left, { ...context, previous: null });
  return { ...among, words: [...words, ...among.words], offers };
}

const spanOf = ({ index, 0: word }: RegExpExecArray): Span => ({ from: index, to: index + word.length });

/** The goods that are named: a product rather than what it is one of, and the last of several. */
function goodsIn(
  tokens: readonly Token[],
  { lexicon, words }: Pick<QuestionContext, "lexicon" | "words">,
): NameHit | null {
  const hits = namesOf(lexicon, words)
    .find(tokens)
    .map((hit) => ({ ...hit, names: hit.names.filter(({ kind }) => GOODS.includes(kind)) }))
    .filter(({ names }) => names.length > 0);
  const rank = ({ names }: NameHit) => Math.min(...names.map(({ kind }) => GOODS.indexOf(kind)));
  return hits.reduce<NameHit | null>((best, hit) => (best && rank(best) < rank(hit) ? best : hit), null);
}

/** Of names of several kinds those of the most exact one count. */
function itemsOf(names: readonly Name[]): Items {
  const kind = GOODS.find((one) => names.some((name) => name.kind === one));
  const values = [...new Set(names.filter((name) => name.kind === kind).map(({ value }) => value))];
  if (kind === "product") return { products: values };
  if (kind === "variant") return { skus: values };
  return kind === "category" ? { categories: values } : { brands: values };
}

/** The shop sells nothing of that name. */
function unknownGoods(rest: string, { lexicon, words }: QuestionContext): MarketerReading {
  const said = blanked(rest, Array.from(rest.matchAll(BESIDE), spanOf));
  const unread = tokensOf(said).flatMap(({ kind, text }) => (kind === "word" || kind === "number" ? [text] : []));
  const called = unread.join(" ");
  const nearest = called === "" ? null : namesOf(lexicon, words).nearest(called, "product");
  return {
    ...NOTHING,
    status: called === "" ? "clarify" : "unsupported",
    words: usesOf(said, "unread"),
    unread,
    missing: called === "" ? [] : [{ words: called, kind: "product", nearest }],
    offers: { kind: "who", goods: null, called },
  };
}

const usesOf = (text: string, use: WordUse["use"]): WordUse[] =>
  tokensOf(text).flatMap(({ kind, from, to }) => (kind === "word" || kind === "number" ? [{ from, to, use }] : []));
