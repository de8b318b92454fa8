import type { Token } from "../tokens.ts";
import type { Join } from "./clause.ts";
import { HEADS } from "./heads.ts";
import { means, type Term } from "./term.ts";

/** Terms between two joins. */
export interface Chunk {
  join: Join;
  terms: Term[];
}

const JOINS = ["afterwards", "after", "or", "but", "and", "who"] as const;
/** Of several joins in a row the stronger speaks: ", или" is "or", "и кто" is "and". */
const STRENGTH: Record<Join, number> = { none: 0, comma: 1, who: 2, and: 3, but: 4, or: 5, afterwards: 6, after: 7 };

/** The text cut at conjunctions, commas and relative pronouns. */
export function chunksOf(terms: readonly Term[], tokens: readonly Token[]): Chunk[] {
  dropTitle(terms, tokens);
  const chunks: Chunk[] = [{ join: "none", terms: [] }];
  terms.forEach((term, at) => {
    const join = isOf(terms, at, tokens) ? "after" : joinOf(term, tokens, terms[at + 1]);
    const last = chunks.at(-1);
    if (last === undefined) return;
    if (join === null) last.terms.push(term);
    else {
      term.use = "filler";
      if (last.terms.every((one) => one.use === "filler" && !means(one, "people")) && chunks.length > 1)
        last.join = stronger(last.join, join);
      else chunks.push({ join, terms: [] });
    }
  });
  return chunks;
}

/** "Within 30 days of buying it": after that. */
function isOf(terms: readonly Term[], at: number, tokens: readonly Token[]): boolean {
  const [before, term] = [terms[at - 1], terms[at]];
  if (term === undefined || tokens[term.from]?.plain !== "of" || term.to - term.from > 1) return false;
  const isLength =
    before?.time?.kind === "length" || (before?.time?.kind === "window" && before.time.lead === "within");
  return isLength && terms.slice(at + 1, at + 4).some((one) => isHead(one) && !means(one, "first"));
}

const stronger = (a: Join, b: Join): Join => (STRENGTH[b] > STRENGTH[a] ? b : a);

function joinOf(term: Term, tokens: readonly Token[], after: Term | undefined): Join | null {
  const token = tokens[term.from];
  if (token === undefined || term.name !== undefined || term.number !== undefined || term.time !== undefined)
    return null;
  // "Осенью — нет": the dash only stands for the verb.
  if (/^--?$/.test(token.plain) && means(after, "not", "never", "nothing", "without")) return null;
  if (token.kind === "sign" && term.to - term.from === 1 && /^(?:[,;.:()!?]|-|--|\.\.\.|\n)$/.test(token.plain))
    return "comma";
  const sense = JOINS.find((one) => term.senses.includes(one));
  if (sense === undefined) return null;
  if (sense === "who" && after === undefined) return null;
  // "Женщины после 50".
  if (sense === "after" && after?.number?.is === "number" && after.time === undefined) return null;
  return sense;
}

/** "VIP: больше пяти заказов": vague words before a colon only call by a name what stands behind it. */
function dropTitle(terms: readonly Term[], tokens: readonly Token[]): void {
  const at = terms.findIndex((term) => tokens[term.from]?.plain === ":");
  const title = terms.slice(0, at);
  const isTitle = title.every(
    (term) => term.senses.some((sense) => sense.startsWith("vague")) || means(term, "filler", "people"),
  );
  if (at > 0 && at < terms.length - 1 && isTitle) for (const term of title) term.use = "filler";
}

/** Whether a term may begin a clause. */
export const isHead = (term: Term): boolean =>
  term.senses.some((sense) => {
    const head = HEADS.get(sense);
    return head !== undefined && head.as !== "mark";
  });
