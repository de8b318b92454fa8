import type { CHITCHAT } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { anywhere, wholly } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import type { RuleWords } from "../words/words-of-a-language.ts";
import { type Message, read, type Verdict } from "./message.ts";

const fillers = inAll((words) => words.fillers);
const KINDS = (["help", "bye", "thank", "greet"] as const).map((kind) => courtesy(kind));

function courtesy(kind: "help" | "bye" | "thank" | "greet") {
  const phrases = inAll((words: RuleWords) => words[kind]);
  return {
    kind: kind satisfies (typeof CHITCHAT)[number],
    said: anywhere(phrases),
    only: wholly(`${phrases};${fillers}`),
  };
}

/** Greetings, thanks, good-byes and calls for help that say nothing else. */
export function readCourtesy({ text, plain }: Message, _: ReadingContext): Verdict {
  const found = KINDS.find(({ said, only }) => only.test(plain) && said.test(plain));
  return found === undefined ? null : [read({ type: "chitchat", kind: found.kind }, text)];
}
