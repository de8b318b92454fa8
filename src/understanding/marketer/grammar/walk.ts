import { beginClause, takePending } from "./begin-clause.ts";
import { carry } from "./carry.ts";
import { isHead } from "./chunks.ts";
import type { Clause } from "./clause.ts";
import { isNameHere } from "./name-here.ts";
import { onName } from "./on-name.ts";
import { onNumber } from "./on-number.ts";
import { onOwnField } from "./on-own-field.ts";
import { onSense } from "./on-sense.ts";
import { onTime } from "./on-time.ts";
import { expectRank } from "./ranks.ts";
import { isGoods, type Scene, textOf, use } from "./scene.ts";
import { onSeasonGoods } from "./season-goods.ts";
import { isNamed, means, type Term } from "./term.ts";

/** Reads the chunks from left to right into pieces. */
export function walk(scene: Scene): void {
  expectRank(scene);
  for (const chunk of scene.chunks) {
    scene.chunk = chunk;
    if (chunk.join !== "none") scene.join = joinOf(scene, chunk);
    scene.isHere = false;
    if (isTurn(scene) || isOfBuyers(scene) || isCountedApart(scene)) implyBuying(scene);
    if (isThen(scene)) {
      scene.join = "none";
      implyBuying(scene);
      scene.join = chunk.join;
    }
    scene.isHere = false;
    for (const term of chunk.terms) if (term.use === undefined) step(scene, term);
    const isAfter = chunk.join === "afterwards" || (chunk.join === "after" && chunk === scene.chunks.at(-1));
    if (isAfter && isEmpty(chunk) && scene.clause !== null) {
      scene.clause.join = "afterwards";
      scene.join = "none";
    }
    endChunk(scene);
    if (chunk.terms.some((term) => term.use === "clause")) scene.pending.not = [];
  }
}

/** "Жінки або ті, хто з Риги": what stands between the two joints says nothing, so that the first of them holds. */
function joinOf({ chunks }: Scene, chunk: Scene["chunk"]): Scene["join"] {
  const before = chunks[chunks.indexOf(chunk) - 1];
  const isLead = before?.join === "or" && before.terms.every((term) => means(term, "filler", "people"));
  return chunk.join === "who" && isLead ? "or" : chunk.join;
}

/** "At least two brands but no Bosch": what was told before was bought, where no verb comes. */
function isTurn({ clause, chunk, chunks, pending }: Scene): boolean {
  const ahead = chunks.slice(chunks.indexOf(chunk)).flatMap(({ terms }) => terms);
  return (
    clause === null &&
    pending.not.length === 0 &&
    (pending.goods.length > 0 || pending.amounts.some(({ unit }) => COUNTED.includes(unit))) &&
    chunk.terms.some((term) => means(term, "not", "without", "never", "nothing")) &&
    !ahead.some((term) => isHead(term) && !isNamed(term))
  );
}
/** "Клиенты Smil, которые не брали Reima": what they are customers of is not what they did not buy. */
const isOfBuyers = ({ clause, chunk, pending, terms }: Scene): boolean =>
  clause === null &&
  pending.goods.length > 0 &&
  chunk.join === "who" &&
  terms.some((term) => term.to <= (pending.goods[0]?.term.from ?? 0) && means(term, "people", "buyer")) &&
  chunk.terms.some((term) => means(term, "not", "never", "nothing", "without") || isGoods(term));

/** "Комиксы дважды, игры трижды": each with a number of its own. */
const isCountedApart = ({ clause, chunk, pending }: Scene): boolean =>
  clause === null &&
  pending.goods.length > 0 &&
  pending.amounts.length > 0 &&
  chunk.terms.some(isGoods) &&
  chunk.terms.some((term) => term.number !== undefined || means(term, "once", "not", "never", "nothing", "without"));

/** "Сначала чай, потом кофе": what comes first was bought, where no verb was said of it. */
const isThen = ({ clause, chunk, pending }: Scene): boolean =>
  clause === null && chunk.join === "afterwards" && pending.not.length === 0 && pending.goods.length > 0;

const COUNTED = ["brands", "categories", "pieces", "products", "times"];

/** "Ничего не купили после этого": it says when what stands before it was. */
const isEmpty = (chunk: Scene["chunk"]): boolean => chunk.terms.every((term) => term.use === "filler");

function step(scene: Scene, term: Term): void {
  const token = scene.tokens[term.from];
  if (isOwnHere(scene, term) && term.own !== undefined && onOwnField(scene, term, term.own)) {
    delete term.name;
    return;
  }
  if (term.time !== undefined && onSeasonGoods(scene, term)) return;
  if (term.time !== undefined && term.name?.how === "exact" && onName(scene, term, term.name.names)) return;
  if (term.time !== undefined && onTime(scene, term, term.time)) return;
  if (term.number !== undefined && onNumber(scene, term, term.number)) return;
  if (term.name !== undefined && isNameHere(scene, term) && onName(scene, term, term.name.names)) return;
  if (term.senses.length > 0 && onSense(scene, term)) return;
  if (term.name !== undefined && onName(scene, term, term.name.names)) return;
  if (term.place !== undefined) {
    scene.missing.push({ words: textOf(scene, term), kind: term.place.kind, nearest: null });
    return;
  }
  const isMark = token?.kind === "sign" || token?.kind === "quote";
  if (isMark && term.to === term.from + 1) term.use = "filler";
}

