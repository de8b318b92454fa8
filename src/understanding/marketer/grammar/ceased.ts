import type { Clause } from "./clause.ts";
import { HEADS } from "./heads.ts";
import { type Scene, use } from "./scene.ts";
import { means } from "./term.ts";

/** What a vague "stopped" is called in the list of what vague words may mean. */
const VAGUE = "vague_stopped";

/** "Перестали", "stopped", or a bare "больше не" without a verb: not only that none came after something. */
export const isCeased = ({ marks }: Clause): boolean =>
  marks.has("ceased") ||
  (marks.has("stopped") && ![...marks].some((mark) => mark !== "stopped" && HEADS.get(mark)?.as === "verb"));

/** "Раньше покупали кофе, но перестали": it is still about coffee. */
export function inheritCeased(clause: Clause, before: Clause): void {
  const isBare = clause.group === "orders" && isCeased(clause) && clause.goods.length === 0;
  if (isBare && before.group === "orders" && !before.negated) clause.goods.push(...before.goods);
}

/**
 * "Перестали покупать кофе": bought it, and not since some day that nobody said, so that the marketer is asked since when. Leaves the clause
 * as what is known, that it was bought. Returns whether the clause before says so already.
 */
export function askSinceWhen(scene: Scene, clause: Clause, before: Clause | null): boolean {
  const { group, marks, whens, lengths, amounts, terms } = clause;
  const word = terms.find((term) => means(term, "stopped"));
  if (group !== "orders" || !marks.has("stopped") || word === undefined) return false;
  if (whens.length + lengths.length + amounts.length > 0) return false;
  scene.vague.push({ term: word, sense: VAGUE });
  clause.negated = false;
  for (const mark of ["stopped", "ceased", "again"]) marks.delete(mark);
  clause.terms = terms.filter((term) => term !== word);
  word.use = undefined;
  const isSaid = before?.group === "orders" && !before.negated && sameGoods(before, clause);
  if (isSaid) use(...clause.terms);
  return isSaid;
}

const sameGoods = (one: Clause, other: Clause): boolean =>
  one.goods.map(({ name }) => name.value).join() === other.goods.map(({ name }) => name.value).join();
