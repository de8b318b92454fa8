import { type Locale, normalise } from "../../../src/base/index.ts";
import { saysFact } from "../search/other-figure.ts";
import { lieFor } from "./lies.ts";

/** What a played model knows of a question: the language, the fact that answers it, and the question's place among all. */
export interface Cue {
  locale: Locale;
  /** Null where nothing answers it. */
  says: string | null;
  turn: number;
}

/** What a played model wrote, and what of it is false. */
export interface Played {
  text: string;
  lies: string[];
}

/**
 * Plays a model that answers from numbered passages: of ten answers four are true, four hold a false sentence (two of them as the
 * first), one cites nothing and one finds nothing. It quotes the passage that says the fact.
 */
export function playAnswer(passages: readonly string[], { locale, says, turn }: Cue): Played {
  const at = Math.max(
    0,
    passages.findIndex((passage) => says !== null && saysFact(passage, says)),
  );
  const truth = quoteOf(passages[at] ?? "", says);
  const manner = turn % 10;
  if (manner === 8) return { text: truth, lies: [] };
  if (manner === 9) return { text: "NONE", lies: [] };
  if (manner < 4) return { text: cited(truth, at), lies: [] };
  const lie = lieFor(truth, locale, Math.floor(turn / 10) + manner);
  const sentences = [cited(truth, at), cited(lie, at)];
  return { text: (manner < 6 ? sentences.toReversed() : sentences).join(" "), lies: [lie] };
}

/** The line of a passage that says the fact, else its last one; titles stand above. */
function quoteOf(passage: string, says: string | null): string {
  const lines = passage.split("\n").filter(Boolean);
  const line = lines.find((one, at) => at > 0 && says !== null && saysFact(one, says)) ?? lines.at(-1) ?? "";
  const sentences = line.split(/(?<=[.!?…])\s+(?=\p{Lu})/u);
  return (sentences.find((one) => says !== null && saysFact(one, says)) ?? sentences[0] ?? "").replace(/^[•-]\s*/, "");
}

const cited = (sentence: string, at: number): string => {
  const [, words = sentence, end = "."] = /^(.*?)([.!?…:;]?)$/s.exec(sentence.trim()) ?? [];
  return `${words} [${at + 1}]${end || "."}`;
};

/** Whether a false sentence, or one that says nothing else, stands in what a customer is told. */
export const isTold = (lie: string, told: string): boolean =>
  normalise(told).includes(normalise(lie).replace(/[.!?…]$/, ""));