const isOwnHere = (scene: Scene, term: Term): boolean =>
  term.own !== undefined &&
  term.number === undefined &&
  (term.name === undefined || isOwned(scene, term) || isOfNothingElse(scene, term));

/** "Аллергия", which somebody has and goods are sent back for: a reason is one only where returns or support are spoken of. */
const isOfNothingElse = ({ terms }: Scene, { name }: Term): boolean =>
  name?.names.every(({ kind }) => kind === "return_reason" || kind === "ticket_topic") === true &&
  !terms.some((one) => means(one, "return", "refund", "reason", "ticket", "complaint", "topic"));

/** "Who have a greenhouse", where a field says whether they do: they have it, and did not buy one. */
const isOwned = ({ terms, chunk, lexicon }: Scene, term: Term): boolean =>
  terms.slice(Math.max(0, terms.indexOf(term) - 2), terms.indexOf(term)).some((one) => means(one, "had")) &&
  chunk.terms.every((one) => !isHead(one) || one === term) &&
  lexicon.names.filter(({ field }) => field === term.own?.field.name).length === 2;

/** What found no head in its chunk goes to the clause before it. */
function endChunk(scene: Scene): void {
  const { clause, pending } = scene;
  if (clause === null) return;
  if (scene.isHere && clause.negated && says(scene, NOTHING)) clause.marks.add("of_nothing");
  if (scene.isHere && clause.negated && clause.group === "messages" && says(scene, NONE)) clause.marks.add("of_none");
  restrict(scene, clause);
  if (scene.chunk.join === "after" && pending.nth !== null && !scene.isHere) {
    takePending(scene, carry(scene, clause));
    return;
  }
  const hasArguments =
    pending.goods.length + pending.whens.length + pending.amounts.length + pending.lengths.length > 0 ||
    (scene.isHere && (pending.nth !== null || pending.every !== null || pending.weekdays !== null));
  const isDenied = pending.not.length > 0;
  if (!hasArguments && !(isDenied && scene.isHere)) return;
  if (pending.goods.length > 0 && !["orders", "returns", "visits"].includes(clause.group)) return;
  const to = isDenied && !scene.isHere ? carry(scene, clause) : clause;
  takePending(scene, to);
}

/** "Ничего не купили": and not only nothing of what was spoken of before. */
const NOTHING = /^(?:ничего|нічого|nothing|anything)$/;
/** "Ни одно не открыли": not one, and not only one that was left. */
const NONE = /^(?:ни|жодн\p{L}+|жоден|none|any)$/u;

const says = ({ chunk, tokens }: Scene, what: RegExp): boolean =>
  chunk.terms.some(({ from, to }) => tokens.slice(from, to).some(({ plain }) => what.test(plain)));

/** "Заказывают только со скидкой", "только в октябре": all of their orders are such. */
function restrict({ chunk, pending, isHere }: Scene, clause: Clause): void {
  const only = pending.only.find((term) => chunk.terms.includes(term));
  if (only !== undefined && isHere && clause.group === "consent" && clause.channels.length === 1) {
    clause.only = true;
    use(only);
    pending.only = [];
  }
  if (only === undefined || !isHere || clause.group !== "orders") return;
  const next =
    chunk.terms.find((term) => term.from > only.from && term.use === "clause") ??
    chunk.terms.findLast((term) => term.from < only.from && means(term, "discount", "full_price", "promo"));
  const isWhen = next?.time?.kind === "window" && clause.whens.some(({ term }) => term === next);
  if (
    !isWhen &&
    next?.time?.kind !== "weekdays" &&
    !means(next, "discount", "full_price", "promo", "elsewhere", "delivery") &&
    next?.name?.names[0]?.kind !== "promo_code"
  )
    return;
  clause.only = true;
  if (isWhen) clause.marks.add("only_then");
  use(only);
  pending.only = [];
}

/** Goods that no verb was said of were bought, unless it is told what people are expected to do. */
export function implyBuying(scene: Scene): void {
  if (scene.pieces.some((piece) => piece.kind === "clause" && piece.group === "next_order")) return;
  const isOfOneOrder = scene.pending.marks.some(({ sense }) => sense === "one_order");
  const isCounted = scene.pending.amounts.some(({ unit }) => ["brands", "categories"].includes(unit));
  if (scene.pending.goods.length > 0 || isCounted || (isOfOneOrder && scene.pending.amounts.length > 0))
    beginClause(scene, "orders");
}
