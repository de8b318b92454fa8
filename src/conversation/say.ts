import type { Locale } from "../base/index.ts";
import type { Choice, Offered, Proposal, Telling } from "../dialogue/index.ts";
import type { Outbound } from "../outbox/index.ts";
import type { Saying, Wording } from "../wording/index.ts";
import { cancelPayload, choicePayload, confirmPayload } from "./payload.ts";

/** A phone shows no more buttons under one message. */
const BUTTONS_AT_MOST = 12;
const LABEL_AT_MOST = 64;

/** Offered answers in the customer's language. */
export function choicesIn(wording: Wording, locale: Locale, offered: readonly Offered[]): Choice[] {
  return offered.map(({ label, value }) => ({
    label: shortened(typeof label === "string" ? label : wording.say(locale, label)),
    value,
  }));
}

/** Puts something to tell into the words of a language. */
export function tell(
  wording: Wording,
  locale: Locale,
  { saying, locale: quoted, sources, products, photo, choices, asksContact }: Telling,
): Outbound {
  const buttons = choicesIn(wording, quoted ?? locale, choices ?? []).map(({ label, value }) => ({
    label,
    payload: choicePayload(value),
  }));
  return {
    text: "quote" in saying ? saying.quote : wording.say(locale, saying),
    buttons: buttons.slice(0, BUTTONS_AT_MOST),
    sources: sources ?? [],
    products: products ?? [],
    asksContact: asksContact ?? false,
    ...(photo ? { photo } : {}),
  };
}

/** Shows a proposal with its two buttons; `again` says that it waits still. */
export function tellProposal(wording: Wording, locale: Locale, proposal: Proposal, again: boolean): Outbound {
  const said = tell(wording, locale, again ? afterDigression(wording, locale, proposal.tell) : proposal.tell);
  const buttons = [
    { label: wording.say(locale, { reply: "button-confirm" }), payload: confirmPayload(proposal.id) },
    { label: wording.say(locale, { reply: "button-cancel" }), payload: cancelPayload(proposal.id) },
  ];
  return { ...said, buttons };
}

/** Puts a question again after something else was served. */
export function afterDigression(wording: Wording, locale: Locale, telling: Telling): Telling {
  const question = "quote" in telling.saying ? telling.saying.quote : wording.say(locale, telling.saying);
  const saying: Saying = { reply: "back-to", args: { question } };
  return { ...telling, saying };
}

/** A label that a button has room for; a letter outside the basic plane is not cut in half. */
const shortened = (label: string): string =>
  label.length <= LABEL_AT_MOST ? label : `${label.slice(0, LABEL_AT_MOST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
