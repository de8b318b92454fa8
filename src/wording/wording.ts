import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LOCALES, type Locale } from "../base/index.ts";
import { either, type Formatted, format, list } from "./format.ts";

/** A sentence to be said: its name in `replies/<locale>.ftl`, and what stands in its gaps. Plain data: it may be stored as JSON. */
export interface Saying {
  reply: string;
  args?: Record<string, SayingValue>;
}

/** What may stand in a gap: text as it is, a number for plurals, a point in time, money, or other sayings. */
export type SayingValue =
  | string
  | number
  | Formatted
  | Saying
  /** "a, b and c". */
  | { list: SayingValue[] }
  /** "a, b or c". */
  | { either: SayingValue[] }
  | { lines: SayingValue[] };

/** Says things in the customer's language. */
export interface Wording {
  /** The sentence of that name, its gaps filled. A name that is not there, or a gap that stays open, is a bug and throws. */
  say(locale: Locale, saying: Saying): string;
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
    // "100 pcs." at the end of a sentence ends it.
    return text.replace(/([^.])\.\.(?=\s|$)/g, "$1.");
  };
  const valueIn = (locale: Locale, value: SayingValue): FluentVariable => {
    if (typeof value === "string" || typeof value === "number") return value;
    if ("reply" in value) return say(locale, value);
    const texts = (values: SayingValue[]) => values.map((item) => String(valueIn(locale, item)));
    if ("lines" in value) return texts(value.lines).join("\n");
    if ("either" in value) return either(locale, texts(value.either));
    return "list" in value ? list(locale, texts(value.list)) : format(locale, value, timezone);
  };
  return { say };
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
