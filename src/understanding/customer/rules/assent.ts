import type { ReadingContext } from "../reading.ts";
import { anywhere, wholly, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { isAwaited } from "./state.ts";

const fillers = inAll((words) => words.fillers);

interface Answer {
  said: RegExp;
  only: RegExp;
}

/** A kind of answer: one of its phrases is there, and nothing but it, politeness, and what may go along. */
function answer(phrases: string, along = ""): Answer {
  return { said: anywhere(phrases), only: wholly(`${phrases};${fillers};${along}`) };
}

const COURTESY = anywhere(`${inAll((words) => words.greet)};${inAll((words) => words.thank)}`);
const YES = answer(inAll((words) => words.yes));
const NO = answer(inAll((words) => words.no));
const CANCEL = answer(
  `${inAll((words) => words.cancel)};${inAll((words) => words.later)}`,
  `${inAll((words) => words.no)};${inAll((words) => words.acknowledged)}`,
);

/** "Ok" and "I see" with nothing to agree to are thanks, not a yes. */
const ACKNOWLEDGED = wholly(inAll((words) => words.acknowledged));

/** With nothing in progress and an order just spoken of, "cancel it" is about the order. */
const CANCEL_IT = anywhere(inAll((words) => words.cancelIt));

const THUMBS_UP = /^(?:👍|👌|✅|✔|🙆|💯|🆗|➕|\+|🏻|🏼|🏽|🏾|🏿|️|♂|♀|‍|\s)+$/u;
const THUMBS_DOWN = /^(?:👎|❌|🚫|🙅|⛔|🏻|🏼|🏽|🏾|🏿|️|♂|♀|‍|\s)+$/u;

/** Yes, no, not now, and leave it: only where they are all that is said. */
export function readAssent({ text, plain }: Message, context: ReadingContext): Verdict {
  if (!isAwaited(context) && text.includes("?")) return null;
  if (!isAwaited(context) && context.topic?.kind === "order" && CANCEL_IT.test(plain))
    return cancelOrder(text, plain, context.topic.number);
  if (THUMBS_UP.test(text)) return isAwaited(context) ? [read({ type: "affirm" }, text)] : null;
  if (THUMBS_DOWN.test(text)) return isAwaited(context) ? [read({ type: "deny" }, text)] : null;
  if (!isAwaited(context) && ACKNOWLEDGED.test(plain)) return [read({ type: "chitchat", kind: "thank" }, text, LIKELY)];
  if (is(CANCEL, plain) && !(context.asked === "date" && !context.proposal))
    return [read({ type: "cancel_flow" }, text)];
  if (is(NO, plain)) return [read({ type: "deny" }, text)];
  if (is(YES, plain)) return [read({ type: "affirm" }, text, EXACT)];
  return null;
}

function cancelOrder(text: string, plain: string, number: string): Verdict {
  if (!is(CANCEL, plain)) return null;
  return [
    read({ type: "start_flow", flow: "cancel_order" }, text),
    read({ type: "set_slot", slot: "order", value: number }, text, LIKELY),
  ];
}

/** "Good evening" has a "good" in it: what greets and thanks is not looked at. */
const is = ({ said, only }: Answer, plain: string): boolean => only.test(plain) && said.test(without(plain, COURTESY));
