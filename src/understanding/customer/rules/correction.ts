import type { SlotName } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { anywhere, leading, plain, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { looksLikeAddress, tidyAddress } from "./address.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { asName, isBareName } from "./name.ts";
import { isAwaited, slotInHand } from "./state.ts";

const CUE = anywhere(inAll((words) => words.correction));
const NOUNS = (["order", "address", "phone", "email", "birth_date", "name", "city", "item"] as const).map((slot) => ({
  slot,
  named: anywhere(inAll((words) => words.nouns[slot])),
}));

/** "Not X but Y" and "Y, not X": what is left is Y. */
const NOT_BUT = /(?:^|[\s,])(?:не|not)\s+(.+?)[\s,]+(?:а|але|но|but)\s+(?!не\s|not\s)(.+)$/isu;
const BUT_NOT = /^(.+?)[\s,]+(?:а не|not|і не|и не)\s+(.+)$/isu;
/** What comes before the new value and is no part of it. */
const LEAD = leading(inAll((words) => words.takeBack));

/** Takes back what was said before: with the new value where it stands there, without one where it is only "not that one". */
export function readCorrection(message: Message, context: ReadingContext): Verdict {
  const { text, plain: said } = message;
  const replaced = message.entities.find(
    ({ slot }) => context.proposal && slot === slotInHand({ ...context, asked: null }),
  );
  if (replaced !== undefined)
    return [read({ type: "correct_slot", slot: replaced.slot, value: replaced.value }, text, LIKELY)];
  const replacing = replacement(message);
  if (replacing !== null) return [read({ type: "correct_slot", ...replacing }, text, EXACT)];
  const contrast = contrastOf(text);
  if (contrast === null && context.proposal && afterLead(text) !== text) {
    const instead = byWords(afterLead(text), said, context);
    if (instead !== null) return [read({ type: "correct_slot", ...instead }, text, EXACT)];
  }
  if (contrast === null && !CUE.test(said)) return null;
  if (!isAwaited(context) && (contrast === null || message.entities.length < 2)) return null;
  const value = byEntity(message, contrast) ?? byWords(contrast ?? afterLead(text), said, context);
  if (value !== null) return [read({ type: "correct_slot", ...value }, text, contrast === null ? LIKELY : EXACT)];
  const slot = NOUNS.find(({ named }) => named.test(said))?.slot ?? otherOne(said, context);
  if (slot === null || said.split(" ").length > 7) return null;
  return [read({ type: "correct_slot", slot, value: null }, text, LIKELY)];
}

/** "Not 20118, 20181": of two numbers after a "not", the second. */
function replacement({ plain: said, entities }: Message): Value | null {
  const [first, second] = entities;
  if (first === undefined || second?.slot !== first.slot || !NOT_FIRST.test(said)) return null;
  return { slot: second.slot, value: second.value };
}

const NOT_FIRST = /^(?:(?:нет|ні|no) )?(?:не|not) /u;

/** What a "not X but Y" leaves standing. */
function contrastOf(text: string): string | null {
  return NOT_BUT.exec(text)?.[2] ?? BUT_NOT.exec(text)?.[1] ?? null;
}

const afterLead = (text: string): string => text.replace(LEAD, "");

interface Value {
  slot: SlotName;
  value: string;
}

/** The number, e-mail or date that is meant: of two, the one that is not the one taken back. */
function byEntity({ entities, text }: Message, contrast: string | null): Value | null {
  const from = contrast === null ? 0 : text.indexOf(contrast);
  const end = contrast === null ? text.length : from + contrast.length;
  const meant = entities.find((entity) => entity.from >= from && entity.from < end) ?? entities.at(-1);
  return meant === undefined ? null : { slot: meant.slot, value: meant.value };
}

function byWords(words: string, said: string, context: ReadingContext): Value | null {
  const rest = afterLead(words).trim();
  const slot = NOUNS.find(({ named }) => named.test(said))?.slot ?? slotInHand(context);
  if (rest === "" || slot === null) return null;
  if (slot === "address" && looksLikeAddress(rest, context.lexicon)) return { slot, value: tidyAddress(rest) };
  if (slot === "name" && isBareName(rest)) return { slot, value: asName(rest) };
  return null;
}

const OTHER = anywhere(inAll((words) => words.otherOne));

/** "The other one", with nothing said of what: what is in hand. */
function otherOne(said: string, context: ReadingContext): SlotName | null {
  const rest = without(without(said, OTHER), anywhere(inAll((words) => words.fillers)));
  return OTHER.test(said) && plain(rest).split(" ").filter(Boolean).length <= 1 ? slotInHand(context) : null;
}
