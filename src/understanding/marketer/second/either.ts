import type { Condition } from "../../../segments/index.ts";
import { means, type Term } from "../grammar/term.ts";
import { leavesOf } from "../refine/tree.ts";
import { groupsOf } from "./parts.ts";
import type { Sentence } from "./sentence.ts";
import type { Told } from "./told.ts";

/** Words of "or" that came to "and", and words of "and" that came to an "or" of unlike sides. */
export function eitherUntold(sentence: Sentence): Term[] {
  const { terms, told, definition } = sentence;
  const ors = terms.filter((term) => isPlainly(term, "or"));
  const lost = ors.filter((term) => !isTold(sentence, term, told));
  if (ors.length > 0 || !isLopsided(definition.where)) return lost;
  return terms.filter((term) => isPlainly(term, "and"));
}

const isPlainly = (term: Term, sense: string): boolean =>
  means(term, sense) && (term.name ?? term.number ?? term.time) === undefined;

function isTold({ terms }: Sentence, or: Term, told: readonly Told[]): boolean {
  if (told.some(({ isEither }) => isEither)) return true;
  const at = terms.indexOf(or);
  const [before, after] = [terms.slice(0, at).reverse(), terms.slice(at + 1)].map((side) => side.find(saysMuch));
  if (before === undefined || after === undefined || !areUnlike(before, after)) return true;
  const holds = ({ texts }: Told, { name }: Term): boolean =>
    name?.names.some(({ value }) => texts.has(value)) ?? false;
  const isOne = told.some((one) => holds(one, before) && holds(one, after));
  return isOne || told.filter((one) => one.denied === true && (holds(one, before) || holds(one, after))).length > 1;
}

const saysMuch = (term: Term): boolean =>
  (term.name ?? term.number ?? term.time) !== undefined || (groupsOf(term).length > 0 && term.use === "clause");

/** Two names, or things of different groups: two numbers, two times and two words for one thing may be one condition. */
function areUnlike(before: Term, after: Term): boolean {
  if (before.name !== undefined && after.name !== undefined) return true;
  if ([before, after].some(({ number, time }) => (number ?? time) !== undefined)) return false;
  return !groupsOf(before).some((group) => groupsOf(after).includes(group));
}

/** "Киянки і львів'янки, що беруть каву": what is said behind both binds only the last. */
function isLopsided(where: Condition): boolean {
  if (where.kind === "all") return where.of.some(isLopsided);
  if (where.kind !== "any") return false;
  const sizes = where.of.map((side) => leavesOf(side).length);
  return new Set(sizes).size > 1;
}
