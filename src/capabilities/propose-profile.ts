import {
  type CustomerCard,
  PROFILE_FIELDS,
  type ProfileChange,
  type ProfileField,
  readCard,
} from "../customers/index.ts";
import type { Outcome, SlotName } from "../dialogue/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import type { Capability, CapabilityContext, Slots } from "./capability.ts";
import { readField } from "./read-field.ts";

const FIELD_SLOTS: readonly SlotName[] = ["name", "email", "phone", "birth_date", "city", "address"];

/** Checks the new values of a customer's own card and shows them for a yes. */
export const proposeProfile: Capability = async (context, slots, { shown }) => {
  const card = context.customer ? await readCard(context.db, context.customer.id) : null;
  if (!card) return { kind: "identify" };
  const read = readAll(context, slots);
  return "kind" in read ? read : propose(card, withCity(read, shown?.city));
};

/** "No, number 12 rather": the street is corrected, and the city that was shown with it stays. */
function withCity(change: ProfileChange, city: unknown): ProfileChange {
  return change.address && change.city === undefined && typeof city === "string" ? { ...change, city } : change;
}

function readAll(context: CapabilityContext, slots: Slots): Outcome | ProfileChange {
  const change: ProfileChange = {};
  for (const slot of FIELD_SLOTS) {
    const typed = slots[slot];
    if (!typed) continue;
    const read = readField(slot, typed, context);
    if ("refused" in read)
      return { kind: "missing", slot, tell: { saying: { reply: read.reply } }, refused: read.refused };
    Object.assign(change, read.change);
  }
  return change;
}

function propose(card: CustomerCard, change: ProfileChange): Outcome {
  const fields = PROFILE_FIELDS.filter(
    (field) => change[field] !== undefined && change[field] !== valueOn(card, field),
  );
  if (fields.length === 0) return { kind: "told", tell: [{ saying: { reply: "already-so" } }] };
  const values = Object.fromEntries(fields.map((field) => [field, change[field] ?? null]));
  const lines: SayingValue[] = [
    { reply: "propose-profile" },
    ...fields.map((field) => changeLine(card, field, change[field] ?? null)),
  ];
  if (fields.includes("email") || fields.includes("phone")) lines.push({ reply: "contact-unproven-note" });
  return {
    kind: "propose",
    action: "update_profile",
    values,
    tell: { saying: { reply: "lines", args: { text: { lines } } } },
  };
}

function changeLine(card: CustomerCard, field: ProfileField, value: string | null): Saying {
  const before = valueOn(card, field);
  const shown = (text: string | null): SayingValue =>
    text === null ? { reply: "not-given" } : shownValue(field, text);
  return {
    reply: "change-line",
    args: { field: { reply: `field-${field.replaceAll("_", "-")}` }, before: shown(before), after: shown(value) },
  };
}

function shownValue(field: ProfileField, text: string): SayingValue {
  if (field === "birth_date") return { date: text };
  return field === "language" ? { reply: `language-${text}` } : text;
}

function valueOn(card: CustomerCard, field: ProfileField): string | null {
  const values: Record<ProfileField, string | null> = {
    first_name: card.firstName,
    last_name: card.lastName,
    patronymic: card.patronymic,
    email: card.email,
    phone: card.phone,
    birth_date: card.birthDate,
    city: card.city,
    address: card.address,
    language: card.language,
  };
  return values[field];
}
