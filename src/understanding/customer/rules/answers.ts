import type { SlotName } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { conceptsOf } from "../words/concepts.ts";
import { leading } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import type { RuleWords } from "../words/words-of-a-language.ts";
import { findCity, looksLikeAddress, tidyAddress } from "./address.ts";
import { isOnlyAll } from "./all-of-it.ts";
import { amountIn } from "./amount.ts";
import { consentsIn } from "./consent.ts";
import { deliveryIn } from "./delivery.ts";
import { fieldIn, valueAnswered } from "./field.ts";
import { goodsIn, inOneSlot } from "./goods.ts";
import type { Message } from "./message.ts";
import { asName, isBareName } from "./name.ts";
import { productIn } from "./named-product.ts";
import { paymentIn } from "./payment.ts";
import { quantityIn } from "./quantity.ts";
import { tongueIn } from "./tongue.ts";
import { topicsIn } from "./topic.ts";
import { dayIn } from "./values.ts";
import { variantIn } from "./variant.ts";

type Answer = (message: Message, context: ReadingContext) => string | null;

/** How a message without an exact value answers the question for a slot; null where it does not. */
export const ANSWERED: Partial<Record<SlotName, Answer>> = {
  name: ({ text }) =>
    nameIn(text.replace(RECORD, "") || text) ?? nameIn(text) ?? nameIn(text.split(/[,;(]/)[0] ?? text),
  address: ({ text, plain: said }, { lexicon }) =>
    looksLikeAddress(text, lexicon) || isFewUnknownWords(said)
      ? tidyAddress(withoutLead(text.replace(RECORD, "") || text))
      : null,
  city: ({ text, plain: said }, { lexicon }) =>
    findCity(text, lexicon) ?? (isFewUnknownWords(said) ? asName(withoutLead(text)) : null),
  language: ({ plain: said }) => tongueIn(said),
  consent: ({ text }) => consentsIn(text)[0] ?? null,
  quantity: ({ text }) => quantityIn(text)?.toString() ?? null,
  variant: ({ text, plain: said }, { lexicon }) =>
    variantIn(text, null, lexicon) ?? (isFewUnknownWords(said) ? tidy(withoutLead(text)) : null),
  amount: ({ text }) => amountIn(text, true),
  order: ({ text }) => attempt("order", text),
  code: ({ text }) => attempt("code", text),
  phone: ({ text }) => attempt("phone", text),
  email: ({ text }) => attempt("email", text),
  phone_or_email: ({ text }) => attempt("phone_or_email", text),
  birth_date: ({ text }) => attempt("birth_date", text),
  date: ({ text }, context) => dayIn(text, context.flow, context) ?? attempt("date", text),
  reason: ({ text }) => tidy(text),
  comment: ({ text }) => tidy(text),
  value: ({ text }, { lexicon }) => valueAnswered(text, lexicon),
  field: ({ text }, { lexicon }) => fieldIn(text, lexicon)?.field ?? null,
  topic: ({ text }, { lexicon }) => topicsIn(text, lexicon)?.topics ?? null,
  payment: ({ text }) => paymentIn(text),
  delivery: ({ text }) => deliveryIn(text),
  item: goodsAnswered,
  product: goodsAnswered,
};

/** "Put down: …" asks for nothing else. */
export const RECORD = leading(inAll((words) => words.record));

function goodsAnswered({ text, plain: said }: Message, { lexicon }: ReadingContext): string | null {
  return (
    (isOnlyAll(said) ? "all" : severalIn(text, lexicon)) ??
    productIn(text, lexicon, true)?.name ??
    (said.split(" ").length <= 8 ? tidy(withoutLead(text)) : null)
  );
}

function severalIn(text: string, lexicon: ReadingContext["lexicon"]): string | null {
  const goods = goodsIn(text, lexicon);
  return goods.length > 1 ? inOneSlot(goods) : null;
}

/** Something that was meant as an answer but has the wrong form goes on as typed, so that what is wrong with it can be said. */
function attempt(asked: SlotName, text: string): string | null {
  const digits = text.replace(/\D/g, "").length;
  const letters = text.replace(/\P{L}/gu, "").length;
  if (asked === "email" || asked === "phone_or_email") {
    if (/\S@|@\S|собака/iu.test(text) || (/\S\.\p{L}{2}/u.test(text) && text.trim().split(/\s+/).length <= 3))
      return tidy(text);
  }
  // "40 pieces", "Brivibas 10-5": too few digits to be meant as a phone.
  const enough = asked === "phone_or_email" ? 4 : 2;
  return asked !== "email" && digits >= enough && digits >= letters / 3 ? tidy(text) : null;
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
