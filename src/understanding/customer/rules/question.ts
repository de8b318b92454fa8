import { atStart, leading, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

const POLICY = atStart(inAll((words) => words.policy));
const QUESTION = atStart(inAll((words) => words.question));
const REQUEST = atStart(inAll((words) => words.request));
const POLITE = leading(inAll((words) => words.polite));

/** A plain text without the politeness before what it asks. */
const bareQuestion = (plain: string): string => plain.replace(POLITE, "");

/** Whether it asks how things are done here ("how do I return something?") rather than asks for it to be done. */
export const isPolicyQuestion = (plain: string): boolean => POLICY.test(bareQuestion(plain));

/** What a text ends in after a comma or a full stop. */
const lastPart = (text: string): string => text.split(/[,;:—.!]\s+|\s-\s/).at(-1) ?? text;

/** "If the kettle doesn't suit me, can I return it?": who asks what holds in a case asks for the rule. */
const asksOfACase = (text: string): boolean =>
  /^(?:а |и |і |and )?(?:если|якщо|коли раптом|if)(?!\p{L}).*\?\s*$/su.test(text.trim().toLowerCase()) &&
  /(?:можно|можна|могу|можу|can i|could i|may i)(?!\p{L})/u.test(plain(lastPart(text)));

/** Whether a text, or what it ends in after a comma or a full stop, asks so: "it didn't fit, how do I return it?". */
export function endsInPolicyQuestion(text: string): boolean {
  const last = lastPart(text);
  return isPolicyQuestion(plain(text)) || asksOfACase(text) || (last !== text && isPolicyQuestion(plain(last)));
}

/** Whether it ends in asking how something is done, which is never the same as doing it. */
export const isHowTo = (text: string): boolean =>
  /^(?:как|як|how|зачем|навіщо|why (?:on|would|should|do))(?!\p{L})/u.test(bareQuestion(plain(lastPart(text))));

const TO_KNOW =
  /(?<!\p{L})(?:(?:хочу|хотел|хотела|хотели)(?: бы)? узнать|(?:хочу|хотів|хотіла)(?: би| б)? дізнатися|(?:want|wanted|like) to know)(?!\p{L})/u;

/** Whether it asks anything. */
export const isQuestion = (text: string, plain: string): boolean =>
  TO_KNOW.test(plain) || /\?\s*\p{P}*\s*$/u.test(text) || QUESTION.test(bareQuestion(plain));

/** Whether it begins as a wish, an order to the bot, or a question: words that no name and no address begins with. */
export const isRequest = (plain: string): boolean => REQUEST.test(bareQuestion(plain));
