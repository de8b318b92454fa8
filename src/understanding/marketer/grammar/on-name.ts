import { keysOf, keysOfName } from "../names/forms.ts";
import { isEmpty, wordsOf } from "../names/parts.ts";
import type { Name, NameKind } from "../reading.ts";
import { beginClause } from "./begin-clause.ts";
import { carry } from "./carry.ts";
import { isHead } from "./chunks.ts";
import type { Clause } from "./clause.ts";
import { addFact } from "./facts.ts";
import { headAhead } from "./head-ahead.ts";
import type { Group } from "./heads.ts";
import { isDestination } from "./on-elsewhere.ts";
import { onGood } from "./on-good.ts";
import { GOODS, type Scene, use } from "./scene.ts";
import { namesMeant } from "./speaks-of.ts";
import { means, type Term } from "./term.ts";
import { isWomanOf } from "./women.ts";

/** Kinds of names that a clause of a group takes as its own, the likeliest first. */
const OWN: Partial<Record<Group, readonly NameKind[]>> = {
  orders: ["product", "category", "brand", "variant", "promo_code"],
  returns: ["product", "category", "brand", "variant", "return_reason"],
  messages: ["campaign"],
  visits: ["product", "category", "brand", "variant"],
  tickets: ["ticket_topic"],
  source: ["source"],
  segment: ["segment"],
};
const FACTS: Partial<Record<NameKind, string>> = {
  city: "city",
  region: "region",
  country: "country",
  source: "source",
  loyalty_level: "loyalty_level",
};
/** Without a clause that asks for another, a name is the first of these that it may be. */
const LIKELY: readonly NameKind[] = [
  "city",
  "category",
  "brand",
  "product",
  "region",
  "country",
  "loyalty_level",
  "promo_code",
  "segment",
  "campaign",
  "custom_value",
  "source",
  "variant",
  "ticket_topic",
  "return_reason",
];

/** A name of the shop's data: a value of the customer's, or what a clause speaks of. */
export function onName(scene: Scene, term: Term, found: readonly Name[]): boolean {
  if (term.name?.goods !== undefined && isDoneTo(scene, term)) {
    const { goods, ...name } = term.name;
    term.name = { ...name, names: goods, how: "part" };
    return onName(scene, term, term.name.names);
  }
  const names = namesMeant(scene, term, found);
  const group = groupAround(scene);
  const kinds = new Set(names.map((name) => name.kind));
  const parts: readonly NameKind[] = term.name?.how === "part" ? ["category"] : [];
  const kind = [...(askedBefore(scene, term) ?? []), ...parts, ...((group && OWN[group]) ?? []), ...LIKELY].find(
    (one) => kinds.has(one),
  );
  if (kind === undefined) return false;
  const same = names.filter((name) => name.kind === kind);
  const [name] = same;
  if (name === undefined) return false;
  if (kind === "source" && scene.isHere && scene.clause?.marks.has("subscribed")) return onOtherChannel(term);
  if (GOODS.includes(kind)) return onGood(scene, term, name, same.slice(1));
  if (kind === "city" && isDelivery(scene, term, name)) return addName(scene, "orders", name, term, same.slice(1));
  if (addNamed(scene, term, kind, same)) return true;
  const to: Partial<Record<NameKind, Group>> = {
    campaign: "messages",
    promo_code: "orders",
    return_reason: "returns",
    ticket_topic: "tickets",
  };
  return addName(scene, to[kind] ?? "orders", name, term);
}

/** "Купили воронку, но не фильтры": goods, and not the filter coffee that they like. */
const isDoneTo = ({ chunk, clause }: Scene, term: Term): boolean =>
  chunk.terms.every(({ own }) => own === undefined) &&
  (chunk.terms.some((one) => means(one, "buy", "return", "view", "cart", "order_one", "orders")) ||
    (clause !== null &&
      clause.goods.length > 0 &&
      chunk.terms.every((one) => one === term || means(one, "filler", "not", "only"))));

/** "Подписаны на наш инстаграм": who is, nobody here knows; it is not where they came from. */
function onOtherChannel(term: Term): boolean {
  delete term.name;
  term.senses = [];
  return true;
}

