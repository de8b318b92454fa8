import type { NumberHit } from "../values.ts";
import type { Op } from "./clause.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** What words of comparing say. */
const OPS: Record<string, Op> = {
  gt: ">",
  ge: ">=",
  lt: "<",
  le: "<=",
  eq: "=",
  older: ">",
  younger: "<",
  not_younger: ">=",
  not_older: "<=",
  dearer: ">",
  cheaper: "<",
  not_cheaper: ">=",
  not_dearer: "<=",
};

/** A number's comparison and the words that said it. */
export interface Compared {
  op: Op;
  /** Nobody said how. */
  isBare: boolean;
  used: Term[];
}

/** A word of comparing waits for its number. */
export function onComparative(scene: Scene, term: Term): boolean {
  const sense = term.senses.find((one) => OPS[one] !== undefined);
  const op = OPS[sense ?? ""];
  if (op === undefined) return false;
  const { pending } = scene;
  if (pending.op !== null && pending.times !== null) {
    use(term);
    pending.op = { op: pending.op.term === pending.times.term ? op : pending.op.op, term, senses: term.senses };
    return true;
  }
  if (pending.op !== null && means(term, "filler", "rank_by")) {
    if (means(term, "filler")) term.use = "filler";
    return means(term, "filler");
  }
  pending.op = { op, term, senses: term.senses };
  return true;
}

/** "Чаще", "less often": it compares how often, and not how much. */
export const isOften = ({ tokens }: Scene, { from, to }: Term): boolean =>
  tokens
    .slice(from, to)
    .some(({ plain }) => /^(?:чаще|реже|частіше|рідше|often|oftener|frequently|rarely|rarer)$/.test(plain));

/** How far a word of comparing may stand from its number: "больше чем на 5000", "больше, чем за 3". */
const REACH = 4;

/** "Пришли от блогера и сделали два заказа": only right before its number it compares. */
const isPreposition = ({ tokens }: Scene, { from, to }: Term): boolean =>
  to === from + 1 && /^(?:от|від|до|from)$/.test(tokens[from]?.plain ?? "");

/** How a number is compared: by words before or behind it, by its own sign, or not at all. */
export function comparedBy(scene: Scene, term: Term, hit: NumberHit, next: Term | undefined): Compared {
  const waiting = scene.pending.op;
  const before = waiting === null ? [] : [waiting.term];
  const behind = moreOrLess(scene, next);
  if (behind !== undefined) {
    scene.pending.op = null;
    return { op: means(behind, "or_more") ? ">=" : "<=", isBare: false, used: [behind, ...before] };
  }
  const reach = waiting !== null && isPreposition(scene, waiting.term) ? 1 : REACH;
  if (waiting !== null && scene.terms.indexOf(term) - scene.terms.indexOf(waiting.term) <= reach) {
    scene.pending.op = null;
    const isBare = waiting.op === "=" && scene.tokens[waiting.term.from]?.plain === "по";
    return { op: waiting.op, isBare, used: before };
  }
  if (hit.sign !== undefined && hit.sign !== "!=") return { op: hit.sign, isBare: false, used: [] };
  return { op: "=", isBare: hit.upTo === undefined, used: [] };
}

/** "5 и больше", "5 заказов и больше". */
function moreOrLess(scene: Scene, next: Term | undefined): Term | undefined {
  const behind = next === undefined ? undefined : scene.terms[scene.terms.indexOf(next) + 1];
  return [next, behind].find((one) => means(one, "or_more", "or_less"));
}
