import type { Command } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { anywhere, wholly, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { isAwaited, slotInHand } from "./state.ts";

const fillers = inAll((words) => words.fillers);

interface Answer {
  whole: RegExp;
  said: RegExp;
  only: RegExp;
}

/** A kind of answer: one of its phrases is there, and nothing but it, politeness, and what may go along. */
function answer(phrases: string, along = ""): Answer {
  return { whole: wholly(phrases), said: anywhere(phrases), only: wholly(`${phrases};${fillers};${along}`) };
}

const COURTESY = anywhere(`${inAll((words) => words.greet)};${inAll((words) => words.thank)}`);
const YES = answer(inAll((words) => words.yes));
const AGREED = answer(
  `${inAll((words) => words.yes)};${inAll((words) => words.agreed)}`,
  inAll((words) => words.acknowledged),
);
const MAYBE = answer(
  inAll((words) => words.maybe),
  `${inAll((words) => words.yes)};${inAll((words) => words.no)};${inAll((words) => words.later)}`,
);
const NO = answer(inAll((words) => words.no));
const LATER = answer(
  inAll((words) => words.later),
  `${inAll((words) => words.no)};${inAll((words) => words.acknowledged)};${inAll((words) => words.maybe)}`,
);
const CANCEL = answer(
  inAll((words) => words.cancel),
  `${inAll((words) => words.no)};${inAll((words) => words.acknowledged)};${inAll((words) => words.later)}`,
);

const BACK = answer(inAll((words) => words.goBack));
const CANCEL_ALONG = answer(
  inAll((words) => words.cancelIt),
  `${inAll((words) => words.cancel)};${inAll((words) => words.yes)};${inAll((words) => words.agreed)};${inAll((words) => words.acknowledged)}`,
);

/** "Ok" and "I see" with nothing to agree to are thanks, not a yes. */
const ACKNOWLEDGED = wholly(`${inAll((words) => words.acknowledged)};${inAll((words) => words.thank)}`);

/** With nothing in progress and an order just spoken of, "cancel it" is about the order. */
const CANCEL_IT = anywhere(inAll((words) => words.cancelIt));

const SHRUG = /^(?:🤔|🤷|😕|😐|🙄|🏻|🏼|🏽|🏾|🏿|\ufe0f|♂|♀|\u200d|\s)+$/u;
const THUMBS_UP = /^(?:👍|👌|✅|✔|☑|🙆|💯|🆗|➕|🤝|\+|🏻|🏼|🏽|🏾|🏿|️|♂|♀|‍|\s)+$/u;
const THUMBS_DOWN = /^(?:👎|❌|🚫|🙅|⛔|✖|➖|-|–|—|🏻|🏼|🏽|🏾|🏿|️|♂|♀|‍|\s)+$/u;

/**
 * Yes, no, not now, and leave it: only where they are all that is said. Nothing is done on a "perhaps" or a "later": what waited for a
 * yes is left as it is, and may be asked for again.
 */
export function readAssent({ text, plain }: Message, context: ReadingContext): Verdict {
  const awaited = isAwaited(context);
  if (!awaited && text.includes("?")) return null;
  if (!awaited && context.topic?.kind === "order" && CANCEL_IT.test(plain))
    return cancelOrder(text, plain, context.topic.number);
  if (is(BACK, plain)) return [read(stepBack(context), text)];
  const sign = signIn(text, context);
  if (sign !== null && awaited) return [read({ type: sign }, text)];
  if (sign !== null) return sign === "affirm" ? [read({ type: "chitchat", kind: "thank" }, text)] : null;
  if (!awaited && ACKNOWLEDGED.test(plain)) return [read({ type: "chitchat", kind: "thank" }, text, LIKELY)];
  const type =
    cancelling(plain, context) ??
    answerIn(plain, context) ??
    answerIn(plain.replace(/(\p{L})\1+(?= |$)/gu, "$1"), context);
  // "And tomorrow?" asks; it puts nothing off.
  if ((type === "cancel_flow" || type === "later") && text.includes("?")) return null;
  if (type === "later") return [read({ type: "cancel_flow", later: true }, text, EXACT)];
  return type === null ? null : [read({ type }, text, EXACT)];
}

type Assent = "affirm" | "deny" | "cancel_flow" | "later";

function signIn(text: string, { proposal }: ReadingContext): Exclude<Assent, "later"> | null {
  if (THUMBS_UP.test(text)) return "affirm";
  return THUMBS_DOWN.test(text) || (proposal && SHRUG.test(text)) ? "deny" : null;
}

/** "Not against" is a yes though "not" is a no, and "maybe later" rather later than maybe. */
function answerIn(said: string, { proposal, asked }: ReadingContext): Assent | null {
  if (proposal && AGREED.whole.test(said)) return "affirm";
  if (is(CANCEL, said)) return "cancel_flow";
  if (is(LATER, said) && (proposal || asked !== "date")) return "later";
  if (proposal && is(MAYBE, said)) return "deny";
  if (is(NO, said)) return "deny";
  return is(proposal ? AGREED : YES, said) ? "affirm" : null;
}

/** "Go back" with a flow in hand takes back what that is about. */
function stepBack(context: ReadingContext): Command {
  const slot = slotInHand(context);
  return slot === null ? { type: "cancel_flow" } : { type: "correct_slot", slot, value: null };
}

/** "Yes, cancel it" and "don't cancel it" where that is what was asked; a bare "cancel" may as well mean the question. */
function cancelling(said: string, { proposal, flow }: ReadingContext): Assent | null {
  if (!proposal || flow !== "cancel_order" || !CANCEL_IT.test(said) || !said.includes(" ")) return null;
  if (NOT.test(said)) return "deny";
  return CANCEL_ALONG.only.test(said) || CANCEL_ALONG.whole.test(said) ? "affirm" : null;
}

const NOT = /(?:^| )(?:не|нет|ні|no|not|don't|dont|never)(?: |$)/u;

function cancelOrder(text: string, plain: string, number: string): Verdict {
  if (!is(CANCEL, plain)) return null;
  return [
    read({ type: "start_flow", flow: "cancel_order" }, text),
    read({ type: "set_slot", slot: "order", value: number }, text, LIKELY),
  ];
}

/** "Good evening" has a "good" in it: what greets and thanks is not looked at. */
const is = ({ said, only, whole }: Answer, plain: string): boolean =>
  whole.test(plain) || (only.test(plain) && said.test(without(plain, COURTESY)));
