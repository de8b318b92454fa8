import type { Definition, Top } from "../../../segments/index.ts";
import type { Known } from "../conditions/known.ts";
import type { MarketerReading, NameKind } from "../reading.ts";
import type { Token } from "../tokens.ts";
import type { Chunk } from "./chunks.ts";
import type { Amount, Clause, Good, Join, Op, Piece, When } from "./clause.ts";
import type { Term } from "./term.ts";

/** What was said and waits for the word that it belongs to. */
export interface Pending {
  not: Term[];
  without: boolean;
  except: Term[];
  only: Term[];
  op: { op: Op; term: Term; senses: string[] } | null;
  goods: Good[];
  whens: When[];
  amounts: Amount[];
  lengths: Clause["lengths"];
  marks: { sense: string; term: Term }[];
  nth: { n: number; term: Term } | null;
  every: { unit: NonNullable<Clause["every"]>; term: Term } | null;
  weekdays: { days: number[]; term: Term } | null;
  times: { n: number; term: Term } | null;
}

/** "The ten who …most". */
export interface Rank {
  n: number | null;
  percent: boolean;
  lowest: boolean;
  terms: Term[];
  by: Clause | null;
  field: string | null;
  /** "Самые щедрые": by how much they spent, where nothing else is told. */
  isBySum?: true;
}

/** The sentence while it is read from left to right. */
export interface Scene extends Known {
  tokens: readonly Token[];
  terms: Term[];
  chunks: Chunk[];
  chunk: Chunk;
  /** What joins the next piece of this chunk. */
  join: Join;
  pieces: Piece[];
  /** The clause that arguments go to. */
  clause: Clause | null;
  /** Whether that clause was begun or gone on with in this chunk. */
  isHere: boolean;
  pending: Pending;
  rank: Rank | null;
  /** Vague words, each with the senses it may have. */
  vague: { term: Term; sense: string }[];
  missing: MarketerReading["missing"];
  /** What some terms mean, where that is known from elsewhere than their words. */
  given: Map<Term, Definition>;
  /** The ranking that such a term asks for. */
  givenTop: Top | null;
}

export const nothingPending = (): Pending => ({
  not: [],
  without: false,
  except: [],
  only: [],
  op: null,
  goods: [],
  whens: [],
  amounts: [],
  lengths: [],
  marks: [],
  nth: null,
  every: null,
  weekdays: null,
  times: null,
});

export const GOODS: readonly NameKind[] = ["category", "brand", "product", "variant"];

/** Whether a term may name goods. */
export const isGoods = ({ name }: Term): boolean => name?.names.some(({ kind }) => GOODS.includes(kind)) ?? false;

/** The text of a term as typed. */
export const textOf = (scene: Scene, term: Term): string =>
  scene.tokens
    .slice(term.from, term.to)
    .map((token, at) => (at === 0 || token.glued ? "" : " ") + token.text)
    .join("");

/** Adds a piece, with the join that nothing has taken yet. */
export function addPiece(scene: Scene, piece: Piece): void {
  scene.pieces.push(piece);
  scene.join = "none";
}

/** Marks terms as said by a clause. */
export function use(...terms: (Term | undefined)[]): void {
  for (const term of terms) if (term !== undefined) term.use = "clause";
}
