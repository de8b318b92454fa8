import { type Group, HEADS } from "../grammar/heads.ts";
import { means, type Term } from "../grammar/term.ts";
import type { Token } from "../tokens.ts";

/** What stands before a part: `list` is a comma, "and" or "or" of any strength. */
export type Link = "begin" | "list" | "but" | "who" | "then";

/** A stretch of the sentence between two of its joints, with what it does. */
export interface Part {
  link: Link;
  terms: Term[];
  /** Words of doing, in order. */
  verbs: Term[];
}

const isPlain = ({ name, number, time }: Term): boolean => (name ?? number ?? time) === undefined;

/** The sentence cut at its joints: signs, conjunctions and relative pronouns. */
export function partsOf(terms: readonly Term[], tokens: readonly Token[]): Part[] {
  const parts: Part[] = [{ link: "begin", terms: [], verbs: [] }];
  for (const term of terms) {
    const link = linkOf(term, tokens);
    const last = parts.at(-1);
    if (last === undefined) continue;
    if (link === null) {
      last.terms.push(term);
      if (isVerb(term)) last.verbs.push(term);
    } else if (last.terms.length === 0) last.link = link === "list" ? last.link : link;
    else parts.push({ link, terms: [], verbs: [] });
  }
  return parts.filter((part) => part.terms.length > 0);
}

function linkOf(term: Term, tokens: readonly Token[]): Link | null {
  if (!isPlain(term)) return null;
  const token = tokens[term.from];
  if (token?.kind === "sign" && term.to - term.from === 1)
    return /^(?:[,;:()!?.]|--?|\.\.\.|[–—])$/.test(token.plain) ? "list" : null;
  if (means(term, "afterwards", "after")) return "then";
  if (means(term, "but")) return "but";
  if (means(term, "and", "or")) return "list";
  return means(term, "who") ? "who" : null;
}

/** A word that says what somebody did, and names nothing. */
export const isVerb = (term: Term): boolean =>
  term.name === undefined && !means(term, "stopped") && term.senses.some((sense) => HEADS.get(sense)?.as === "verb");

/** What a term may speak of. */
export const groupsOf = ({ senses }: Term): Group[] =>
  senses.flatMap((sense) => {
    const head = HEADS.get(sense);
    return head === undefined ? [] : [head.group];
  });
