import { type SlotName, slotIn } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { conceptsOf } from "../words/concepts.ts";
import { anywhere, leading, plain, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import type { RuleWords } from "../words/words-of-a-language.ts";
import { findCity, looksLikeAddress, tidyAddress } from "./address.ts";
import { amountIn } from "./amount.ts";
import { consentsIn } from "./consent.ts";
import { readCourtesy } from "./courtesy.ts";
import type { Entity } from "./entity.ts";
import { EXACT, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { asName, isBareName } from "./name.ts";
import { productIn } from "./named-product.ts";
import { quantityIn } from "./quantity.ts";
import { isPolicyQuestion, isQuestion, isRequest } from "./question.ts";
import { tongueIn } from "./tongue.ts";
import { dayIn } from "./values.ts";
import { variantIn } from "./variant.ts";

const STUFFING = anywhere(
  `${inAll((words) => words.fillers)};${inAll((words) => words.nameCue)};${inAll((words) => words.addressCue)};${inAll((words) => words.orderCue)};${inAll((words) => words.codeCue)}`,
);

/** Fills the slot that was asked for from a bare answer. A question or another request in its place is left to others: it is a digression. */
export function readAsked(message: Message, context: ReadingContext): Verdict {
  const { asked } = context;
  if (asked === null || message.plain === "" || readCourtesy(message, context)) return null;
  const typed = typedValue(asked, message, context);
  return typed === null
    ? null
    : [read({ type: "set_slot", slot: typed.slot, value: typed.value }, message.text, typed.sure)];
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
  const value = isDigression(message) ? null : freeValue(asked, message, context);
  return value === null ? null : { slot: asked, value, sure: LIKELY };
}

/** "The one from the day before yesterday": an order may be told by its day where the flow knows days. */
const orderedOn = ({ text }: Message, context: ReadingContext): string | null =>
  context.flow !== null && slotIn(context.flow, "date") !== null ? dayIn(text, context.flow, context) : null;

/** What kinds of value answer which question. */
const ANSWERS: Partial<Record<SlotName, readonly SlotName[]>> = {
  order: ["order"],
  email: ["email"],
  phone: ["phone"],
  phone_or_email: ["email", "phone"],
  identity: ["email", "phone", "order", "code"],
  code: ["code"],
  birth_date: ["birth_date"],
  date: ["birth_date"],
  name: ["name"],
  address: ["address"],
};

const entityFor = (asked: SlotName, entities: readonly Entity[]): Entity | null =>
  entities.find(({ slot }) => ANSWERS[asked]?.includes(slot)) ?? null;

/** An e-mail where "phone or e-mail" was asked keeps the question's name; where one's identity was asked, its own. */
const slotFor = (asked: SlotName, { slot }: Entity): SlotName =>
  asked === "phone_or_email" || asked === "date" ? asked : slot;

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

/** "Put down: …" asks for nothing else. */
const RECORD = leading(inAll((words) => words.record));

function freeValue(asked: SlotName, message: Message, context: ReadingContext): string | null {
  const { text, plain: said } = message;
  switch (asked) {
    case "name":
      return nameIn(text.replace(RECORD, "") || text) ?? nameIn(text) ?? nameIn(text.split(/[,;(]/)[0] ?? text);
    case "address":
      return looksLikeAddress(text, context.lexicon) || isFewUnknownWords(said)
        ? tidyAddress(withoutLead(text.replace(RECORD, "") || text))
        : null;
    case "city":
      return findCity(text, context.lexicon) ?? (isFewUnknownWords(said) ? asName(withoutLead(text)) : null);
    case "language":
      return tongueIn(said);
    case "consent":
      return consentsIn(text)[0] ?? null;
    case "quantity":
      return quantityIn(text)?.toString() ?? null;
    case "variant":
      return variantIn(text, null, context.lexicon) ?? (isFewUnknownWords(said) ? tidy(withoutLead(text)) : null);
    case "amount":
      return amountIn(text, true);
    case "order":
    case "code":
    case "phone":
    case "email":
    case "phone_or_email":
    case "birth_date":
      return attempt(asked, text);
    case "date":
      return dayIn(text, context.flow, context) ?? attempt(asked, text);
    case "reason":
      return tidy(text);
    case "item":
    case "product":
      return (
        productIn(text, context.lexicon, true)?.name ?? (said.split(" ").length <= 8 ? tidy(withoutLead(text)) : null)
      );
    default:
      return null;
  }
}

/** Something that was meant as an answer but has the wrong form goes on as typed, so that what is wrong with it can be said. */
function attempt(asked: SlotName, text: string): string | null {
  const digits = text.replace(/\D/g, "").length;
  const letters = text.replace(/\P{L}/gu, "").length;
  if (asked === "email" || asked === "phone_or_email") {
    if (/\S@|@\S|собака/iu.test(text) || (/\S\.\p{L}{2}/u.test(text) && text.trim().split(/\s+/).length <= 3))
      return tidy(text);
  }
  return asked !== "email" && digits >= 2 && digits >= letters / 3 ? tidy(text) : null;
}

function nameIn(text: string): string | null {
  const words = tidy(text).split(/\s+/);
  const capitals = words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word));
  return capitals || isBareName(text) ? asName(text) : null;
}

/** Place names that the shop has never sent anything to: few words, none of them of those that requests are made of. */
const isFewUnknownWords = (said: string): boolean =>
  said.split(" ").length <= 3 && !said.split(" ").some((word) => conceptsOf(word).length > 0);

const LEAD = leading(
  [
    (words: RuleWords) => words.fillers,
    (words: RuleWords) => words.nameCue,
    (words: RuleWords) => words.addressCue,
    (words: RuleWords) => words.placeBefore,
  ]
    .map(inAll)
    .join(";"),
);

const withoutLead = (text: string): string => text.replace(LEAD, "") || text;

const tidy = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.!,]+$/, "");
