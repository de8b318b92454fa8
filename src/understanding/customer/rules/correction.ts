import { type SlotName, slotIn } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { anywhere, leading, plain, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { looksLikeAddress, tidyAddress } from "./address.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { asName, isBareName } from "./name.ts";
import { productIn } from "./named-product.ts";
import { isQuestion } from "./question.ts";
import { isAwaited, slotInHand } from "./state.ts";
import { valuesFor } from "./values.ts";

const CUE = anywhere(inAll((words) => words.correction));
const NOUNS = (["order", "address", "phone", "email", "birth_date", "name", "city", "item"] as const).map((slot) => ({
  slot,
  named: anywhere(inAll((words) => words.nouns[slot])),
}));

/** "Not X but Y" and "Y, not X": what is left is Y. */
const NOT_BUT = /(?:^|[\s,])(?:не|not)\s+(.+?)[\s,]+(?:а|але|но|but)\s+(?!не\s|not\s)(.+)$/isu;
const BUT_NOT = /^(.+?)[\s,]+(?:а не|not|і не|и не)\s+(.+)$/isu;
/** "House not 15 but 51": the noun goes with the new number. */
const HOUSE_NOT_BUT =
  /(?<!\p{L})(дом|кв\p{L}*|корпус|буд\p{L}*|flat|house|apt)\.? (?:не|not) \d+\p{L}?[\s,]+(?:а|але|but)\s+(\d+\p{L}?)/iu;
/** What comes before the new value and is no part of it. */
const LEAD = leading(inAll((words) => words.takeBack));

/** Takes back what was said before: with the new value where it stands there, without one where it is only "not that one". */
export function readCorrection(message: Message, context: ReadingContext): Verdict {
  const instead = valueInstead(message, context);
  if (instead !== null) return [read({ type: "correct_slot", ...instead.value }, message.text, instead.sure)];
  const { text, plain: said } = message;
  const contrast = contrastOf(text);
  if (contrast === null && !CUE.test(said)) return null;
  if (!isAwaited(context) && (contrast === null || message.entities.length < 2)) return null;
  const value = byEntity(message, contrast) ?? byWords(contrast ?? afterLead(text), said, context);
  if (value !== null) return [read({ type: "correct_slot", ...value }, text, contrast === null ? LIKELY : EXACT)];
  const slot = NOUNS.find(({ named }) => named.test(said))?.slot ?? otherOne(said, context);
  if (slot === null || said.split(" ").length > 7 || !isAskedFor(slot, context)) return null;
  const sure = slot === inProposal(context) ? EXACT : LIKELY;
  return [read({ type: "correct_slot", slot, value: null }, text, sure)];
}

/** "Change the address instead", while goods are being returned, corrects nothing that was said: it asks for something else. */
const isAskedFor = (slot: SlotName, context: ReadingContext): boolean =>
  slot === slotInHand(context) || (context.flow !== null && slotIn(context.flow, slot) !== null);

/** What the flow in progress is about, whatever was asked last. */
const inProposal = (context: ReadingContext): SlotName | null => slotInHand({ ...context, asked: null });

/** A value that takes the place of one said before without another word, or after "no, …". */
function valueInstead(message: Message, context: ReadingContext): { value: Value; sure: number } | null {
  const { text, plain: said, entities } = message;
  const moved = addressInHand(message, context);
  if (moved !== null) return { value: { slot: "address", value: moved }, sure: EXACT };
  const replaced = asksWhere(message)
    ? undefined
    : entities.find(({ slot }) => context.proposal && slot === inProposal(context));
  if (replaced !== undefined) return { value: { slot: replaced.slot, value: replaced.value }, sure: LIKELY };
  const second = goodsInstead(message, context) ?? replacement(message);
  if (second !== null) return { value: second, sure: EXACT };
  if (contrastOf(text) !== null || !context.proposal || afterLead(text) === text) return null;
  const instead = byWords(afterLead(text), said, context);
  return instead === null ? null : { value: instead, sure: EXACT };
}

/** "One more time: where is 10431?" asks of another order, and corrects nothing. */
const asksWhere = ({ text, plain: said }: Message): boolean =>
  text.includes("?") &&
  isQuestion(text, said) &&
  speaksOf(said, WHERE) &&
  contrastOf(text) === null &&
  !NOT_FIRST.test(said);
const WHERE = new Set<Concept>(["where", "when", "status", "track", "why", "arrive"]);

/** "Not 20118, 20181": of two numbers after a "not", the second. */
function replacement({ plain: said, entities }: Message): Value | null {
  const [first, second] = entities;
  if (first === undefined || second?.slot !== first.slot || !NOT_FIRST.test(said)) return null;
  return { slot: second.slot, value: second.value };
}

const NOT_FIRST = /^(?:(?:нет|ні|no) )?(?:не|not) /u;

/** What a "not X but Y" leaves standing. */
function contrastOf(text: string): string | null {
  const house = HOUSE_NOT_BUT.exec(text);
  if (house !== null) return `${house[1]} ${house[2]}`;
  return NOT_BUT.exec(text)?.[2] ?? BUT_NOT.exec(text)?.[1] ?? null;
}

/** "Not the mug, the dripper": of two goods with a comma between the second. */
const NOT_THIS = /^(?:(?:no|нет|ні)[\s,]+)?(?:not|не)\s+([^,;.]{2,60})[,;.]+\s+(.{2,60})$/iu;

function goodsInstead({ text }: Message, { flow, lexicon }: ReadingContext): Value | null {
  const [, first = "", second = ""] = NOT_THIS.exec(text) ?? [];
  const slot = flow === null ? null : (slotIn(flow, "item") ?? slotIn(flow, "product"));
  const named = productIn(second, lexicon, true);
  if (slot === null || named === null || productIn(first, lexicon, true) === null) return null;
  return { slot, value: named.name };
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
  const wanted = ofFlow(rest, context);
  if (wanted !== null) return wanted;
  const slot = NOUNS.find(({ named }) => named.test(said))?.slot ?? slotInHand(context);
  if (rest === "" || slot === null) return null;
  if (slot === "address" && looksLikeAddress(rest, context.lexicon)) return { slot, value: tidyAddress(rest) };
  if (slot === "name" && isBareName(rest)) return { slot, value: asName(rest) };
  return null;
}

/** "Flat 18" where an address waits for a yes is another address, and its postcode no order. */
function addressInHand({ text, plain: said }: Message, context: ReadingContext): string | null {
  if (!context.proposal || inProposal(context) !== "address") return null;
  const [, before, after] = NUMBER_NOT_BUT.exec(text) ?? [];
  if (before !== undefined && context.flow === "change_delivery_address") return `${before} → ${after}`;
  if (contrastOf(text) !== null) return null;
  const isShort = said.split(" ").length <= 6 && /\d/.test(said);
  return isShort && PART_OF_ADDRESS.test(said) && !isQuestion(text, said) ? tidyAddress(afterLead(text)) : null;
}

/** "Not 10 but 11": which of the address's numbers that is, who has shown it knows. */
const NUMBER_NOT_BUT =
  /(?<!\p{L})(?:не|not)\s+(\d+\p{L}?(?:-\d+)?)[\s,]+(?:а|але|но|but)\s+(\d+\p{L}?(?:-\d+)?)[\s.!]*$/iu;

const PART_OF_ADDRESS =
  /(?<!\p{L})(?:квартир|кв|дом|д|корпус|корп|подъезд|індекс|индекс|буд|під'їзд|flat|apt|apartment|house|postcode|zip|entrance)\p{L}*/u;

/** Another product, variant or number of pieces, or another day, where a flow that has those waits for a yes. */
function ofFlow(rest: string, context: ReadingContext): Value | null {
  if (!context.proposal || context.flow === null || rest.split(" ").length > 6) return null;
  const [value] = valuesFor(context.flow, rest, { ...context, topic: null });
  return value === undefined ? null : { slot: value[0], value: value[1] };
}

const OTHER = anywhere(inAll((words) => words.otherOne));

/** "The other one", with nothing said of what: what is in hand. */
function otherOne(said: string, context: ReadingContext): SlotName | null {
  const rest = without(without(said, OTHER), anywhere(inAll((words) => words.fillers)));
  return OTHER.test(said) && plain(rest).split(" ").filter(Boolean).length <= 1 ? slotInHand(context) : null;
}
