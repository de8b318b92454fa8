import type { Comparison, Condition } from "../../../segments/index.ts";
import type { NumberHit } from "../values.ts";
import { before, isAge, isAgeRange, isGrown } from "./ages.ts";
import { carry } from "./carry.ts";
import type { Amount } from "./clause.ts";
import { type Compared, comparedBy } from "./comparatives.ts";
import { addFact } from "./facts.ts";
import { headAhead } from "./head-ahead.ts";
import { addOwnNumber, ownFieldOf } from "./on-own-field.ts";
import type { OwnField } from "./own-fields.ts";
import { isRankCount, setRankCount } from "./ranks.ts";
import { saidBehind } from "./said-behind.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";
import { isOfDiscount, nextTold, unitOf } from "./units.ts";

/** A number: an age, a place in a ranking, points, or what a clause is compared with. */
export function onNumber(scene: Scene, term: Term, hit: NumberHit): boolean {
  const next = nextTold(scene, term);
  const own = ownFieldOf(scene, term, next);
  if (own !== null && !isOfRank(scene, term, hit, own)) return onOwnNumber(scene, term, hit, own);
  if (hit.is === "ordinal") return onOrdinal(scene, term, hit.value);
  if (isRankCount(scene, term, hit, next)) return setRankCount(scene, term, hit, next);
  const compared = comparedBy(scene, term, hit, next);
  const { op, isBare, used } = compared;
  const unitTerm = next !== undefined && used.includes(next) ? nextTold(scene, next) : next;
  const value = { value: hit.value, ...(hit.upTo !== undefined && { to: hit.upTo }) };
  const is: Comparison = hit.upTo === undefined ? { op, value: hit.value } : { op: "between", ...value };
  const told = scene.terms[scene.terms.indexOf(term) - 1];
  const grown = isBare && hit.is === "number" && isGrown(scene, term, hit) ? spokenAge(scene, told) : null;
  if (grown !== null && told !== undefined)
    return addNumber(scene, "age", { op: grown, value: hit.value }, [term, told], unitTerm);
  const field = fieldOf(scene, term, hit, unitTerm, compared);
  if (field !== null) return addNumber(scene, field, is, [term, ...used], unitTerm);
  if (hit.rough === true) return false;
  use(...used);
  const unit = unitOf(scene, hit, unitTerm);
  addAmount(scene, {
    op: isBare && unit === "pieces" && hit.value === 1 ? ">=" : op,
    isBare,
    ...value,
    unit,
    term,
    ...(isOfPiece(scene, term, used) && { isPrice: true as const }),
    ...(isOfDiscount(scene, term, hit, unitTerm) && { isDiscount: true as const }),
  });
  return true;
}

/** "Кому есть 18", "за 40", "после 50", "нет тридцати". */
function spokenAge({ chunk, pending }: Scene, told: Term | undefined): "<" | ">" | ">=" | null {
  if (means(told, "known") && chunk.terms.some((one) => means(one, "whom"))) return ">=";
  if (means(told, "over_age", "after")) return ">";
  if (!means(told, "without")) return null;
  pending.not = pending.not.filter((one) => one !== told);
  pending.without = false;
  return "<";
}

/** "Top 50 by predicted value": so many people. */
function isOfRank(scene: Scene, term: Term, hit: NumberHit, { field }: OwnField): boolean {
  return !field.name.startsWith("custom.") && isRankCount(scene, term, hit, nextTold(scene, term));
}

function onOwnNumber(scene: Scene, term: Term, hit: NumberHit, own: OwnField): boolean {
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  const { op, used } = comparedBy(scene, term, hit, next);
  const { name } = own.field;
  // A share of one is as many per cent.
  const times = name === "p_alive" && hit.is === "number" && hit.value <= 1 && !means(next, "per_cent") ? 100 : 1;
  const [value, to] = [hit.value * times, hit.upTo === undefined ? undefined : hit.upTo * times];
  const isOver = op === "=" && means(scene.terms[scene.terms.indexOf(term) - 1], "over_age");
  const is: Comparison = to === undefined ? { op: isOver ? ">" : op, value } : { op: "between", value, to };
  const unit = name === "p_alive" && means(next, "per_cent") && next !== undefined ? [next] : [];
  return addOwnNumber(scene, own, is, [term, ...used, ...unit]);
}

const isOfPiece = (scene: Scene, term: Term, used: readonly Term[]): boolean =>
  used.some((one) => means(one, ...PRICES)) || isOfThing(scene, term, used);

