import type { ReadingContext } from "../reading.ts";
import { anywhere, wholly } from "../words/phrases.ts";
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
export function readCall(message: Message, _: ReadingContext): Verdict {
  const { plain, text } = message;
  if (LEGAL.test(plain) && !(isPolicyQuestion(plain) && text.includes("?")))
    return [read({ type: "hand_off", reason: "legal" }, text, LIKELY)];
  const alone = PERSON_ONLY.test(plain) && PERSON_WORD.test(plain);
  if ((alone || PERSON.test(plain)) && !NOT_A_PERSON.test(plain)) {
    return [read({ type: "hand_off", reason: "asked" }, text, alone ? EXACT : LIKELY)];
  }
  // A complaint that is called one gets its number, and its flow calls a person itself.
  if (isComplaint(plain)) return [read({ type: "start_flow", flow: "complaint" }, text)];
  if (INSULT.test(plain)) return [read({ type: "hand_off", reason: "angry" }, text, EXACT)];
  const angry = PHRASE_OF_ANGER.test(plain) ? LIKELY : ANGER.test(plain) ? SWORN : null;
  return angry === null ? null : [read({ type: "hand_off", reason: "angry" }, text, angry)];
}
