import { GOODS } from "../grammar/scene.ts";
import { means, type Term } from "../grammar/term.ts";
import { isVerb, type Part } from "./parts.ts";

const NO = ["not", "never", "nothing", "without", "except", "stopped"];

export const isNo = (term: Term): boolean =>
  means(term, ...NO) && (term.name === undefined || means(term, "except")) && !isOpen(term);

/** A "stopped" that is asked back denies nothing yet. */
const isOpen = (term: Term): boolean => means(term, "stopped") && term.use === undefined;

/** Of goods and campaigns a verb is said; a city, a level, a value of a field is denied right where it stands. */
export const isObject = ({ name }: Term): boolean =>
  name?.names.some(({ kind }) => GOODS.includes(kind) || kind === "campaign" || kind === "promo_code") ?? false;

/**
 * By the place of the words alone, whether each name is denied: a no reaches the next verb with all that is its object, or the next name
 * where no verb comes between; what goes on a list goes on its polarity; null where this way of reckoning does not know.
 */
export function denialsOf(parts: readonly Part[]): Map<Term, boolean | null> {
  const denials = new Map<Term, boolean | null>();
  parts.forEach((part, at) => {
    for (const term of part.terms) if (term.name !== undefined) denials.set(term, deniedIn(parts, at, term));
  });
  return denials;
}

function deniedIn(parts: readonly Part[], at: number, term: Term): boolean | null {
  const part = parts[at];
  if (part === undefined) return null;
  const place = part.terms.indexOf(term);
  if (isTakenAway(parts, at)) return part.terms.some(isNo) || part.verbs.length > 0 ? null : true;
  if (isRightBefore(part, place))
    return isObject(term) && part.verbs.some((verb) => isDeniedVerb(part, verb)) ? null : true;
  if (!isObject(term)) return isListed(parts, at) ? null : false;
  if (part.link === "then" && place === 0) return null;
  if (part.terms.slice(place).some((one) => means(one, "nothing_else"))) return null;
  const verb = verbOf(part, place);
  if (verb !== null) return isDeniedVerb(part, verb);
  if (part.terms.some(isNo)) return part.terms.slice(0, place).some(isNo) ? true : null;
  return onTheList(parts, at);
}

/** "Кроме тех, кто из Риги или возвращал": the no stands before the relative pronoun, of all that is listed behind it. */
export function isTakenAway(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (part?.link === "list" && at > 0) return isTakenAway(parts, at - 1);
  const terms = part?.link === "who" ? (parts[at - 1]?.terms ?? []) : [];
  const no = terms.findLastIndex(isNo);
  const behind = terms.slice(no + 1);
  return (
    no >= 0 &&
    (means(behind[0], "people", "live") ||
      behind.every(({ name, number, time }) => (name ?? number ?? time) === undefined)) &&
    !behind.some(isVerb)
  );
}

/** A no with nothing but little words up to the name. */
function isRightBefore({ terms }: Part, place: number): boolean {
  const no = terms.slice(0, place).findLastIndex(isNo);
  return (
    no >= 0 &&
    terms.slice(no + 1, place).every((one) => !isVerb(one) && one.number === undefined && one.time === undefined)
  );
}

/** Objects stand behind their verb, or before the first one. */
function verbOf({ terms, verbs }: Part, place: number): Term | null {
  const before = verbs.filter((verb) => terms.indexOf(verb) < place).at(-1);
  return before ?? verbs[0] ?? null;
}

export function isDeniedVerb({ terms, verbs }: Part, verb: Term): boolean {
  const at = terms.indexOf(verb);
  const previous = verbs.filter((one) => terms.indexOf(one) < at).at(-1);
  const from = previous === undefined ? 0 : terms.indexOf(previous) + 1;
  const next = verbs.find((one) => terms.indexOf(one) > at);
  const to = next === undefined ? terms.length : terms.indexOf(next);
  const before = terms.slice(from, at).some((one) => isNo(one) || means(one, "nothing_else"));
  const behind = next === undefined && terms.slice(at + 1, to).some((one) => means(one, "never", "nothing"));
  return before || behind;
}

/** Another value of what was denied before. */
const isListed = (parts: readonly Part[], at: number): boolean =>
  parts[at]?.link === "list" && (parts[at - 1]?.terms.some(isNo) ?? false);

/** A part with no verb of its own goes on with the one before; where that has none, its verb comes. */
function onTheList(parts: readonly Part[], at: number): boolean | null {
  const part = parts[at];
  if (part === undefined) return null;
  const next = parts[at + 1];
  const before = parts[at - 1];
  const isAhead = next?.link === "list" && next.verbs.length > 0 && part.link !== "list";
  const ahead = isAhead ? next.verbs[0] : undefined;
  if (ahead !== undefined && next !== undefined)
    return next.terms.slice(0, next.terms.indexOf(ahead)).some((one) => one.name !== undefined)
      ? isDeniedVerb(next, ahead)
      : null;
  if (part.link !== "list" || before === undefined) return null;
  const verb = before.verbs.at(-1);
  return verb === undefined ? null : isDeniedVerb(before, verb);
}
