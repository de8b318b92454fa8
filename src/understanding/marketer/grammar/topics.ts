import type { Clause } from "./clause.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** "Жаловались, и жалоба ещё открыта", "complained and it is still open". */
export const isSameTicket = ({ chunk, pending }: Scene, { group, negated }: Clause, sense: string): boolean =>
  sense === "open_ticket" &&
  group === "tickets" &&
  !negated &&
  pending.not.length === 0 &&
  chunk.terms.every(({ time, number, name }) => (time ?? number ?? name) === undefined);

/** "Contacted support about a return". */
export function isTopic(scene: Scene, term: Term): boolean {
  const at = scene.terms.indexOf(term);
  const [before, earlier] = [scene.terms[at - 1], scene.terms[at - 2]];
  return means(before, "topic") || (means(before, "filler") && means(earlier, "topic"));
}
