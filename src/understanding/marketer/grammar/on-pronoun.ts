import { isHead } from "./chunks.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** What goods may be the object of. */
const VERBS = ["return", "buy", "spend", "view", "cart"];

/** "Её возвращали", "смотрели куртки и купили их": the goods of the clause before. */
export function onPronoun(scene: Scene, term: Term): boolean {
  if (!means(term, "pronoun") || !isObject(scene, term)) return false;
  const { clause } = scene;
  if (clause !== null && scene.isHere && VERBS.some((sense) => clause.marks.has(sense))) clause.marks.add("pronoun");
  else scene.pending.marks.push({ sense: "pronoun", term });
  use(term);
  return true;
}

/** Not "их заказы", "у них", "any coffee". */
function isObject({ chunk, pieces, terms, tokens }: Scene, term: Term): boolean {
  const next = terms[terms.indexOf(term) + 1];
  const isOfNext = next !== undefined && (next.name !== undefined || next.number !== undefined || isNoun(next));
  const isOfPeople = /^(?:у|среди|серед|из|з|із|of|among|from|кроме|крім)$/.test(tokens[term.from - 1]?.plain ?? "");
  const isSpokenOf = pieces.some((piece) => piece.kind === "clause" && piece.goods.length > 0);
  return isSpokenOf && !isOfNext && !isOfPeople && chunk.terms.some((one) => means(one, ...VERBS));
}

const isNoun = (term: Term): boolean => isHead(term) && !means(term, ...VERBS);
