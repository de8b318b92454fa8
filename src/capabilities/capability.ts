import type { Locale } from "../base/index.ts";
import type { Catalog } from "../catalog/index.ts";
import type { Sender } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import type { CapabilityName, DialogueState, HandOffReason, Outcome, SlotName, Step } from "../dialogue/index.ts";
import type { ComposedAnswer, KnowledgeIndex, QuestionVector, UnansweredQuestion } from "../knowledge/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Recommender } from "../recommendations/index.ts";
import type { Saying } from "../wording/index.ts";

/** What a capability may rest on of the shop: read once, in memory, the same for everybody. */
export interface Shop {
  policy: Policy;
  timezone: string;
  currency: string;
  /** ISO 3166 alpha-2: for phones written without a country code. */
  country: string;
  knowledge: KnowledgeIndex;
  catalog: Catalog;
  cities: readonly string[];
}

/** A customer whose identity is proven. */
export interface KnownCustomer {
  id: number;
  externalId: string;
}

/** A letter to leave with the turn, or the same as a message to a chat in Telegram, which is not kept in its thread. */
export interface LetterDraft {
  /** An e-mail; the id of the chat where it goes by Telegram. */
  to: string;
  by?: "telegram";
  locale: Locale;
  subject: Saying;
  text: Saying;
}

/** In whose name, when and with what a capability runs. What it wants beside its outcome it puts into `effects`. */
export interface CapabilityContext {
  db: Database;
  at: Date;
  sender: Sender;
  customer: KnownCustomer | null;
  /** A person has been called already and reads along. */
  personCalled: boolean;
  locale: Locale;
  conversationId: string;
  turnId: string;
  shop: Shop;
  /** Questions of the turn as an embedding model turned them into vectors, by their words. */
  vectors: ReadonlyMap<string, QuestionVector>;
  /** Answers that a model composed before, by their questions, each sentence checked. */
  composed: ReadonlyMap<string, ComposedAnswer>;
  /** Makes a one-time code of six digits. */
  newCode: () => string;
  /** A keyed hash: what is kept of codes and contacts that nobody should read. */
  hash: (text: string) => string;
  /** The text without this customer's personal data, for what is kept beyond the conversation. */
  hide: (text: string) => Promise<string>;
  threads: Threads;
  /** Null where this host has none: the catalogue answers then. */
  recommender: Recommender | null;
  effects: Effects;
}

/** A thread at another door that a one-time link leads to. */
export interface LinkedThread {
  /** Names the link; it is no secret. */
  id: string;
  /** When it was written in last. */
  lastAt: Date;
  /** Who writes there, if that is proven. */
  customer: KnownCustomer | null;
}

/** A thread that was joined into this one: where it came from, who was proven there, and where its dialogue stood. */
export interface JoinedThread {
  sender: Sender;
  customer: KnownCustomer | null;
  state: DialogueState;
}

/** What of other threads a capability may see and do; the conversation gives it. */
export interface Threads {
  /** Where a link's token leads to; null where it is unknown, used, too old, or leads here. */
  linked(token: string): Promise<LinkedThread | null>;
  /** Joins the thread of a link into this one, once; null where the link is good no more, or somebody else than `customer` is proven there. */
  join(id: string, customer: KnownCustomer | null): Promise<JoinedThread | null>;
}

/** What a turn does beside talking; the conversation carries it out when it saves the turn. */
export interface Effects {
  letters: LetterDraft[];
  /** The language that the conversation goes on in. */
  locale: Locale | null;
  /** Who writes has been proven to be this customer. */
  identified: KnownCustomer | null;
  /** Where a person may answer somebody who leaves the page. */
  contact: string | null;
  /** A person is called beside what is going on, which is not given up for it. */
  person: HandOffReason | null;
  /** Questions that found no answer, for the staff. */
  unanswered: UnansweredQuestion[];
  /** Where the dialogue of a thread stood that was joined into this one: it goes on here. */
  resumed: DialogueState | null;
}

/** The values that a flow has collected. */
export type Slots = Partial<Record<SlotName, string>>;

/** One thing that a flow may do: looks and checks, and answers plain data. */
export type Capability = (
  context: CapabilityContext,
  slots: Slots,
  step: Extract<Step, { kind: "call" }>,
) => Promise<Outcome>;

/** Every capability by its name. */
export type Capabilities = Record<CapabilityName, Capability>;
