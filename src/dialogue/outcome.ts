import type { Locale } from "../base/index.ts";
import type { Saying } from "../wording/index.ts";
import type { Advice, SlotName } from "./command.ts";

/**
 * What a customer may have done; each is a proposal first (DESIGN.md §1), but for proofs (`identified`, `prove_contact`) and what is only
 * noted (`rating`, `nps`, `ticket`).
 */
const ACTION_NAMES = [
  "update_profile",
  "set_consent",
  "cancel_order",
  "change_delivery_address",
  "change_items",
  "change_payment",
  "return_items",
  "exchange_item",
  "place_order",
  "request_export",
  "request_deletion",
  "prove_contact",
  "rating",
  "nps",
  "ticket",
  "identified",
  "join_thread",
] as const;

/** One of {@link ACTION_NAMES}. */
export type ActionName = (typeof ACTION_NAMES)[number];

/** Why something was not done or not said. */
export const REFUSALS = [
  "dont_know",
  "out_of_scope",
  "injection",
  "other_person_data",
  "not_your_order",
  "no_match",
  "not_identified",
  "foreign_contact",
  "wrong_code",
  "too_many_tries",
  "invalid_email",
  "invalid_date",
  "invalid_phone",
  "invalid_value",
  "promo_not_available",
  "nothing_pending",
  "link_expired",
  "order_shipped",
  "already_cancelled",
  "already_returned",
  "already_changed",
  "already_requested",
  "not_returnable",
  "return_window_passed",
  "exchange_window_passed",
  "out_of_stock",
  "other_product",
  "not_in_order",
  "reason_not_allowed",
  "payment_not_possible",
  "not_enough_balance",
  "below_minimum",
  "not_delivered_there",
  "unsupported",
] as const;

/** One of {@link REFUSALS}. */
export type Refusal = (typeof REFUSALS)[number];

/** Exact values of an action, by field. */
export type ActionValues = { [field: string]: ActionValue };

/** What a field of {@link ActionValues} may hold: plain JSON. */
export type ActionValue = string | number | boolean | null | ActionValue[] | { [field: string]: ActionValue };

/** Something done, as the turn's record keeps it. */
export interface Done {
  action: ActionName;
  values: ActionValues;
}

/** What was spoken of last, so that "and how much is it?" has an "it". */
export type Topic =
  | { kind: "order"; number: string }
  | { kind: "product"; name: string }
  /** `byPlace`: what the article says differs by place, so that a place alone goes on from it; where it was not told, it was asked. */
  | { kind: "article"; title: string; slug: string; question: string; byPlace?: "told" | "asked" };

/** Advice that was given: the words that asked for it, and what other advice must leave out. */
export interface Advised {
  query: string;
  advice: Advice;
}

/** An answer that is offered: what its button says (a reply, or words of the shop's own such as a title), and what it stands for. */
export interface Offered {
  label: string | Saying;
  value: string;
}

/** Answers that are offered without insisting. */
export interface Offer {
  choices: Offered[];
  /** What a bare "yes" stands for: one of the choices' values. */
  yes?: string;
  /** The question that the choices may answer. */
  question?: string;
}

/** A knowledge answer that the customer may judge: what was asked, what answered, and how that was found. */
export interface Judged {
  question: string;
  slug: string;
  found: "answered" | "chosen" | "composed";
}

/** One thing to tell the customer: a reply, or text that has a source (an article's own words). */
export interface Telling {
  saying: Saying | { quote: string };
  /** The language of a quote: its choices are labelled in it, whatever the conversation's is. */
  locale?: Locale;
  sources?: { slug: string; title: string; url: string | null }[];
  products?: string[];
  /** A picture of the one that it speaks of: an https address, and what it shows in words. */
  photo?: { url: string; alt: string };
  choices?: Offered[];
  asksContact?: boolean;
  /** The same question in a few words, for when it was put already. */
  short?: Saying;
}

/** Slots that a capability settled: the flow goes on with these values instead of what was said. One that is null is forgotten. */
export type SlotValues = Partial<Record<SlotName, string | null>>;

/** What a capability answers to the dialogue: plain data, decided by plain code. */
export type Outcome =
  /** The flow's next step can run; `tell` is said on the way, and `done` is what was noted already. */
  | { kind: "next"; tell?: Telling[]; slots?: SlotValues; done?: Done }
  /** Done: the flow ends. */
  | {
      kind: "told";
      tell: Telling[];
      done?: Done;
      topic?: Topic;
      refused?: Refusal;
      offer?: Offer;
      /** Other goods than those shown may be asked for. */
      advised?: Advised;
      /** What is asked after, whether it helped; where nothing else waits. */
      judge?: Judged | undefined;
    }
  /** A slot is needed: none was given, or what was given does not do. `limited`: the capability itself limits wrong values. */
  | { kind: "missing"; slot: SlotName; tell: Telling; refused?: Refusal; limited?: true; slots?: SlotValues }
  /** The customer is to confirm these exact values. `stake`: what they come to, as it was shown; a yes is to that alone. */
  | { kind: "propose"; action: ActionName; values: ActionValues; tell: Telling; stake?: string; slots?: SlotValues }
  /** What was confirmed comes to something else by now, and was not done: the flow makes its proposal anew. */
  | { kind: "anew"; tell: Telling }
  /** It is not to be: the flow ends, with a person where `handOff` says so. */
  | { kind: "refused"; why: Refusal; tell: Telling; handOff?: boolean }
  /** Only for a known customer: who writes is to be proven first. */
  | { kind: "identify" };