/** "Something under £5", "товар до 500 грн": what one thing costs. */
function isOfThing({ terms, tokens }: Scene, term: Term, used: readonly Term[]): boolean {
  const first = used[0] !== undefined && used[0].from < term.from ? used[0] : term;
  const before = terms[terms.indexOf(first) - 1];
  return used.length > 0 && THING.test(tokens[before?.from ?? -1]?.plain ?? "");
}
const THING = /^(?:something|anything|item|product|thing|что-то|что-нибудь|что-либо|щось|що-небудь|товар|вещь|річ)$/;

const PRICES = ["dearer", "cheaper", "not_cheaper", "not_dearer"];

/** Which of the customer's own numbers it is, if any. */
function fieldOf(scene: Scene, term: Term, hit: NumberHit, next: Term | undefined, compared: Compared): string | null {
  const has = (field: string): boolean => scene.lexicon.fields.some(({ name }) => name === field);
  const same = sameField(scene, term, hit);
  if (hit.is !== "number" || same !== null) return same;
  if (hit.isAge === true || isAge(scene, term, hit, next, compared) || isAgeRange(scene, term, hit, next)) return "age";
  const isPoints = means(next, "points") || means(before(scene, term), "points");
  return isPoints && has("loyalty_points") && scene.clause?.group !== "scores" ? "loyalty_points" : null;
}

function addNumber(scene: Scene, field: string, is: Comparison, terms: Term[], unit: Term | undefined): boolean {
  const condition: Condition = { kind: "attribute", field, test: { kind: "number", is } };
  if (unit !== undefined && means(unit, "age", "points") && unit.use === undefined) terms.push(unit);
  addFact(scene, field, condition, ...terms);
  return true;
}

/** Puts a number where it belongs: to the clause that stands here, or to the one that comes. */
function addAmount(scene: Scene, amount: Amount): void {
  const { clause, pending } = scene;
  if (clause === null || (!scene.isHere && (headAhead(scene, amount.term) || pending.goods.length > 0))) {
    pending.amounts.push(amount);
    return;
  }
  use(amount.term);
  scaleAs(clause.amounts.at(-1), amount);
  const isOther = clause.negated ? scene.chunk.join === "but" : pending.not.some((one) => means(one, "nothing"));
  const to = isOther && !scene.isHere ? carry(scene, clause) : clause;
  if (clause.measure !== undefined && (amount.unit === "plain" || amount.unit === "money"))
    amount.measure = clause.measure;
  to.amounts.push(to === clause ? saidBehind(scene, clause, amount) : amount);
  to.terms.push(amount.term);
  scene.isHere = true;
}

/** "Размер 104 или 116": one more value of the field before. */
function sameField({ chunk, pieces, pending }: Scene, term: Term, { is, upTo }: NumberHit): string | null {
  const last = pieces.at(-1);
  const isAlone = chunk.join === "or" && chunk.terms.every((one) => one === term) && pending.op === null;
  if (!isAlone || is !== "number" || upTo !== undefined || last?.kind !== "fact" || last.negated) return null;
  const { condition } = last;
  const isValue = condition.kind === "attribute" && condition.test.kind === "number" && condition.test.is.op === "=";
  return isValue ? condition.field : null;
}

/** "Больше 3 тысяч, но меньше 10": of thousands as well, for nothing lies between otherwise. */
function scaleAs(before: Amount | undefined, amount: Amount): void {
  const isApart = before?.op.startsWith(">") && amount.op.startsWith("<") && amount.value <= before.value;
  const { number } = amount.term;
  if (before === undefined || !isApart || before.value < 1000 || number === undefined || number.is === "percent")
    return;
  if (amount.value * 1000 <= before.value) return;
  amount.value *= 1000;
  amount.term.number = { ...number, value: amount.value };
}

function onOrdinal(scene: Scene, term: Term, n: number): boolean {
  if (!Number.isInteger(n) || n < 1 || n > 1000) return false;
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  if (n === 1 && next?.number !== undefined && next.number.is !== "ordinal" && !means(next, "pronoun")) {
    if (means(nextTold(scene, next), "orders", "order_one", "letter", "mailing", "return")) return false;
    scene.rank ??= { n: null, percent: false, lowest: false, terms: [], by: null, field: null };
    scene.rank.terms.push(term);
    use(term);
    return true;
  }
  if (n === 1 && means(next, "pronoun")) use(next);
  const { clause } = scene;
  if (clause !== null && scene.isHere && n === 1 && (clause.nth ?? 0) > 1) clause.marks.add("first_order");
  else if (clause !== null && scene.isHere && !headAhead(scene, term)) clause.nth = n;
  else scene.pending.nth = { n, term };
  use(term);
  return true;
}
