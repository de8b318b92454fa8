import type { Command } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { anywhere, atStart, plain as plainOf, type Wholly, wholly, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { isAwaited, slotInHand } from "./state.ts";

const fillers = inAll((words) => words.fillers);

interface Answer {
  whole: Wholly;
  said: RegExp;
  only: Wholly;
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
const HEDGES = inAll((words) => words.hedges);
const NO = answer(
  inAll((words) => words.no),
  HEDGES,
);
const LATER = answer(
  inAll((words) => words.later),
  `${inAll((words) => words.no)};${inAll((words) => words.acknowledged)};${inAll((words) => words.maybe)};${HEDGES}`,
);
const CANCEL = answer(
  `${inAll((words) => words.cancel)};${inAll((words) => words.refusal)}`,
  `${inAll((words) => words.no)};${inAll((words) => words.acknowledged)};${inAll((words) => words.later)};${HEDGES}`,
);
const TOO_DEAR = answer(
  inAll((words) => words.tooDear),
  `${inAll((words) => words.no)};${inAll((words) => words.cancel)};${inAll((words) => words.refusal)};${HEDGES}`,
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
  const dropped = droppedOrder({ text, plain }, context);
  if (dropped !== null) return dropped;
  if (is(BACK, plain)) return [read(stepBack(context), text)];
  const sign = signIn(text, context);
  if (sign !== null && awaited) return [read({ type: sign }, text)];
  if (sign !== null) return sign === "affirm" ? [read({ type: "chitchat", kind: "thank" }, text)] : null;
  if (!awaited && ACKNOWLEDGED.test(plain)) return [read({ type: "chitchat", kind: "thank" }, text, LIKELY)];
  const type =
    cancelling(plain, context) ??
    answerIn(plain, context) ??
    answerIn(plain.replace(/(\p{L})\1+(?= |$)/gu, "$1"), context);
  // "Ok?" asks, and what asks gives no leave.
  if (type === "affirm" && context.proposal && text.includes("?")) return null;
  // "And tomorrow?" asks; it puts nothing off.
  if ((type === "cancel_flow" || type === "later") && text.includes("?")) return null;
  if (type === "later") return [read({ type: "cancel_flow", later: true }, text, EXACT)];
  return type === null ? null : [read({ type }, text, EXACT)];
}

const YES_FIRST = atStart(inAll((words) => words.yes));

/** Whether the first words are exact words of assent. */
export const beginsWithYes = (text: string): boolean => YES_FIRST.test(plainOf(text));

/** "Yes, but …", "not that order", "yes?": whatever else it says, nothing may be done on it. */
export const isConditional = (text: string): boolean => text.includes("?") || HOLDS_BACK.test(plainOf(text));

const HOLDS_BACK =
  /(?<!\p{L})(?:не|нет|ні|нє|ни|no|not|dont|don't|never|but|но|але|только|тільки|лише|only|except|unless|кроме|крім|однако|проте|wrong|other|another|different|instead|друг\p{L}*|інш\p{L}*|ошиб\p{L}*|помил\p{L}*|стоп|stop|wait|hold|first|сначала|сперва|спочатку|спершу|подожди\p{L}*|погоди\p{L}*|зачекай\p{L}*|почекай\p{L}*|лучше|краще|rather|если|якщо|if|when|когда|коли|после|після|after|потом|потім|later)(?!\p{L})/u;

type Assent = "affirm" | "deny" | "cancel_flow" | "later";

function signIn(text: string, { proposal }: ReadingContext): Exclude<Assent, "later"> | null {
  if (THUMBS_UP.test(text)) return "affirm";
  return THUMBS_DOWN.test(text) || (proposal && SHRUG.test(text)) ? "deny" : null;
}

/** "Not against" is a yes though "not" is a no, and "maybe later" rather later than maybe. */
function answerIn(said: string, { proposal, asked }: ReadingContext): Assent | null {
  if (proposal && DISMAY.test(said)) return "deny";
  if (proposal && AGREED.whole.test(said)) return "affirm";
  if (is(CANCEL, said)) return "cancel_flow";
  if (proposal && is(TOO_DEAR, said)) return "deny";
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
  if (!proposal || flow !== "cancel_order" || !said.includes(" ")) return null;
  if (NOT_CANCELLED.test(said)) return "deny";
  if (!CANCEL_IT.test(said)) return null;
  if (NOT.test(said)) return "deny";
  return CANCEL_ALONG.only.test(said) || CANCEL_ALONG.whole.test(said) ? "affirm" : null;
}

/** "Да ну" has a yes in it and is none. */
const DISMAY = /^(?:да|та) ну(?: нет| ні)?$/u;
const NOT = /(?:^| )(?:не|нет|ні|no|not|don't|dont|never)(?: |$)/u;

/** "Please do not cancel". */
const NOT_CANCELLED =
  /^(?:(?:пожалуйста|будь ласка|прошу|please|no|нет|ні) )?(?:не|do not|don't|dont)(?: (?:надо|нужно|треба|потрібно))? (?:отмен|скасов|скасув|cancel)\p{L}*(?: \p{L}+){0,2}$/u;

/** With nothing to be left, who says only this wants an order cancelled: there is nothing else. */
const CANCEL_BARE =
  /^(?:(?:пожалуйста|будь ласка|прошу|please) )?(?:скасуйте|скасуй|скасувати|отмените|отмени|отменить|cancel)(?: (?:пожалуйста|будь ласка|прошу|please))?$/u;

function droppedOrder({ text, plain }: Pick<Message, "text" | "plain">, context: ReadingContext): Verdict {
  const inHand = context.proposal || context.asked !== null || context.flow !== null;
  const inMind = context.topic?.kind === "order" ? context.topic.number : null;
  if (!inHand && inMind !== null && CANCEL_IT.test(plain) && is(CANCEL, plain)) return cancelOrder(text, inMind);
  return !isAwaited(context) && CANCEL_BARE.test(plain) ? cancelOrder(text, inMind) : null;
}

function cancelOrder(text: string, number: string | null): Verdict {
  const start = read({ type: "start_flow", flow: "cancel_order" }, text);
  return number === null ? [start] : [start, read({ type: "set_slot", slot: "order", value: number }, text, LIKELY)];
}

/** "Good evening" has a "good" in it: what greets and thanks is not looked at. */
const is = ({ said, only, whole }: Answer, plain: string): boolean =>
  whole.test(plain) || (only.test(plain) && said.test(without(plain, COURTESY)));
