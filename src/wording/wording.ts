import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LOCALES, type Locale } from "../base/index.ts";

/** A sentence to be said: its name in `replies/<locale>.ftl`, and what stands in its gaps. */
export interface Saying {
  reply: string;
  args?: Record<string, SayingValue>;
}

/** What may stand in a gap: text as it is, a number for plurals, a point in time, money, or another saying. */
export type SayingValue =
  | string
  | number
  | { at: Date; style: "day" | "time" | "moment" }
  | { date: string }
  | { amount: number; currency: string }
  | { list: SayingValue[] }
  | Saying
  | { lines: SayingValue[] };

/** Says things in the customer's language. */
export interface Wording {
  /** The sentence of that name, its gaps filled. A name that is not there, or a gap that stays open, is a bug and throws. */
  say(locale: Locale, saying: Saying): string;
  /** The names of all replies of a language. */
  names(locale: Locale): string[];
}

/**
 * Wording from the texts of `replies/<locale>.ftl` (Project Fluent syntax 1.0), later texts over earlier ones; times are told in
 * the shop's zone.
 */
export function wording(replies: Record<Locale, string[]>, timezone: string): Wording {
  const bundles = new Map(LOCALES.map((locale) => [locale, bundleOf(locale, replies[locale])]));
  const say = (locale: Locale, { reply, args = {} }: Saying): string => {
    const bundle = bundles.get(locale);
    const pattern = bundle?.getMessage(reply)?.value;
    if (!bundle || !pattern) throw new Error(`replies/${locale}.ftl has no "${reply}"`);
    const errors: Error[] = [];
    const filled = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, valueIn(locale, value)]));
    const text = bundle.formatPattern(pattern, filled, errors);
    if (errors[0]) throw new Error(`replies/${locale}.ftl, "${reply}": ${errors[0].message}`);
    return text;
  };
  const valueIn = (locale: Locale, value: SayingValue): FluentVariable => {
    if (typeof value === "string" || typeof value === "number") return value;
    if ("reply" in value) return say(locale, value);
    if ("lines" in value) return value.lines.map((line) => String(valueIn(locale, line))).join("\n");
    if ("list" in value)
      return new Intl.ListFormat(locale).format(value.list.map((item) => String(valueIn(locale, item))));
    return formatted(locale, value, timezone);
  };
  return { say, names: (locale) => Array.from(bundles.get(locale)?._messages.keys() ?? []) };
}

function bundleOf(locale: string, texts: string[]): FluentBundle {
  // Isolation marks are for mixed writing directions; here they would only stand between a customer and a copied number.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const text of texts) {
    const [wrong] = bundle.addResource(new FluentResource(text), { allowOverrides: true });
    if (wrong) throw new Error(`replies/${locale}.ftl: ${wrong.message}`);
  }
  return bundle;
}

function formatted(
  locale: Locale,
  value: { at: Date; style: "day" | "time" | "moment" } | { date: string } | { amount: number; currency: string },
  timeZone: string,
): string {
  if ("amount" in value) return money(locale, value.amount, value.currency);
  if ("date" in value) return day(locale, new Date(`${value.date}T12:00:00Z`), "UTC");
  if (value.style === "day") return day(locale, value.at, timeZone);
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone }).format(
    value.at,
  );
  return value.style === "time" ? time : `${day(locale, value.at, timeZone)}, ${time}`;
}

/** Money as the language writes it: whole units without decimals, else two. */
export function money(locale: Locale, amount: number, currency: string): string {
  const format = {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  } as const;
  return new Intl.NumberFormat(locale, format).format(amount);
}

function day(locale: Locale, at: Date, timeZone: string): string {
  const tag = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone })
    .format(at)
    .replace(/ [гр]\.$| р\.$/, "");
}
