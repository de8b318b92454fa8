import type { Definition, Field, Items, Source } from "../../segments/index.ts";

/** What a name in the shop's data is a name of. */
export type NameKind =
  | "city"
  | "region"
  | "country"
  | "source"
  | "loyalty_level"
  | "category"
  | "brand"
  | "product"
  | "variant"
  | "campaign"
  | "promo_code"
  | "return_reason"
  | "ticket_topic"
  | "segment"
  | "custom_value";

/** Something that the shop's data has a name for. */
export interface Name {
  kind: NameKind;
  /** What stands in a definition: the value exactly as the data has it, a product's or segment's id, a variant's SKU. */
  value: string;
  /** How people may call it, in any language: the value itself, translations, other spellings. */
  names: string[];
  /** Of a `custom_value`: its field in the registry, such as `custom.pet`. */
  field?: string;
}

/** What a marketer's words are read against: it comes from the shop's data, and holds nothing personal. */
export interface MarketerLexicon {
  names: Name[];
  /** Fields of the customer: the built-in ones, and what this shop's export brought besides. */
  fields: Field[];
  /** Of which sources the shop has anything at all. */
  has: Record<Source, boolean>;
  /** Fields that every shop has, and of which nobody here has a value. */
  lacks?: string[];
  currency: string;
  timezone: string;
}

/** What became of a word: a clause came from it, it is known to say nothing here, or nobody knows what it means. */
export interface WordUse {
  /** Where it stands in the text, in UTF-16 units; `to` is behind its end. */
  from: number;
  to: number;
  use: "clause" | "filler" | "unread";
}

/** Another way to take some words. */
export interface Alternative {
  words: string;
  readings: Definition[];
}

/**
 * What is asked of offers. `to`: what to offer to those whom the definition means. `who`: who to offer these goods to, among those whom the
 * definition means, or among all where it is null; `goods` is null where the shop sells nothing that is called so. `with`: what goes with
 * these goods.
 */
export type OffersAsked =
  | { kind: "to" }
  | { kind: "who"; goods: Items | null; called: string }
  | { kind: "with"; goods: Items; called: string };

/** What this data does not have: a name, something that it says nothing of, or money of another currency than the shop's. */
export interface Missing {
  words: string;
  kind: NameKind | "subject" | "currency";
  nearest: Name | null;
}

/** What was made of a marketer's words. */
export interface MarketerReading {
  /**
   * `answer`: every content word was read and the reading is DESIGN §9's; `clarify`: some words are vague or could not be placed;
   * `unsupported`: they speak of something that this data does not have.
   */
  status: "answer" | "clarify" | "unsupported";
  /** The best that could be made of it, without what was not read; null where nothing was. */
  definition: Definition | null;
  words: WordUse[];
  /** The content words that were not read, as typed. */
  unread: string[];
  /** What this data does not have, and the name nearest to it that it has. */
  missing: Missing[];
  /** §9 decided; these are other defensible readings of the whole. */
  ambiguous: Alternative[];
  /** §9 decides nothing; these are the readings of the whole to choose from. */
  vague: Alternative[];
  /** The words went on from what stood there before: what was not read of that is not read of this either. */
  refines?: true;
  /** The words ask for offers. */
  offers?: OffersAsked;
  /** The words were not about who, but: undo the last step, begin anew, save what stands under a name, show it as a statement, tell why somebody is in it. */
  act?:
    | { kind: "back" | "anew" | "sql" | "export" }
    | { kind: "save"; name: string | null }
    /** `who` as typed; empty where nobody was named. */
    | { kind: "why"; who: string };
}
