import type { CustomerCard, ProfileChange } from "../../customers/index.ts";
import type { Offered, Outcome, SlotName } from "../../dialogue/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { CapabilityContext, Slots } from "../capability.ts";
import { unsupported } from "../unsupported.ts";
import { customPolicy, type FieldName, fieldNamed } from "./changeable.ts";
import { fieldLabel, valueOn } from "./field-words.ts";
import { readValue } from "./read-value.ts";

/** What is offered to choose from where nobody said which field; the rest can be named. */
const COMMON: readonly FieldName[] = ["name", "phone", "email", "address", "birth_date"];
/** Beside those, so many of the shop's own; more would not fit. */
const CUSTOM_AT_MOST = 5;
/** Fields that have a question and a slot of their own. */
const OWN_SLOTS: Partial<Record<FieldName, SlotName>> = {
  name: "name",
  phone: "phone",
  email: "email",
  address: "address",
  birth_date: "birth_date",
};

/** The new value of the field that was named, or the question which field, or what should stand there. */
export function readNamed(context: CapabilityContext, card: CustomerCard, slots: Slots): Outcome | ProfileChange {
  const { policy } = context.shop;
  if (!slots.field) return askField(context);
  const field = fieldNamed(policy, slots.field);
  if (!field) return unsupported(context, "cannot-change-field");
  const own = OWN_SLOTS[field];
  if (own && slots[own]) return {};
  if (!slots.value) return own ? askOwn(own) : askValue(context, card, field, { reply: "ask-field-value" });
  const read = readValue(field, slots.value, context);
  if ("change" in read) return read.change;
  const asked = own ? askOwn(own, read.reply) : askValue(context, card, field, { reply: read.reply });
  return { ...asked, refused: read.refused, slots: { value: null } };
}

type Missing = Extract<Outcome, { kind: "missing" }>;

const askOwn = (slot: SlotName, reply = `ask-${slot.replaceAll("_", "-")}`): Missing => ({
  kind: "missing",
  slot,
  tell: { saying: { reply } },
});

function askField({ shop: { policy }, locale }: CapabilityContext): Missing {
  const custom = Object.keys(policy.profile.custom).map((key): FieldName => `custom.${key}`);
  const open = [...COMMON, ...custom.slice(0, CUSTOM_AT_MOST)].filter((field) => fieldNamed(policy, field) !== null);
  const choices = open.map((field) => ({ label: labelOf(fieldLabel(policy, field, locale)), value: field }));
  return { kind: "missing", slot: "field", tell: { saying: { reply: "ask-field" }, choices } };
}

function askValue(
  { shop: { policy }, locale }: CapabilityContext,
  card: CustomerCard,
  field: FieldName,
  { reply }: Saying,
): Missing {
  const saying = { reply, args: { field: fieldLabel(policy, field, locale) } };
  const choices = choicesOf(policy, field, locale).filter(({ value }) => value !== valueOn(card, field));
  return { kind: "missing", slot: "value", tell: { saying, ...(choices.length > 0 ? { choices } : {}) } };
}

function choicesOf(
  policy: CapabilityContext["shop"]["policy"],
  field: FieldName,
  locale: CapabilityContext["locale"],
): Offered[] {
  if (field === "gender") return ["f", "m"].map((value) => ({ label: { reply: `gender-${value}` }, value }));
  const { kind, choices = [] } = customPolicy(policy, field) ?? {};
  return kind === "choice" ? choices.map((choice) => ({ label: choice[locale], value: choice.ru })) : [];
}

const labelOf = (label: ReturnType<typeof fieldLabel>): Offered["label"] =>
  typeof label === "object" && "reply" in label ? label : String(label);
