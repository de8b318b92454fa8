import type { Definition } from "../../../segments/index.ts";
import type { Scene } from "../grammar/scene.ts";
import { means, type Term } from "../grammar/term.ts";
import { denialsOf, isDeniedVerb, isNo, isObject, isTakenAway } from "./denials.ts";
import { eitherUntold } from "./either.ts";
import { groupsOf, partsOf } from "./parts.ts";
import type { Sentence } from "./sentence.ts";
import { SPEAK_OF } from "./sources.ts";
import { type Told, toldIn } from "./told.ts";
import {
  allThat,
  comparedOtherwise,
  countedElsewhere,
  everyKind,
  namedInPassing,
  onlyUntold,
  orderUntold,
  untied,
  valueBought,
  windowsApart,
  windowsElsewhere,
  withinOtherwise,
  withoutUntold,
} from "./words.ts";

/**
 * The second account of a sentence: by the places of its words alone, and not by how they were read, what each of them should have come
 * to in the definition. Returns those that came to something else.
 */
export function disagreements(
  { terms, tokens }: Pick<Scene, "terms" | "tokens">,
  definition: Definition,
  isRefined: boolean,
): Term[] {
  const sentence: Sentence = { terms, tokens, parts: partsOf(terms, tokens), told: toldIn(definition), definition };
  return (isRefined ? OF_MORE : CHECKS).flatMap((check) => check(sentence));
}

/** A word that the two accounts do not agree on is not read, and no little word either. */
export function doubt(term: Term): void {
  term.use = undefined;
  if (means(term, "filler")) term.senses = ["doubted"];
}

const CHECKS: readonly ((sentence: Sentence) => Term[])[] = [
  namesDenied,
  verbsDenied,
  windowsElsewhere,
  windowsApart,
  comparedOtherwise,
  countedElsewhere,
  eitherUntold,
  onlyUntold,
  untied,
  namedInPassing,
  valueBought,
  everyKind,
  allThat,
  orderUntold,
  withinOtherwise,
  withoutUntold,
];

/** Of words that change a definition it tells little what else it holds. */
const OF_MORE = [namesDenied, verbsDenied, comparedOtherwise];

/** Names that are denied by their places and not in the definition, or the other way round. */
function namesDenied({ parts, told }: Sentence): Term[] {
  return [...denialsOf(parts)].flatMap(([term, is]) =>
    term.use === "clause" && is !== null && !isNameSaid(term, is, told) ? [term] : [],
  );
}

function isNameSaid(term: Term, denied: boolean, told: readonly Told[]): boolean {
  const values = term.name?.names.map(({ value }) => value) ?? [];
  const holding = told.filter(
    ({ texts, isOwn }) => isOwn !== isObject(term) && values.some((value) => texts.has(value)),
  );
  return holding.length === 0 || holding.some((one) => one.denied === denied || one.denied === "either");
}

/** Words of doing that came to nothing of their kind, or to the opposite. */
function verbsDenied({ parts, told }: Sentence): Term[] {
  return parts.flatMap((part, at) =>
    part.verbs.filter((verb) => {
      if (verb.use !== "clause" || verb.senses.length > 1 || means(verb, "unsubscribed")) return false;
      const of = told.filter((one) => groupsOf(verb).some((group) => SPEAK_OF[group].includes(one.of)));
      if (of.length === 0) return false;
      const isTaken = isTakenAway(parts, at);
      const denied = isDeniedVerb(part, verb) !== isTaken;
      if (!denied && part.terms.some(isNo)) return false;
      return !of.some((one) => one.denied === denied || one.denied === "either");
    }),
  );
}
