import type { SlotName } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { deliveryIn } from "../rules/delivery.ts";
import { findEmails } from "../rules/email.ts";
import { fieldIn } from "../rules/field.ts";
import { findOrderNumbers } from "../rules/order-number.ts";
import { paymentIn } from "../rules/payment.ts";
import { findPhones } from "../rules/phone.ts";
import { rulesReader } from "../rules/rules.ts";
import { plain } from "../words/phrases.ts";
import { shares } from "./shares.ts";

/** A value with the message that it was read from. */
interface Read {
  value: string;
  text: string;
  context: ReadingContext;
}

/** How a value is spelt that must stand in the message; null where it does not. The others are spelt as answers to their questions. */
const SPELLINGS: Partial<Record<SlotName, (read: Read) => string | null | Promise<string | null>>> = {
  order: orderIn,
  email: (read) => typed(findEmails, read) ?? attempt("email", read),
  phone: (read) => typed(phonesIn(read), read) ?? attempt("phone", read),
  phone_or_email: (read) =>
    typed((said) => [...findEmails(said), ...phonesIn(read)(said)], read) ?? attempt("phone_or_email", read),
  code: codeIn,
  name: nameIn,
  address: (read) => (isTyped(read) ? asAnswered("address", read) : null),
  payment: (read) => oneOf(PAYMENTS, read, paymentIn),
  delivery: (read) => oneOf(DELIVERIES, read, deliveryIn),
  field: ({ value, context: { lexicon } }) => fieldIn(value.replaceAll("_", " "), lexicon)?.field ?? null,
  value: (read) => (isTyped(read) ? asAnswered("value", read) : null),
  reason: (read) => (isTyped(read) ? read.value : null),
  comment: (read) => (isTyped(read) ? read.value : null),
  date: (read) => (DAYS.test(read.value) ? read.value : asAnswered("date", read)),
};

const PAYMENTS: readonly string[] = ["card", "paypal", "gift_card", "bank", "on_delivery", "invoice"];
const DELIVERIES: readonly string[] = ["courier", "locker", "pickup", "post"];

/** One of a few values, or four digits that were typed; else what the rules make of the model's words. */
function oneOf(values: readonly string[], { value, text }: Read, read: (said: string) => string | null): string | null {
  if (values.includes(value)) return value;
  return /^\d{4}$/.test(value) && text.includes(value) ? value : read(value);
}

/** A model's value in the rules' spelling; null where nobody typed what must be typed: numbers, e-mails, names, addresses. */
export async function spelt(
  slot: SlotName,
  value: string,
  text: string,
  context: ReadingContext,
): Promise<string | null> {
  const read: Read = { value: value.trim(), text, context };
  return (SPELLINGS[slot] ?? ((one) => asAnswered(slot, one)))(read);
}

function orderIn({ value, text, context: { lexicon, topic } }: Read): string | null {
  if (/^last(?::\d)?$/.test(value)) return value;
  const [meant] = numbersIn(value, lexicon.orderShapes);
  if (meant === undefined) return null;
  const isTopic = topic?.kind === "order" && topic.number === meant;
  return isTopic || numbersIn(text, lexicon.orderShapes).includes(meant) ? meant : null;
}

const numbersIn = (text: string, shapes: readonly string[]): string[] =>
  findOrderNumbers(text, shapes, true).map(({ value }) => value);

const phonesIn =
  ({ context: { country } }: Read) =>
  (said: string) =>
    findPhones(said, country);

function typed(find: (said: string) => { value: string }[], { value, text }: Read): string | null {
  const meant = find(value)[0]?.value;
  return meant !== undefined && find(text).some((one) => one.value === meant) ? meant : null;
}

/** What answers the question for its slot goes on as typed, though it has not the form: so it can be said what is wrong with it. */
const attempt = (slot: SlotName, { value, text, context: { asked } }: Read): string | null =>
  asked === slot && value !== "" && text.includes(value) ? value : null;

function codeIn({ value, text }: Read): string | null {
  const [code, said] = [value, text].map((one) => one.replace(/\D/g, ""));
  return code && /^\d{4,8}$/.test(code) && said?.includes(code) ? code : null;
}

/** A part of a name is one because of the words before it ("my surname is …"): so the rules read it there. */
async function nameIn(read: Read): Promise<string | null> {
  const value = bare(read.value);
  if (!isTyped({ ...read, value })) return null;
  const { commands } = await rulesReader(read.text, read.context);
  const names = commands.flatMap(({ command }) =>
    command.type === "set_slot" && command.slot === "name" ? [command.value] : [],
  );
  return names.find((name) => plain(bare(name)) === plain(value)) ?? asAnswered("name", { ...read, value });
}

const bare = (name: string): string => name.replace(/^[a-z_]+:/, "");

/** Whether half of a value's words stand in the message, and all of its numbers. */
const isTyped = ({ value, text }: Read): boolean =>
  (value.match(/\d+/g) ?? []).every((number) => text.includes(number)) && shares(value, text);

/** `2026-11-27`, or two of them. */
const DAYS = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/;

/** A value as the rules spell it where it answers the question for its slot; as it is where they have no spelling of their own. */
async function asAnswered(slot: SlotName, { value, context }: Read): Promise<string> {
  const asking = { ...context, asked: slot, choices: [], proposal: false };
  const { commands } = await rulesReader(value, asking);
  const read = commands.find(({ command }) => command.type === "set_slot" && command.slot === slot)?.command;
  return read?.type === "set_slot" ? read.value : value;
}
