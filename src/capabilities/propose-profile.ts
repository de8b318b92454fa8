import { type CustomerCard, isCustom, PROFILE_FIELDS, type ProfileChange, readCard } from "../customers/index.ts";
import type { Outcome, SlotName } from "../dialogue/index.ts";
import type { SayingValue } from "../wording/index.ts";
import type { Capability, CapabilityContext, Slots } from "./capability.ts";
import { mayChange } from "./own-data/changeable.ts";
import { changeLine, valueOn } from "./own-data/field-words.ts";
import { readNamed } from "./own-data/named-field.ts";
import { readField } from "./read-field.ts";
import { unsupported } from "./unsupported.ts";

const FIELD_SLOTS: readonly SlotName[] = ["name", "email", "phone", "birth_date", "city", "address"];

/** Checks the new values of a customer's own card and shows them for a yes. */
export const proposeProfile: Capability = async (context, slots, { shown }) => {
  const card = context.customer ? await readCard(context.db, context.customer.id) : null;
  if (!card) return { kind: "identify" };
  const read = readAll(context, card, slots);
  if (isOutcome(read)) return read;
  const change = withCity(read, shown?.city);
  const open = Object.keys(change).every((field) => mayChange(context.shop.policy, field));
  return open ? propose(context, card, change) : unsupported(context, "cannot-change-field");
};

const isOutcome = (read: Outcome | ProfileChange): read is Outcome => "kind" in read;

/** "No, number 12 rather": the street is corrected, and the city that was shown with it stays. */
function withCity(change: ProfileChange, city: unknown): ProfileChange {
  return change.address && change.city === undefined && typeof city === "string" ? { ...change, city } : change;
}

/** What was said for the card's own slots, and for a field that was named or is still to be. */
function readAll(context: CapabilityContext, card: CustomerCard, slots: Slots): Outcome | ProfileChange {
  const own = readOwn(context, slots);
  if (isOutcome(own) || (slots.field === undefined && Object.keys(own).length > 0)) return own;
  const named = readNamed(context, card, slots);
  return isOutcome(named) ? named : { ...own, ...named };
}

function readOwn(context: CapabilityContext, slots: Slots): Outcome | ProfileChange {
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

function propose({ shop: { policy }, locale }: CapabilityContext, card: CustomerCard, change: ProfileChange): Outcome {
  const fields = [...PROFILE_FIELDS, ...Object.keys(change).filter(isCustom)].filter(
    (field) => change[field] !== undefined && change[field] !== valueOn(card, field),
  );
  if (fields.length === 0) return { kind: "told", tell: [{ saying: { reply: "already-so" } }] };
  const newValue = (field: (typeof fields)[number]) => change[field] ?? null;
  const lines: SayingValue[] = [
    { reply: "propose-profile" },
    ...fields.map((field) => changeLine(policy, { card, field, value: newValue(field), locale })),
  ];
  if (fields.includes("email") || fields.includes("phone")) lines.push({ reply: "contact-unproven-note" });
  return {
    kind: "propose",
    action: "update_profile",
    values: Object.fromEntries(fields.map((field) => [field, newValue(field)])),
    tell: { saying: { reply: "lines", args: { text: { lines } } } },
  };
}
