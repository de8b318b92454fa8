import type { Locale } from "../base/index.ts";
import { bareWords } from "./stems.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Words that begin a question of their own after a joint. */
const ASKS =
  "сколько|скока|скольк\\p{L}+|почем|почём|когда|где|куда|откуда|как|какой|какая|какие|какое|каким|какую|кто|кому|что|чем|почему|зачем|можно|нужно|надо|есть ли|во сколько|за сколько|через сколько|до скольки|до какой|от какой|с какой|по каким|" +
  "скільки|скіки|коли|де|куди|звідки|як|який|яка|які|яке|яким|яку|хто|кому|що|чим|чому|навіщо|чи|можна|треба|потрібно|о котрій|за скільки|через скільки|до якої|від якої|з якої|по яких|на якому|" +
  "how|when|where|what|whats|what's|which|who|why|can|could|do|does|is|are|will";

/** Where one question ends and another begins: at a question mark, and at a joint before a word that asks. */
const JOINT = new RegExp(
  `[?!;…]+\\s*|\\.\\s+|(?:,\\s*|\\s+)(?:и|а|а еще|а ещё|а также|и еще|и ещё|і|й|та|а ще|і ще|а також|and|and also|also|plus)\\s+(?=(?:${ASKS})(?!\\p{L}))`,
  "iu",
);
/** A comma alone joins two questions where the first begins as one: "it came broken, can I return it?" is one question. */
const COMMA = new RegExp(`,\\s*(?=(?:${ASKS})(?!\\p{L}))`, "iu");
const BEGINS = new RegExp(`^(?:${ASKS})(?!\\p{L})`, "iu");

/** What stands for a thing that is named elsewhere. */
const PRONOUN =
  /(?<!\p{L})(?:он|она|оно|они|его|ее|её|их|ему|ей|им|ней|нём|нем|это|эт[ау]|він|вона|воно|вони|його|її|їх|йому|їй|це|ц[яю]|it|its|it's|they|them|this|that|those)(?!\p{L})/iu;

/** Words of its own that a part with an "it" says at most where the "it" is of the part before: "and how much is it?". */
const LEANING = 1;

/** The questions of a message, each in its own words; the message itself where it asks one thing. More than three are read as one. */
export function questionParts(question: string, locale: Locale): string[] {
  const parts = question
    .split(JOINT)
    .map((part) => part.trim())
    .flatMap((part) => (BEGINS.test(part) ? part.split(COMMA) : [part]))
    .filter((part) => /\p{L}{2}/u.test(part));
  const leans = parts.some((part, at) => at > 0 && leansOnBefore(part, locale));
  return parts.length > 1 && parts.length <= PARTS && !leans ? parts : [question];
}

const PARTS = 3;

const leansOnBefore = (part: string, locale: Locale): boolean =>
  PRONOUN.test(part) && bareWords(part).filter((word) => !STOP_WORDS[locale].has(word)).length <= LEANING;
