import type { Clause } from "./clause.ts";
import { HEADS, type Head } from "./heads.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** "Открыли и письмо про X, и Y": the verb had nothing so far. */
export const isLetterOf = ({ chunk, pending }: Scene, { group, names, channels, marks }: Clause, head: Head): boolean =>
  group === "messages" &&
  head.group === "messages" &&
  head.as === "noun" &&
  names.length + channels.length === 0 &&
  pending.not.length === 0 &&
  !["letter", "mailing"].some((sense) => marks.has(sense)) &&
  chunk.terms.every((term) => !isVerb(term));

/** "Без возвратов и жалоб": a noun alone behind "and". */
export const isLackedToo = ({ chunk, pending, tokens }: Scene, term: Term): boolean =>
  (chunk.join === "and" || chunk.join === "or") &&
  pending.not.length === 0 &&
  chunk.terms.every((one) => one === term || (means(one, "filler") && one.name === undefined)) &&
  !/(?:л|ла|ли|л[аи]?с[яь]|в|ла|ed|[еую]т)$/u.test(tokens[term.from]?.plain.replace(/ов$/u, "") ?? "");

/** "Нет согласия на смс, зато есть на письма": consent is left out the second time. */
export const isLeftOut = (scene: Scene, clause: Clause, sense: string): boolean =>
  (clause.group === "consent" || clause.group === "reach") &&
  (sense === "letter" || sense === "mailing") &&
  scene.chunk.terms.every((term) => !isVerb(term));

const isVerb = (term: Term): boolean => term.senses.some((sense) => HEADS.get(sense)?.as === "verb");
