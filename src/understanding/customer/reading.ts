import type { Locale } from "../../base/index.ts";
import type { Choice, Command, FlowName, SlotName, Topic } from "../../dialogue/index.ts";
import type { Errand } from "../../language/index.ts";

/** The shop's own words, as its rows have them. */
export interface ShopLexicon {
  /** How order numbers look, such as "99999" or "#W9999999": letters and signs stand for themselves, 9 for any digit. */
  orderShapes: string[];
  /** Every product with the names it goes by, the one to show first. */
  products: ShopProduct[];
  categories: string[];
  cities: string[];
  /** What the shop asks consent for beside its channels, by the policy's keys: how people call it. */
  topics?: { key: string; names: string[] }[];
  /** Custom fields of the card that a customer may change, by the policy's keys, with the values to choose from, each in every spelling. */
  fields?: { key: string; names: string[]; choices: string[][] }[];
}

/** A product as people name it. */
export interface ShopProduct {
  names: string[];
  /** What tells its variants apart: each size, weight or colour in every spelling, the shop's own first (`["1 кг", "1 kg"]`). */
  options?: string[][];
  /** What its category is called, in every language. */
  kinds?: string[];
}

/** What a reader needs to know besides the words. */
export interface ReadingContext {
  /** The language that the conversation is in. */
  locale: Locale;
  /** Whether the conversation has only begun, so that its language is a guess where neither the card nor the client tells it. */
  isFirst?: boolean;
  /** What the customer's client says it speaks, such as `uk` or `en-GB`. */
  clientLanguage: string | null;
  /** What the bot's last message asked for. */
  asked: SlotName | null;
  /** The answers that the bot's last message offered, in order. */
  choices: Choice[];
  /** Whether a proposal waits for a yes or a no. */
  proposal: boolean;
  /** The flow in progress. */
  flow: FlowName | null;
  /** What was spoken of last, so that "and when will it come?" has something to stand on. */
  topic: Topic | null;
  /** What to choose to say that the last answer helped or did not; null where there is none to judge. */
  judged?: { yes: string; no: string } | null;
  /** Whether a person was called and has not closed the call: who waits may ask how long it takes. */
  waits?: boolean;
  /** When the message was sent, and where: for dates and phones. `country` is ISO 3166 alpha-2. */
  at: Date;
  timezone: string;
  country: string;
  lexicon: ShopLexicon;
  /** On whose behalf a language model may be asked; without it none is. */
  errand?: Errand;
}

/** One command that was read. */
export interface ReadCommand {
  command: Command;
  /** 0..1, calibrated: of the commands read with .9, nine in ten are right. */
  confidence: number;
  /** The part of the message that it was read from. */
  words: string;
}

/** What a message may mean where nothing was read surely. */
export interface Likely {
  command: Command;
  /** 0..1, of the reading that gave it. */
  confidence: number;
}

/** What a message says. No commands: there was nothing to read in it. */
export interface Reading {
  commands: ReadCommand[];
  /** What else it may mean, where nothing was read surely: plausible commands only, best first, three at most. For a question to ask back. */
  likely?: Likely[];
  /** The language to answer in. */
  language: Locale;
  reader: "rules" | "statistics" | "model" | "cascade";
}

/** Text → what it says. Never throws on odd text. */
export type Reader = (text: string, context: ReadingContext) => Promise<Reading>;
