import { type SlotName, slotIn } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { anywhere, atStart, plain, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { streetIn } from "./address.ts";
import { ANSWERED, RECORD } from "./answers.ts";
import { readAssent } from "./assent.ts";
import { readCall } from "./calls.ts";
import { readCourtesy } from "./courtesy.ts";
import type { Entity } from "./entity.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { isPolicyQuestion, isQuestion, isRequest } from "./question.ts";
import { reasonIn } from "./reason.ts";
import { dayIn } from "./values.ts";

const STUFFING = anywhere(
  `${inAll((words) => words.fillers)};${inAll((words) => words.nameCue)};${inAll((words) => words.addressCue)};${inAll((words) => words.orderCue)};${inAll((words) => words.codeCue)}`,
);

/** Fills the slot that was asked for from a bare answer. A question or another request in its place is left to others: it is a digression. */
export function readAsked(message: Message, context: ReadingContext): Verdict {
  const { asked } = context;
  if (asked === null || message.plain === "" || readCourtesy(message, context)) return null;
  const isReason = asked === "reason" && reasonIn(message.text) !== null;
  if (isFree(asked) && !isReason && (readAssent(message, context) ?? readCall(message, context)) !== null) return null;
  const typed = typedValue(asked, message, context);
  if (typed === null) return null;
  // Whoever was called has the number before them.
  if (context.flow === "leave_contact" && typed.slot === "order")
    return [read({ type: "chitchat", kind: "still_there" }, message.text)];
  const beside =
    typed.slot === "order" ? (entityFor("email", message.entities) ?? entityFor("phone", message.entities)) : null;
  return [typed, ...(beside ? [{ ...beside, sure: LIKELY }] : [])].map(({ slot, value, sure }) =>
    read({ type: "set_slot", slot, value }, message.text, sure),
  );
}

interface Typed {
  slot: SlotName;
  value: string;
  sure: number;
}

function typedValue(asked: SlotName, message: Message, context: ReadingContext): Typed | null {
  const entity = entityFor(asked, message.entities);
  if (entity !== null) {
    return isBare(message, entity) ? { slot: slotFor(asked, entity), value: entity.value, sure: EXACT } : null;
  }
  const day = asked === "order" ? orderedOn(message, context) : null;
  if (day !== null) return { slot: "date", value: day, sure: LIKELY };
  const isOther = isFree(asked) ? isAside(message) : isDigression(message);
  const value = isOther ? placeBeside(asked, message) : (ANSWERED[asked]?.(message, context) ?? null);
  return value === null ? null : { slot: asked, value, sure: LIKELY };
}

/** When the shop is open, on whatever day, is another question. */
const OF_THE_SHOP = new Set<Concept>(["open", "shop"]);

/** "The one from the day before yesterday": an order may be told by its day where the flow knows days. */
const orderedOn = ({ text, plain: said }: Message, context: ReadingContext): string | null =>
  context.flow !== null &&
  !isQuestion(text, said) &&
  !speaksOf(said, OF_THE_SHOP) &&
  slotIn(context.flow, "date") !== null
    ? dayIn(text, context.flow, context)
    : null;

/** What kinds of value answer which question. */
const ANSWERS: Partial<Record<SlotName, readonly SlotName[]>> = {
  order: ["order"],
  email: ["email"],
  phone: ["phone"],
  phone_or_email: ["email", "phone", "order"],
  identity: ["email", "phone", "order", "code"],
  code: ["code"],
  birth_date: ["birth_date"],
  date: ["birth_date"],
  name: ["name"],
  address: ["address"],
};

const entityFor = (asked: SlotName, entities: readonly Entity[]): Entity | null =>
  ANSWERS[asked]?.flatMap((kind) => entities.find(({ slot }) => slot === kind) ?? [])[0] ?? null;

/** An e-mail where "phone or e-mail" was asked keeps the question's name; where one's identity was asked, its own. An order's number is no contact. */
const slotFor = (asked: SlotName, { slot }: Entity): SlotName =>
  (asked === "phone_or_email" && slot !== "order") || asked === "date" ? asked : slot;

/** Whether beside the value there is only stuffing: at most four other words, and neither a question nor a wish. */
function isBare({ text, entities }: Message, entity: Entity): boolean {
  let rest = text.replace(entity.words, " ");
  for (const other of entities) rest = rest.replace(other.words, " ");
  if (plain(rest) === "") return true;
  const words = without(plain(rest), STUFFING);
  return words.split(" ").filter(Boolean).length <= 4 && !isQuestion(text, plain(rest)) && !isRequest(words);
}

const isDigression = ({ text, plain: said }: Message): boolean =>
  isQuestion(text, said) || isPolicyQuestion(said) || isRequest(plain(text.replace(RECORD, "")));

/** "Send it on Friday to Tilto 5": what is asked for stands in a wish. */
const placeBeside = (asked: SlotName, { text }: Message): string | null =>
  asked === "address" && !text.includes("?") ? streetIn(text) : null;

/** What is asked for in one's own words: a whole message is the answer. */
export const isFree = (asked: SlotName | null): boolean =>
  asked === "reason" || asked === "comment" || asked === "value";

/** A question or a wish where one's own words were asked for: "what came is not what I ordered" is neither. */
const isAside = ({ text, plain: said }: Message): boolean =>
  /\?\s*\p{P}*\s*$/u.test(text) || (isQuestion(text, said) && said.split(" ").length <= ASIDE) || WISH.test(said);
const ASIDE = 5;
const WISH = atStart(
  "отмените; верните; покажите; позовите; соедините; скажите; подскажите; скасуйте; поверніть; покажіть; покличте; скажіть; підкажіть; cancel; return; show; call; connect; tell me; let me talk; i want to talk",
);
