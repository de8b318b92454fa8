import { anywhere, plain } from "../words/phrases.ts";
import { findOrderNumbers } from "./order-number.ts";
import { dayOf } from "./when/calendar.ts";
import { findDays } from "./when/find-days.ts";

const SOON = anywhere(`
  (в течение|через|за|не позднее|не позже|до) [*] [*] (минут*|часа|часов|час|дня|дней|день|суток|сутки|недел*); (протягом|за|через|упродовж|не пізніше|до) [*] [*] (хвилин*|годин*|дня|днів|день|дні|доби|тижн*|тиждень);
  (in|within|no later than|under) [*] [*] (minute*|hour*|day*|week*)`);

/** Whether a sentence names a day from today on, or a stretch of time in which something is to be: what people promise to customers. */
export function namesMoment(sentence: string, { at, timezone }: { at: Date; timezone: string }): boolean {
  const today = dayOf(at, timezone);
  return (
    findDays(sentence, { at, timezone, direction: "future" }).some(({ to }) => to >= today) ||
    SOON.test(plain(sentence))
  );
}

/** The numbers of orders in a text, spelt as the shop spells them; see the lexicon for `shapes`. */
export const orderNumbersIn = (text: string, shapes: readonly string[]): string[] =>
  findOrderNumbers(text, shapes, false).map(({ value }) => value);
