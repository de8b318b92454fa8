import type { ReadingContext } from "../reading.ts";
import { anywhere, type Wholly, wholly } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { type Message, read, type Verdict } from "./message.ts";

/** Said of an answer: that it helped, and that it did not. */
const HELPED = `
  помогло; помогла; помогли; то что (нужно|надо|искал|искала); да спасибо; полезно;
  допомогло; допомогла; допомогли; те що (треба|потрібно|шукав|шукала); так дякую; корисно;
  helped; (that|it|this) (helps|worked); yes thanks; yes thank you; yep thanks; helpful; (just|exactly) what i (needed|wanted); that's what i needed; that answers it`;
const NOT_HELPED = `
  не (помогло|помогла|помогли); не то; не про то; не об этом; не о том; не тот ответ; не ответ; не ответили; не поняли; мимо; не подходит; про другое; о другом; бесполезно;
  не (допомогло|допомогла|допомогли); не те; не про те; не про це; не та відповідь; не відповідь; не відповіли; не зрозуміли; не підходить; про інше; марно;
  (didn't|didnt|did not|doesn't|doesnt|does not) [really] help; (that's|thats|that is|it's|its|this is|is) not it; not what i (asked|meant|need|needed|wanted); not helpful; wrong answer;
  you didn't answer; not really; useless answer; not my question`;
/** What may stand beside. */
const ALONG = `
  да; это; нет; я; вы; на; мой; меня; вопрос; на мой вопрос; совсем; вообще; очень; мне; спрашивал; спрашивала; спросил; спросила;
  так; це; ні; ви; моє; мене; запитання; питання; зовсім; взагалі; дуже; мені; питав; питала; запитав; запитала;
  yes; yep; no; nope; that; it; this; that's; is; really; very; sorry; my question; me`;

const FILLERS = `${inAll((words) => words.fillers)};${inAll((words) => words.thank)};${ALONG}`;
const YES = { said: anywhere(HELPED), only: wholly(`${HELPED};${FILLERS}`) };
const NO = { said: anywhere(NOT_HELPED), only: wholly(`${NOT_HELPED};${FILLERS}`) };
const BARE_YES = wholly(inAll((words) => words.yes));
const BARE_NO = wholly("нет; не; неа; ні; нє; no; nope; nah");

/** Whether the last answer helped, where nothing else waits for an answer. A bare yes or no says so too, where nothing is offered. */
export function readVerdict({ text, plain }: Message, context: ReadingContext): Verdict {
  const { judged, asked, proposal, flow, choices } = context;
  if (!judged || asked !== null || proposal || flow !== null) return null;
  const isBare = choices.length === 0;
  if (is(NO, plain) || (isBare && BARE_NO.test(plain))) return [read({ type: "choose", value: judged.no }, text)];
  if (is(YES, plain) || (isBare && BARE_YES.test(plain))) return [read({ type: "choose", value: judged.yes }, text)];
  return null;
}

const is = ({ said, only }: { said: RegExp; only: Wholly }, plain: string): boolean =>
  only.test(plain) && said.test(plain);
