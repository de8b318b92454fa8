import type { Concept } from "../words/concept.ts";
import { conceptsOf, speaksOf } from "../words/concepts.ts";
import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

const DECIDED = anywhere(inAll((words) => words.decided));
const WHAT_OF = anywhere(inAll((words) => words.whatOf));
const ANOTHER = anywhere(inAll((words) => words.another));

/** What one may have had to do with people of the shop about. */
const SUBJECTS = new Set<Concept>([
  "order",
  "parcel",
  "deliver",
  "courier",
  "cancel",
  "back",
  "refund",
  "money",
  "exchange",
  "complain",
  "broken",
  "lacking",
  "torn",
  "pay",
  "receipt",
  "points",
  "address",
  "ticket",
  "subscribe",
  "promo",
  "data",
  "account",
  "repair",
]);
/** "My question", "my problem": whatever it was. */
const WHATEVER =
  anywhere(`(вопрос*|проблем*|дело|делом|обращени*|заявк*|запрос*|ситуаци*); (питанн*|проблем*|справ*|звернен*|заявк*|запит*|ситуаці*);
  (question|issue|problem|case|request|matter|situation|thing|that|this|it)`);
/** Words that mean the same to who asks: money that comes back is the return. */
const ALIKE: readonly ReadonlySet<Concept>[] = [
  new Set<Concept>(["back", "refund", "money", "exchange"]),
  new Set<Concept>(["broken", "torn", "lacking", "complain", "ticket", "repair"]),
  new Set<Concept>(["order", "parcel", "deliver", "courier"]),
];

/** What was spoken of with people: their words and the customer's. */
export interface Settled {
  about: string;
  text: string;
}

/**
 * Whether a message asks what people decided of what was settled with them: in so many words, or by what became of just that. What names
 * something else that they never spoke of is another question.
 */
export function asksOutcome(text: string, { about, text: told }: Settled): boolean {
  const said = plain(text);
  const decided = DECIDED.test(said);
  if (!decided && !WHAT_OF.test(said)) return false;
  const subjects = subjectsIn(said);
  if (subjects.size === 0) return decided || WHATEVER.test(said);
  const spoken = subjectsIn(decided ? `${plain(about)} ${plain(told)}` : plain(about));
  return [...subjects].some((one) => spoken.has(one) || ALIKE.some((group) => group.has(one) && meets(group, spoken)));
}

/** Whether a request says that it is for something else, or once more. */
export const asksAnother = (text: string): boolean => ANOTHER.test(plain(text));

const subjectsIn = (said: string): Set<Concept> =>
  speaksOf(said, SUBJECTS)
    ? new Set(said.split(" ").flatMap((word) => conceptsOf(word).filter((concept) => SUBJECTS.has(concept))))
    : new Set();

const meets = (one: ReadonlySet<Concept>, other: ReadonlySet<Concept>): boolean =>
  [...one].some((concept) => other.has(concept));