/** A value of one of the customer's fields, or a segment that they are in. */
function addNamed(scene: Scene, term: Term, kind: NameKind, same: readonly Name[]): boolean {
  const [name] = same;
  const field = kind === "custom_value" ? name?.field : FACTS[kind];
  if (name === undefined || (field === undefined && kind !== "segment")) return false;
  const group = field === undefined ? "segment" : "source";
  if (scene.clause?.group === group && (group === "segment" ? scene.isHere : scene.clause.terms.length <= 2))
    dropEmpty(scene);
  if (field === undefined) {
    addFact(scene, "segment", { kind: "segment", id: name.value }, term);
    return true;
  }
  const values = same.filter((one) => one.field === name.field).map(({ value }) => value);
  addFact(scene, field, { kind: "attribute", field, test: { kind: "in", values } }, term);
  if (kind === "custom_value") takeFieldWords(scene, term, field);
  if (kind === "city" && isWomanOf(scene, term, same)) {
    addFact(scene, "gender", { kind: "attribute", field: "gender", test: { kind: "in", values: ["f"] } }, term);
  }
  return true;
}

/** "Large garden" of the field "garden size": its words beside the value say no more. */
function takeFieldWords({ lexicon, terms, tokens }: Scene, term: Term, field: string): void {
  const words = (lexicon.fields.find(({ name }) => name === field)?.names ?? []).flatMap(wordsOf);
  const keys = new Set(words.filter((word) => !isEmpty(word)).flatMap((word) => keysOfName(word.toLowerCase())));
  const at = terms.indexOf(term);
  const had = terms[at - 1];
  if (had !== undefined && had.use === undefined && means(had, "had")) had.use = "filler";
  for (const one of [had, terms[at + 1]]) {
    const isPlain = one !== undefined && !isHead(one) && (one.number ?? one.time ?? one.place) === undefined;
    if (isPlain && one.use === undefined && keysOf(tokens[one.from]?.plain ?? "").some((key) => keys.has(key)))
      one.use = "filler";
  }
}

/** A word right before says what it is: "промокод X", "рассылка X", "город X", "уровень X". */
export function askedBefore(scene: Scene, term: Term): NameKind[] | null {
  const at = scene.terms.indexOf(term);
  const before = scene.terms.slice(Math.max(0, at - 3), at).reverse();
  for (const one of before) {
    for (const sense of one.senses) {
      const kinds = ASKED[sense];
      if (kinds !== undefined) return kinds;
    }
    if (one.use === "clause" && one.senses.length > 0) break;
  }
  return null;
}
const ASKED: Record<string, NameKind[]> = {
  promo: ["promo_code"],
  mailing: ["campaign"],
  letter: ["campaign"],
  live: ["city", "region"],
  region_noun: ["region"],
  country_noun: ["country"],
  loyalty: ["loyalty_level"],
  in_segment: ["segment"],
  source: ["source"],
  reason: ["return_reason"],
  topic: ["ticket_topic"],
  brands_noun: ["brand"],
  categories_noun: ["category"],
};

const isDelivery = (scene: Scene, term: Term, name: Name): boolean =>
  scene.isHere &&
  scene.clause?.group === "orders" &&
  (scene.clause.marks.has("delivery") || isDestination(scene, term, name)) &&
  !scene.clause.names.some((one) => one.kind === "city");

/** The clause that arguments here belong to: of this chunk, or else the one before it. */
function groupAround(scene: Scene): Group | null {
  return scene.clause?.group ?? null;
}

/** A clause that only led to a name ("пришли из", "в сегменте") is none of its own. */
function dropEmpty(scene: Scene): void {
  const at = scene.pieces.findIndex((piece) => Object.is(piece, scene.clause));
  const clause = scene.clause;
  if (clause === null || at < 0 || clause.whens.length + clause.goods.length > 0) return;
  scene.pieces.splice(at, 1);
  scene.join = clause.join;
  if (clause.negated) scene.pending.not.push(...clause.terms.slice(0, 1));
  if (clause.except) scene.pending.except.push(...clause.terms.slice(0, 1));
  scene.clause = scene.pieces.findLast((piece): piece is Clause => piece.kind === "clause") ?? null;
}

function addName(scene: Scene, group: Group, name: Name, term: Term, others: readonly Name[] = []): boolean {
  const open = scene.clause;
  const goesOn = open?.group === group && (scene.isHere || !headAhead(scene, term));
  const isDenied = !scene.isHere && scene.pending.not.length > 0 && open?.negated === false && open.names.length > 0;
  const clause = goesOn && open !== null ? (isDenied ? carry(scene, open) : open) : beginClause(scene, group);
  const isSecond = clause.names.some(({ kind }) => kind === "campaign") && name.kind === "campaign";
  if (isSecond && scene.chunk.join === "and") clause.marks.add("each_of");
  clause.names.push(name, ...others);
  clause.terms.push(term);
  scene.isHere = true;
  use(term);
  return true;
}
