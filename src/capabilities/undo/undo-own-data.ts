import {
  CONSENT_CHANNELS,
  type CustomerCard,
  changeProfile,
  customerOfExternalId,
  openRequest,
  type PrivacyKind,
  type ProfileChange,
  readCard,
  restoreConsents,
  type StoodConsent,
  withdrawRequest,
} from "../../customers/index.ts";
import type { DoneAct } from "./done.ts";
import { against, isSame, type Undo, type UndoContext } from "./undo-act.ts";

async function cardOf({ db }: UndoContext, { entries: [entry] }: DoneAct): Promise<CustomerCard | null> {
  const customer = entry ? await customerOfExternalId(db, entry.key) : null;
  return customer && readCard(db, customer.id);
}

/** Fields of the card hold what they held, those that were changed since stay. */
export const undoProfile: Undo = async (context, done) => {
  const [entry] = done.entries;
  const card = await cardOf(context, done);
  if (!card || !entry?.before || !entry.after) return against("changed_since");
  const { before, after } = entry;
  const left = Object.keys(after).filter((field) => field in before && isSame(heldIn(card, field), after[field]));
  if (left.length === 0) return against("changed_since");
  const values = Object.fromEntries(left.map((field) => [field, before[field] ?? null])) as ProfileChange;
  return {
    ok: true,
    entries: [{ ...entry, before: values, after: only(after, left) }],
    async perform() {
      await changeProfile(context.db, card.id, values, context.at);
    },
  };
};

const only = (values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/** What a card holds under the name that acts have for it: `birth_date`, `custom.grind`. */
function heldIn(card: CustomerCard, field: string): unknown {
  if (field.startsWith("custom.")) return card.custom[field.slice("custom.".length)];
  const name = field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.entries(card).find(([key]) => key === name)?.[1];
}

const CONSENT = new RegExp(`^consent_(${CONSENT_CHANNELS.join("|")})(?:_([a-z_]+))?$`);

/** Consents are what they were, those that were changed since stay. What a customer refused stays refused: only they agree to it again. */
export const undoConsent: Undo = async (context, done) => {
  const [entry] = done.entries;
  const card = await cardOf(context, done);
  if (!card || !entry?.before || !entry.after) return against("changed_since");
  const { before, after } = entry;
  const given = Object.keys(after).filter((name) => after[name] === true);
  if (given.length === 0) return against("refused_by_customer");
  const left = given.filter((name) => stoodOf(card, name, before[name], after[name]).length > 0);
  const stood = left.flatMap((name) => stoodOf(card, name, before[name], after[name]));
  if (stood.length === 0) return against("changed_since");
  return {
    ok: true,
    entries: [{ ...entry, before: only(before, left), after: only(after, left) }],
    perform: () => restoreConsents(context.db, card.id, stood, { at: context.at, source: "staff" }),
  };
};

function stoodOf(card: CustomerCard, name: string, before: unknown, after: unknown): StoodConsent[] {
  const [, named, topic = null] = CONSENT.exec(name) ?? [];
  const channel = CONSENT_CHANNELS.find((one) => one === named);
  if (!channel) return [];
  const now = topic === null ? card.consents[channel] : card.topics[channel]?.[topic];
  return isSame(now, after) ? [{ channel, topic, granted: typeof before === "boolean" ? before : null }] : [];
}

/** A request about their data is not made any more, unless it was carried out. */
export const undoRequest =
  (kind: PrivacyKind): Undo =>
  async (context, done, lock) => {
    const card = await cardOf(context, done);
    const open = card && (await openRequest(context.db, card.id, kind, lock));
    if (!open || !isSame(open.requestedAt, done.at)) return against("carried_out");
    return { ok: true, perform: () => withdrawRequest(context.db, open.id, context.at) };
  };
