import type { TimeHit } from "../values.ts";
import { isCampaignDay, onCampaignDay } from "./campaign-day.ts";
import type { Op, When } from "./clause.ts";
import { isOften } from "./comparatives.ts";
import { addFact } from "./facts.ts";
import { headAhead } from "./head-ahead.ts";
import { againstWindow } from "./on-against.ts";
import { isGoods, type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";
import { isDeniedNow, thatAgain } from "./that-again.ts";

/** Words of time: when something was, an age, how long something took, or that it was so each month. */
export function onTime(scene: Scene, term: Term, hit: TimeHit): boolean {
  if (hit.kind === "length") return onLength(scene, term, hit);
  const { clause } = scene;
  if (hit.kind === "window") return onWindow(scene, term, hit);
  if (hit.kind === "ever") {
    term.use = "filler";
    return true;
  }
  if (hit.kind === "vague") return false;
  if (clause === null || (!scene.isHere && headAhead(scene, term))) {
    if (hit.kind === "every") scene.pending.every = { unit: hit.unit, term };
    else scene.pending.weekdays = { days: hit.days, term };
    return true;
  }
  if (hit.kind === "every") clause.every = hit.unit;
  else clause.weekdays = hit.days;
  clause.terms.push(term);
  use(term);
  return true;
}

function onWindow(scene: Scene, term: Term, hit: TimeHit & { kind: "window" }): boolean {
  if (isCampaignDay(scene, term, hit)) return onCampaignDay(scene, term);
  if (cameThen(scene, term, hit)) return true;
  if (hit.length !== undefined && isDelivered(scene, term, hit)) {
    const { n, unit } = hit.length;
    // "Took over 5 days", and "delivered over 3 days" no less.
    const op = /^(?:over|понад)$/.test(scene.tokens[term.from]?.plain ?? "") ? ">" : "<=";
    scene.clause?.lengths.push({ n, unit, op, term });
    scene.clause?.marks.add("delivery");
    use(term);
    return true;
  }
  if (isLongAgo(scene, term, hit)) return true;
  if (hit.lead !== "ago") againstWindow(scene, term);
  const { clause, pending } = scene;
  if (clause?.weekdays !== undefined && hit.window?.kind === "named" && hit.window.unit === "day") {
    clause.weekdays = [...new Set([...clause.weekdays, hit.window.index])];
    use(term);
    return true;
  }
  const when: When = {
    hit,
    window: windowOf(scene, hit),
    birthday: hit.birthday,
    join: scene.isHere ? "none" : scene.join,
    term,
  };
  if (clause === null || (!scene.isHere && (headAhead(scene, term) || isOfWhatCame(scene, term, hit)))) {
    pending.whens.push(when);
    return true;
  }
  const to = isDeniedNow(scene, clause) ? thatAgain(scene, clause) : clause;
  to.whens.push(to === clause ? when : { ...when, join: "none" });
  to.terms.push(term);
  scene.isHere = true;
  use(term);
  return true;
}

/** "Have been with us for over a year": longer than that, and not in the course of it. */
function isLongAgo(
  { clause, tokens }: Scene,
  term: Term,
  { length, latest, lead }: TimeHit & { kind: "window" },
): boolean {
  const isOver = lead === "over" && tokens.slice(term.from, term.to).some(({ plain }) => plain === "over");
  if (clause?.group !== "registered" || length === undefined || latest || !isOver) return false;
  clause.lengths.push({ n: length.n, unit: length.unit, op: ">", term });
  clause.terms.push(term);
  use(term);
  return true;
}

/** "Чай, а (потом) в течение 30 дней кофе": the time is of the goods that come behind it, and so long after the others. */
function isOfWhatCame(scene: Scene, term: Term, { lead, length, latest }: TimeHit & { kind: "window" }): boolean {
  const { chunk, clause, chunks } = scene;
  const at = chunk.terms.indexOf(term);
  const behind = chunk.terms.slice(at + 1);
  // "…, а протягом тижня ще й колонку".
  const next = behind.every(saysLittle) ? chunks[chunks.indexOf(chunk) + 1] : undefined;
  const isTold = [...behind, ...(next?.join === "and" ? next.terms : [])].some(isGoods);
  if (clause === null || clause.goods.length === 0 || !isTold) return false;
  const isSoon =
    lead === "within" && length !== undefined && latest !== true && chunk.terms.slice(0, at).every(saysLittle);
  if (chunk.join === "afterwards") return true;
  if (!isSoon || clause.group !== "orders" || clause.negated || clause.whens.length > 0 || chunk.join === "or")
    return false;
  for (const one of [chunk, scene, ...(next === undefined ? [] : [next])]) one.join = "afterwards";
  return true;
}
const saysLittle = (term: Term): boolean => term.use === "filler" || means(term, "filler", "also");

/** "Пришли из Instagram весной": when they came is when they signed up. */
function cameThen(scene: Scene, term: Term, { window }: TimeHit & { kind: "window" }): boolean {
  const last = scene.pieces.at(-1);
  const isSource =
    last?.kind === "fact" && last.field === "source" && scene.chunk.terms.some((one) => last.terms.includes(one));
  if (!isSource || window === null || (scene.clause !== null && scene.isHere) || headAhead(scene, term)) return false;
  if (!scene.terms.some((one) => one.use !== undefined && means(one, "source", "registered"))) return false;
  addFact(scene, "registered", { kind: "attribute", field: "registered", test: { kind: "within", window } }, term);
  return true;
}

/** "Доставили за 3 дня", "delivered within 3 days": how long it took, unless it is the last 3 days. */
function isDelivered({ clause, isHere, terms, tokens }: Scene, term: Term, { lead }: { lead: string }): boolean {
  if (clause?.group !== "orders" || !isHere || clause.negated || (lead !== "over" && lead !== "within")) return false;
  const said = tokens.slice(term.from, term.to);
  return (
    means(terms[terms.indexOf(term) - 1], "delivery", "delivered") &&
    said.every(({ plain }) => !/^(?:последн|прошл|останн|минул|last|past|previous)/.test(plain))
  );
}

/** "Больше 90 дней назад", "более года назад": before that; "меньше месяца назад": since. */
function windowOf(scene: Scene, hit: TimeHit & { kind: "window" }): When["window"] {
  const op = scene.pending.op;
  if (hit.lead !== "ago" || hit.length === undefined || op === null) return hit.window;
  use(op.term);
  scene.pending.op = null;
  const { n, unit } = hit.length;
  return op.op === "<" || op.op === "<=" ? { kind: "last", n, unit } : { kind: "earlier", n, unit };
}

function onLength(scene: Scene, term: Term, hit: TimeHit & { kind: "length" }): boolean {
  const { length } = hit;
  const waiting = scene.pending.op;
  if (length.unit === "year" && scene.isHere && scene.clause?.marks.has("turned") && waiting === null) {
    scene.clause.amounts.push({ op: "=", isBare: true, value: length.n, unit: "plain", term });
    use(term);
    return true;
  }
  if (length.unit === "year" && isAge(scene, term, length.n)) return onAge(scene, term, hit);
  scene.pending.op = null;
  use(waiting?.term);
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  const behind = means(next, "or_more", "or_less") ? next : undefined;
  use(behind);
  const told: Op | undefined = behind === undefined ? waiting?.op : means(behind, "or_more") ? ">=" : "<=";
  const word = behind ?? waiting?.term;
  const one = {
    n: length.n,
    unit: length.unit,
    op: told === undefined || word === undefined ? null : isOften(scene, word) ? TURNED[told] : told,
    term,
    ...(length.upTo !== undefined && { upTo: length.upTo }),
  };
  const { clause } = scene;
  if (clause === null || (!scene.isHere && headAhead(scene, term))) scene.pending.lengths.push(one);
  else {
    clause.lengths.push(one);
    clause.terms.push(term);
    scene.isHere = true;
    use(term);
  }
  return true;
}

/** "Реже чем раз в 60 дней": the rarer, the longer it is from one order to the next. */
const TURNED: Record<Op, Op> = { ">": "<", ">=": "<=", "<": ">", "<=": ">=", "=": "=" };

/** Years are an age unless somebody has not done something for so long. */
function isAge(scene: Scene, term: Term, years: number): boolean {
  const op = scene.pending.op;
  if (means(op?.term, "older", "younger")) return true;
  if (scene.chunk.terms.some((one) => one !== term && means(one, "age"))) return true;
  const isDenied = scene.clause?.negated === true || scene.pending.not.length > 0;
  return !isDenied && years >= 12;
}

function onAge(scene: Scene, term: Term, { length }: TimeHit & { kind: "length" }): boolean {
  const op = scene.pending.op;
  scene.pending.op = null;
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  const post: Op | null = means(next, "or_more") ? ">=" : means(next, "or_less") ? "<=" : null;
  if (post !== null) use(next);
  const is =
    length.upTo !== undefined
      ? { op: "between" as const, value: length.n, to: length.upTo }
      : { op: post ?? op?.op ?? ("=" as const), value: length.n };
  addFact(
    scene,
    "age",
    { kind: "attribute", field: "age", test: { kind: "number", is } },
    term,
    ...(op === null ? [] : [op.term]),
  );
  return true;
}
