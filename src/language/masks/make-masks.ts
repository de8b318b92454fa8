import { knownAddresses, streetAddresses } from "./addresses.ts";
import { birthDates } from "./dates.ts";
import { findEmails, knownEmails } from "./emails.ts";
import { introducedNames, mentionedNames } from "./introductions.ts";
import type { Known } from "./known.ts";
import type { Masks } from "./masks.ts";
import { knownNames } from "./names.ts";
import { findCards, findNumbers } from "./numbers.ts";
import { knownOrders, unknownOrders } from "./orders.ts";
import { knownPhones, unknownPhones } from "./phones.ts";
import { fillIn, findTyped, placeholder } from "./placeholder.ts";
import { type Finder, type MaskKind, type Span, spansIn } from "./span.ts";

/**
 * Masks for one turn: what is known of its customer in any writing, and what looks like somebody's data. Placeholders are made as
 * values are met, so that only what stood in a hidden text can come back. A text is hidden once: what looks like a
 * placeholder in it was typed by somebody and is hidden itself.
 */
export function makeMasks(known: Known): Masks {
  const finders = findersOf(known);
  const placeholders = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<MaskKind, number>();
  const standIn = (span: Span, typed: string): string => {
    const key = `${span.kind} ${span.key ?? typed.toLowerCase()}`;
    const made = placeholders.get(key);
    if (made !== undefined) return made;
    const number = (counts.get(span.kind) ?? 0) + 1;
    const name = placeholder(span.kind, number);
    counts.set(span.kind, number);
    placeholders.set(key, name);
    values.set(name, span.shown ?? typed);
    return name;
  };
  return {
    hide(typed) {
      const text = composed(typed);
      let [hidden, at] = ["", 0];
      for (const span of spansIn(text, finders)) {
        hidden += text.slice(at, span.from) + standIn(span, text.slice(span.from, span.to));
        at = span.to;
      }
      return hidden + text.slice(at);
    },
    reveal: (text) => fillIn(text, (name) => values.get(name)),
  };
}

/** Letters with their signs as one, without stress marks and what nobody sees: "Короле́в" typed in pieces is the name on the card. */
const composed = (text: string): string => text.normalize("NFC").replace(/\p{Cf}|[\u0300-\u036f]/gu, "");

/** What is surest comes first: a piece that two of them find belongs to the first. */
const findersOf = (known: Known): Finder[] => [
  findTyped,
  findEmails,
  knownEmails(known.emails),
  knownAddresses(known.addresses),
  knownPhones(known.phones),
  birthDates(known.birthDates),
  knownOrders(known.orders),
  findCards,
  streetAddresses,
  unknownPhones(known.country),
  findNumbers,
  unknownOrders(known.orderShapes),
  knownNames(known.names.map(composed)),
  introducedNames,
  mentionedNames,
];
