import type { ReadingContext } from "../reading.ts";
import { anywhere, plain, wholly, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import type { RuleWords } from "../words/words-of-a-language.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { isPolicyQuestion } from "./question.ts";

const many = (pick: (words: RuleWords) => string) =>
  inAll(pick)
    .split(";")
    .filter((phrase) => /\S[\s]+\S/.test(phrase.trim()));
const PERSON = anywhere(many((words) => words.person).join(";"));
const PERSON_ONLY = wholly(`${inAll((words) => words.person)};${inAll((words) => words.fillers)}`);
const PERSON_WORD = anywhere(inAll((words) => words.person));
const NOT_A_PERSON = anywhere(inAll((words) => words.noPerson));
const LEGAL = anywhere(inAll((words) => words.legal));
const INSULT = anywhere(inAll((words) => words.insult));
const PHRASE_OF_ANGER = anywhere(many((words) => words.anger).join(";"));
const ANGER = anywhere(inAll((words) => words.anger));

const COMPLAINS =
  /^(?:(?:здравствуйте|добрый день|добрий день|вітаю|hello|hi|good \p{L}+) )?(?:(?:у меня|у мене|в мене|i have|i've got|this is|it's|это|це) )?(?:a |моя |my |официальная |офіційна |formal )*(?:жалоба|скарга|претензия|претензія|complaint)(?!\p{L})|(?<!\p{L})(?:(?:хочу|хотел бы|хотела бы|хотів би|хотіла б|буду) (?:по)?(?:жаловаться|скаржитися|скаржитись)|(?:want|like|wish|have|going) to (?:complain|(?:make|file|lodge|raise) a complaint))(?!\p{L})/u;

/** Whether somebody says that it is a complaint and tells of what, in anger: the rest is left to the other readers. */
const isComplaint = (plain: string): boolean => (INSULT.test(plain) || ANGER.test(plain)) && COMPLAINS.test(plain);

/** A strong word may stand beside a plain request ("where is that damn parcel"): then the request is surer. */
const SWORN = 0.6;

/** The law, a person, or anger: whoever speaks so wants no bot. The words stand anywhere; a single "manager" only alone. */
export function readCall({ plain: said, text }: Message, _: ReadingContext): Verdict {
  if (LEGAL.test(said) && !(isPolicyQuestion(said) && text.includes("?")))
    return [read({ type: "hand_off", reason: "legal" }, text, LIKELY)];
  const alone = PERSON_ONLY.test(said) && PERSON_WORD.test(said);
  if ((alone || PERSON.test(said)) && !NOT_A_PERSON.test(said)) {
    return [read({ type: "hand_off", reason: "asked" }, text, alone ? EXACT : LIKELY)];
  }
  // A complaint that is called one gets its number, and its flow calls a person itself.
  if (isComplaint(said)) return [read({ type: "start_flow", flow: "complaint" }, text)];
  if (INSULT.test(said)) return [read({ type: "hand_off", reason: "angry" }, text, EXACT)];
  const angry = PHRASE_OF_ANGER.test(said) ? LIKELY : ANGER.test(said) ? SWORN : null;
  return angry === null ? null : [read({ type: "hand_off", reason: "angry" }, text, angry)];
}

const BESIDE_A_CALL = anywhere(
  `${inAll((words) => words.fillers)};${inAll((words) => words.greet)};${inAll((words) => words.polite)}`,
);

/** Whether a text says what somebody wants, and is not only a call for a person, a greeting, or a number. */
export function saysWhat(text: string): boolean {
  const left = without(without(plain(text), PERSON), PERSON_WORD);
  const words = without(left, BESIDE_A_CALL)
    .split(" ")
    .filter((word) => word.length > 2 && /^[\p{L}'-]+$/u.test(word));
  return words.length > 1;
}
