import type { Locale } from "../../base/index.ts";
import type { Saying, SayingValue, Wording } from "../../wording/index.ts";
import type { Reckoning } from "../spans.ts";

/** What ids and fields are called; null where nobody knows. Two of one kind that are called alike are told alike. */
export interface Called {
  product(id: string): string | null;
  segment(id: string): string | null;
  /** A field of the shop's own, such as `custom.pet`. */
  field(name: string): string | null;
}

/** What it takes to tell of a definition. */
export interface Telling {
  wording: Wording;
  locale: Locale;
  names: Called;
  now: Date;
  /** The shop's currency: EUR. */
  currency: string;
  /** The shop's time zone: another one, in the definition, is told. */
  timezone?: string;
}

/** Says the small things of which a description is made, in one language. */
export interface Teller extends Telling {
  say(name: string, args?: Record<string, SayingValue>): string;
  /** "a, b or c". */
  either(texts: string[]): string;
  /** "a, b and c". */
  both(texts: string[]): string;
  money(amount: number): string;
  number(value: number): string;
  reckoning: Reckoning;
  /** Whether windows are told with their dates. */
  dated: boolean;
}

/** Says things by a wording. */
export function tellerOf(telling: Telling, timezone: string, dated: boolean): Teller {
  const { wording, locale, currency, now } = telling;
  const tell = (saying: Saying) => wording.say(locale, saying);
  const text = (value: SayingValue) => tell({ reply: "lines", args: { text: value } });
  const say = (reply: string, args: Record<string, SayingValue> = {}) => tell({ reply, args });
  return {
    ...telling,
    say,
    either: (texts) => text({ either: texts }),
    both: (texts) => text({ list: texts }),
    money: (amount) => text({ amount, currency }),
    number: (value) => text(value),
    reckoning: { now, timezone },
    dated,
  };
}

/** A text of the shop's data, set apart from the words around it. */
export const quoted = ({ locale }: Telling, text: string): string => (locale === "en" ? `“${text}”` : `«${text}»`);
