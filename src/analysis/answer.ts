import type { Dimension, Question, ToldFigures } from "../figures/index.ts";
import type { Definition } from "../segments/index.ts";
import type { MarketerReading, WordUse } from "../understanding/index.ts";

/** A reading of the whole question, as a marketer chooses among several. */
export interface Choice {
  description: string;
  definition: Definition;
  count: number;
}

/** What is told of a definition: one sentence, and a phrase for each clause, by its place in the tree. */
export interface Told {
  description: string;
  clauses: { path: number[]; text: string }[];
}

/** Words that may be taken in several ways: DESIGN §9 decided (`ambiguous`), or the marketer must (`vague`). */
export interface Open {
  words: string;
  kind: "ambiguous" | "vague";
  readings: Choice[];
}

/** What a marketer's words came to, before anybody is shown. */
export interface Understood extends Told {
  status: MarketerReading["status"];
  definition: Definition | null;
  /** Where each word of the text went. */
  words: WordUse[];
  /** The content words that were not read. */
  unread: string[];
  missing: { words: string; kind: MarketerReading["missing"][number]["kind"]; nearest: string | null }[];
  open: Open[];
}

/** Somebody in a segment, as a list shows them: `facts` are the values that matter here, worded. */
export interface Person {
  externalId: string;
  name: string | null;
  facts: string[];
}

/** A product to offer to many: for how many of how many it is among the best, and why, in words. */
export interface OfferedGoods {
  sku: string;
  name: string;
  people: number;
  of: number;
  why: string;
}

/** Somebody whom words name, with what tells them from others of their name. */
export interface KnownPerson {
  externalId: string;
  name: string | null;
  /** Where they are from, and their phone or e-mail, as the asker may see them. */
  facts: string[];
}

/** Who of several is meant, where words name them all: `for` tells what was asked of the one. */
export interface Which {
  for: "why" | "offers";
  people: KnownPerson[];
}

/** A product to offer, and why, in words. */
export type ToldGoods = Pick<OfferedGoods, "sku" | "name" | "why">;

/**
 * What was asked of offers: what to offer to those of the definition, or who to offer goods to, who are the answer's people then; what to offer to
 * each of some customers; what goes with goods.
 */
export type Offering =
  | { kind: "to"; goods: OfferedGoods[] }
  | { kind: "who"; called: string; among: string | null }
  | { kind: "each"; each: { who: string; goods: ToldGoods[] }[] }
  | { kind: "with"; called: string; goods: ToldGoods[] };

/** Words of a question about figures that may be taken in several ways. */
export interface FiguresOpen {
  words: string;
  kind: Open["kind"];
  readings: { description: string; question: Question }[];
}

/** Figures that were asked for. */
export interface FiguresAnswer {
  question: Question;
  by: Dimension | null;
  /** The answer in words and numbers; null where it was not reckoned: `trouble` says why. */
  told: ToldFigures | null;
  trouble: string | null;
  open: FiguresOpen[];
  /** Whom they are about, where segments can tell. */
  people: Definition | null;
}

/** One turn of a marketer's chat. */
export interface MarketerAnswer extends Understood {
  chat: string;
  /** What the words asked to be done with what stands there; the page or the channel does it. Null for a question. */
  act: { kind: "save"; name: string | null } | { kind: "export" | "sql" | "why" | "back" | "anew" } | null;
  /** What is said beside the figures: what was not understood, what the data lacks, what was done. */
  says: string[];
  /** Null where there is nothing to count. `atLeast`: the shop is large, and there was no more time. */
  count: { value: number; atLeast: boolean } | null;
  people: Person[];
  offers?: Offering;
  /** Which of these people is to be chosen first. */
  which?: Which;
  /** Where figures were asked for, and not who. */
  figures?: FiguresAnswer;
  /** The statement, where it was asked for: for reading. */
  sql: string | null;
}
