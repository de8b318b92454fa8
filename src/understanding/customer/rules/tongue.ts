import { LOCALES, type Locale } from "../../../base/index.ts";
import type { ReadingContext } from "../reading.ts";
import { anywhere, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import type { RuleWords } from "../words/words-of-a-language.ts";
import { type Message, read, type Verdict } from "./message.ts";

const TONGUES = LOCALES.map((locale) => ({ locale, named: anywhere(inAll((words) => words.tongues[locale])) }));
const AROUND = anywhere(
  [
    (words: RuleWords) => words.tongueRequest,
    (words: RuleWords) => words.fillers,
    (words: RuleWords) => words.tongueBeside,
  ]
    .map(inAll)
    .join(";"),
);

/** The language that a text names, where it names just one. */
export function tongueIn(plain: string): Locale | null {
  const named = TONGUES.filter(({ named }) => named.test(plain));
  return named.length === 1 ? (named[0]?.locale ?? null) : null;
}

/** "In English please", "можно на украинском?": naming a language with nothing else to it is asking for it. */
export function readTongue({ text, plain }: Message, context: ReadingContext): Verdict {
  const locale = tongueIn(plain);
  if (locale === null) return null;
  const named = TONGUES.find((one) => one.locale === locale)?.named;
  const rest = named ? without(without(plain, named), AROUND) : plain;
  if (rest.split(" ").filter(Boolean).length > 0) return null;
  const start = context.flow === "change_language" ? [] : [read({ type: "start_flow", flow: "change_language" }, text)];
  return [...start, read({ type: "set_slot", slot: "language", value: locale }, text)];
}
