import type { ReadingContext } from "../reading.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { EXACT, GUESS, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { isPolicyQuestion } from "./question.ts";

const ON = anywhere(inAll((words) => words.consentOn));
const OFF = anywhere(inAll((words) => words.consentOff));
const CHANNELS = (["email", "telegram", "sms"] as const).map((channel) => ({
  channel,
  named: anywhere(inAll((words) => words.channels[channel])),
}));
/** Whoever wants the newsletter wants it by e-mail, and whoever wants none of it wants none at all. */
const NEWSLETTER = /newsletter|mailing|рассылк|розсилк/u;
const ALL = anywhere(inAll((words) => words.channels.all));
/** "Enough of everything" is about letters only where something else says so. */
const EVERYTHING = anywhere(inAll((words) => words.channels.everything));

/** What letters are not about: with these in it, a message speaks of an order. */
const ABOUT_ORDERS = new Set<Concept>([
  "order",
  "ordering",
  "deliver",
  "parcel",
  "courier",
  "back",
  "refund",
  "track",
  "pickup",
  "address",
  "points",
  "data",
  "erase",
  "wrong",
  "name",
]);

/** "I don't want to type my e-mail" names a channel too; with one of these in it, it is about letters. */
const ABOUT_LETTERS = new Set<Concept>(["subscribe", "send", "promo", "letter", "sms", "consent"]);

/** One change of consent in a text: `email:on`, `all:off`. */
export function consentsIn(text: string): string[] {
  const parts = text
    .split(/[,;.!]| а | but | але | но /u)
    .map(plain)
    .filter(Boolean);
  const whole = directionOf(plain(text));
  return [...new Set(parts.flatMap((part) => consentIn(part, directionOf(part) ?? whole)))];
}

const directionOf = (part: string): "on" | "off" | null => (OFF.test(part) ? "off" : ON.test(part) ? "on" : null);

function consentIn(part: string, direction: "on" | "off" | null): string[] {
  if (direction === null) return [];
  const named = CHANNELS.filter(({ named }) => named.test(part)).map(({ channel }) => `${channel}:${direction}`);
  if (named.length > 0) return named;
  if (!ALL.test(part) && !EVERYTHING.test(part)) return [];
  return direction === "on" && NEWSLETTER.test(part) ? ["email:on"] : [`all:${direction}`];
}

/** "No more texts", "sign me up for the newsletter": a channel, and whether it should be on. */
export function readConsent({ text, plain: said }: Message, context: ReadingContext): Verdict {
  const own = speaksOf(said, ABOUT_ORDERS);
  if (own || isPolicyQuestion(said)) return null;
  const values = consentsIn(text);
  const isNamed = ALL.test(said) || CHANNELS.some(({ named }) => named.test(said));
  const isMeant = isNamed || context.flow === "change_consent" || speaksOf(said, ABOUT_LETTERS);
  if (values.length === 0 || !isMeant) return null;
  const sure = speaksOf(said, ABOUT_LETTERS) ? EXACT : GUESS;
  const start =
    context.flow === "change_consent" ? [] : [read({ type: "start_flow", flow: "change_consent" }, text, sure)];
  return [...start, ...values.map((value) => read({ type: "set_slot", slot: "consent", value }, text, LIKELY))];
}
