import type { Clock, Locale } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { FiguresDescription, Question, ToldFigures } from "../figures/index.ts";
import type { Definition, Hidden, Items, Look } from "../segments/index.ts";
import type { FiguresContext, FiguresReading, MarketerLexicon, MarketerReading } from "../understanding/index.ts";
import type { KnownPerson, OfferedGoods, Person, Told, ToldGoods } from "./answer.ts";

/** How a marketer's words are read. */
export type ReadQuestion = (
  text: string,
  context: { lexicon: MarketerLexicon; now: Date; locale: Locale; previous: Definition | null },
) => Promise<MarketerReading>;

/** What is asked of a shop's segments. */
export interface SegmentPort {
  tell(definition: Definition, asked: Asked): Told;
  /** At least so many where the shop is too large for the time there is. */
  count(definition: Definition, now: Date): Promise<Count>;
  /** How many, and the first people of it, in one look; their names where the asker may see them. */
  first(
    definition: Definition,
    asked: Asked & { limit: number; personal: boolean },
  ): Promise<{ count: Count; people: Person[] }>;
  /** The statement, for reading. */
  sql(definition: Definition, now: Date): string;
  /** Why somebody is in it, or is not: a sentence a condition. @throws Refused `not_found` */
  why(
    definition: Definition,
    externalId: string,
    asked: Asked & { personal: boolean },
  ): Promise<{ externalId: string; lines: string[] }>;
  /** What comes after the count: it costs more. Of a large shop some of it may be left out, unless who asks is `patient`. */
  look(definition: Definition, asked: Asked & { personal: boolean; patient: boolean }): Promise<Look>;
}

/** Whom words name. */
export interface Named {
  people: KnownPerson[];
  /** There are more of them, or too many to be sure that these are all. */
  more: boolean;
  /** The words are few and small, so that they may be something else than a name. */
  isVague: boolean;
  /** Nobody is called so: they are by another form of the name, or by one that is spelt nearly so. */
  isGuess: boolean;
}

/** What is asked of a shop's customers one by one. */
export interface PersonPort {
  /**
   * Whom words mean: by name in any case and alphabet or, where nobody has it, in another form or nearly so, e-mail, phone, an order's number, or their key. Who may not see names finds by key and
   * number only. `among`: of these, whom a word may also tell by their city.
   */
  find(text: string, asked: { personal: boolean; among?: readonly string[] | undefined }): Promise<Named>;
  /** Somebody of the staff was told of these: the audit hears of it. */
  looked(asker: Pick<Asker, "member" | "channel">, people: readonly string[], at: Date): Promise<void>;
}

/** What to offer to whom. */
export interface OfferPort {
  /** The best offers for those whom a definition means, the best first. */
  to(definition: Definition, asked: Pick<Asked, "now" | "locale">): Promise<OfferedGoods[]>;
  /** The best offers for one customer. */
  one(externalId: string, asked: Pick<Asked, "now" | "locale">): Promise<ToldGoods[]>;
  /** What people buy with any of these goods, with the reason that says so; not of their own category, where a category was named. */
  with(goods: Items, asked: Pick<Asked, "now" | "locale">): Promise<ToldGoods[]>;
  /** Who is the likeliest to buy one of these goods, among those whom a definition means, or all: each with the reason. */
  who(
    goods: Items,
    among: Definition | null,
    asked: Pick<Asked, "now" | "locale"> & { personal: boolean },
  ): Promise<Person[]>;
}

/** What is asked of a shop's figures. */
export interface FigurePort {
  /** Whether words ask for figures, and not who. */
  speaks(text: string, context: Omit<FiguresContext, "words">): Promise<boolean>;
  read(text: string, context: Omit<FiguresContext, "words">): Promise<FiguresReading>;
  /** What is asked and how it is counted, in words. */
  tell(question: Question, asked: Asked): FiguresDescription;
  /** The answer in words; or why there is none. `personal`: customers are told by their names too. */
  reckon(
    question: Question,
    asked: Asked & { personal: boolean },
  ): Promise<{ told: ToldFigures | null; trouble: string | null }>;
  /** The statement, for reading. */
  sql(question: Question, now: Date): string;
}

/** When it is asked, in which language it is answered, and what names the shop has. */
export interface Asked {
  now: Date;
  locale: Locale;
  lexicon: MarketerLexicon;
}

/** How many; exactly, unless `atLeast`. */
export interface Count {
  value: number;
  atLeast: boolean;
}

/** What a marketer's turn is made of. */
export interface AnalysisParts {
  db: Database;
  clock: Clock;
  read: ReadQuestion;
  /** Questions about offers as well; without it a chat has none. */
  offers?: OfferPort & { read: ReadQuestion; areOn(): Promise<boolean> };
  /** Questions about figures as well; without it a chat has none. */
  figures?: FigurePort;
  lexicon: () => Promise<MarketerLexicon>;
  segments: SegmentPort;
  people: PersonPort;
  /** Says a sentence of the replies. */
  say(locale: Locale, reply: string, args?: Record<string, string | number>): string;
}

/** Who asks, and where. `personal`: whether they may see names; `hidden`: what they may not ask for. */
export interface Asker {
  member: string;
  channel: string;
  locale: Locale;
  personal: boolean;
  hidden: Hidden;
}
