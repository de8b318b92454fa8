import { type Locale, newId, Refused } from "../../../base/index.ts";
import {
  type ActContext,
  type AskedChange,
  carryOutChange,
  type ExactChange,
  exactChange,
  lookAtChange,
  type Objected,
  type OrderOffers,
  offersOn,
  type Shop,
  tellReturn,
} from "../../../capabilities/index.ts";
import { readCard } from "../../../customers/index.ts";
import { atomically, audit, type Database, unlessGaveWay } from "../../../database/index.ts";
import type { Telling } from "../../../dialogue/index.ts";
import { markReturn, orderOfNumber, type ReturnStep } from "../../../orders/index.ts";
import { enqueue } from "../../../outbox/index.ts";
import type { Wording } from "../../../wording/index.ts";
import { sayUnasked } from "../../asking/say-unasked.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { tell } from "../../say.ts";
import { noteEvent } from "../events/queries.ts";
import { theConversation } from "../hold/entry.ts";
import { currentDoor, type Locked, tellDoors } from "../hold/queries.ts";
import {
  keepStaffProposal,
  type LockedProposal,
  lockStaffProposal,
  type Settled,
  settleStaffProposal,
} from "./queries.ts";
import { type WhereTold, whereTold } from "./where-told.ts";

/** What acting for customers is made of. */
export interface ActingParts {
  db: Database;
  wording: Wording;
  shop: () => Promise<Shop>;
  /** Whether letters can be sent. */
  hasMail: boolean;
}

/** Who acts on which order, in which language they read, when; `conversation`: the one that they have before them. */
export interface Acting {
  order: string;
  staff: string;
  locale: Locale;
  conversation: string | null;
  at: Date;
}

/** For whom, and what may be done. A guest's order is nobody's: there is no one to act for. */
export interface ActsOnOrder {
  customer: string | null;
  told: WhereTold | null;
  offers: OrderOffers | null;
}

/** Something that is about to be done, as the customer would see it, and what they will be told. */
export interface Proposed {
  kind: "proposal";
  id: string;
  change: ExactChange;
  /** In the language of whoever acts. */
  text: string;
  told: { by: WhereTold["by"]; locale: Locale; text: string };
  expiresAt: Date;
}

/** What came of a confirmation; `changed`: nothing was done, since it comes to something else now, which is shown. */
export type Confirmed =
  | ({ kind: "done" } & Settled)
  | { kind: "changed"; proposal: Proposed }
  | { kind: "refused"; objected: Objected };

/** A proposal of the staff's that is so old is shown anew: the page was left open. */
const LIVES_MS = 30 * 60_000;

/** What may be done with an order for its customer now. Refuses `not_found`. */
export async function actsOnOrder(parts: ActingParts, acting: Acting): Promise<ActsOnOrder> {
  const customer = await ordererOf(parts.db, acting.order);
  if (!customer) return { customer: null, told: null, offers: null };
  const context = await contextOf(parts, acting, { customer, turnId: null, conversationId: null });
  const [told, offers] = await Promise.all([
    whereTold(parts.db, customer.id, { conversation: acting.conversation, hasMail: parts.hasMail }),
    offersOn(context, acting.order),
  ]);
  return { customer: customer.externalId, told, offers };
}

/** Shows what a change comes to, for a yes of whoever acts; or why it may not be. Refuses `not_found`, and `guest` for a guest's order. */
export async function proposeAct(
  parts: ActingParts,
  acting: Acting,
  asked: AskedChange,
): Promise<Proposed | { kind: "refused"; objected: Objected }> {
  const customer = await ordererOf(parts.db, acting.order);
  if (!customer) throw new Refused("guest", "A guest placed this order: there is nobody to act for.");
  const context = await contextOf(parts, acting, { customer, turnId: null, conversationId: null });
  const exact = await exactChange(context, acting.order, asked);
  return exact.ok ? show(parts, acting, context, exact.change) : { kind: "refused", objected: exact.objected };
}

/** Keeps a proposal of a change as it stands now. */
async function show(
  parts: ActingParts,
  acting: Acting,
  context: ActContext,
  change: ExactChange,
): Promise<Proposed | { kind: "refused"; objected: Objected }> {
  const { db, wording, hasMail } = parts;
  const { at, staff, conversation, locale } = acting;
  const looked = await lookAtChange(context, change);
  if (!looked.ok) return { kind: "refused", objected: looked.objected };
  const told = await whereTold(db, context.customer.id, { conversation, hasMail });
  const { conversationId } = told;
  const { stake, shown } = looked;
  const [id, expiresAt] = [newId(at), new Date(at.getTime() + LIVES_MS)];
  const owner = { staff, customerId: context.customer.id, conversationId };
  await keepStaffProposal(db, { ...change, ...owner, id, stake, createdAt: at, expiresAt });
  const words = wordsOf(wording, told.locale, looked.told({ ...context, locale: told.locale }));
  return {
    ...{ kind: "proposal", id, change, expiresAt },
    text: wordsOf(wording, locale, [shown]),
    told: { by: told.by, locale: told.locale, text: words },
  };
}

const wordsOf = (wording: Wording, locale: Locale, tellings: readonly Telling[]): string =>
  tellings.map((one) => tell(wording, locale, one).text).join("\n\n");

/**
 * Does what was proposed, once: with the rows locked, by the very act of the bot's, in the audit of whoever acts and for whom. The thread shows it,
 * and the customer is told of it if `tells`. The same again answers what came of it. Refuses `not_found`.
 */
export async function confirmAct(
  parts: ActingParts,
  acting: Acting,
  { id, tells }: { id: string; tells: boolean },
): Promise<Confirmed> {
  // A turn of the bot's in the same conversation may stand in the way, and this in its.
  return unlessGaveWay(() =>
    atomically(parts.db, async (): Promise<Confirmed> => {
      const proposal = await lockStaffProposal(parts.db, { id, staff: acting.staff, order: acting.order });
      if (!proposal) throw new Refused("not_found", "There is no such proposal of yours.");
      if (proposal.doneAt) return { kind: "done", told: proposal.result?.told ?? null };
      return carry(parts, { ...acting, conversation: proposal.conversationId }, proposal, tells);
    }),
  );
}

async function carry(parts: ActingParts, acting: Acting, proposal: LockedProposal, tells: boolean): Promise<Confirmed> {
  const { db, wording, hasMail } = parts;
  const { at, staff } = acting;
  const { customerId, externalId, conversationId, action, values, stake } = proposal;
  const found = conversationId === null ? null : await theConversation(db, conversationId);
  const customer = { id: customerId, externalId };
  const context = await contextOf(parts, acting, { customer, turnId: proposal.id, conversationId });
  const isOver = proposal.expiresAt <= at;
  const carried = isOver ? { kind: "changed" as const } : await carryOutChange(context, { action, values }, stake);
  if (carried.kind === "refused") return carried;
  if (carried.kind === "changed") {
    const anew = await show(parts, acting, context, { action, values });
    return anew.kind === "refused" ? anew : { kind: "changed", proposal: anew };
  }
  const where = await whereTold(db, customerId, { conversation: conversationId, hasMail });
  const told = tells ? where.by : null;
  await settleStaffProposal(db, proposal.id, { told }, at);
  if (found) {
    const details = { action, order: acting.order };
    await noteEvent(db, { conversationId: found.id, at, kind: "acted", staff, details });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  }
  const tellings = carried.told({ ...context, locale: where.locale });
  if (told) await tellWhere(db, wording, { where, found, order: acting.order, tellings, at });
  return { kind: "done", told };
}

/** Tells a customer where they are told, by letter or in the thread. */
export async function tellWhere(
  db: Database,
  wording: Wording,
  told: { where: WhereTold; found: Locked | null; order: string; tellings: Telling[]; at: Date },
): Promise<void> {
  const { where, found, tellings, at } = told;
  if (where.by === "email") await mail(db, wording, told);
  else if (found) for (const one of tellings) await sayIn(db, wording, found, { locale: where.locale, at, one });
}

/**
 * Notes at the desk what the shop did with goods that come back, once, in the audit; the customer is told of it if `tells`. The same again changes
 * nothing and tells nobody. Answers where they are told. Refuses `not_found` and `withdrawn`.
 */
export async function noteReturn(
  { db, wording, hasMail }: ActingParts,
  { order: number, staff, conversation, at }: Acting,
  { id, step, tells }: { id: number; step: ReturnStep; tells: boolean },
): Promise<{ told: WhereTold["by"] }> {
  return unlessGaveWay(() =>
    atomically(db, async () => {
      const order = await orderOfNumber(db, number);
      if (!order) throw new Refused("not_found", "There is no such order.");
      const customer = await ordererOf(db, number);
      const where = customer && (await whereTold(db, customer.id, { conversation, hasMail }));
      const found = where?.conversationId ? await theConversation(db, where.conversationId) : null;
      const { sku, before, after, changed } = await markReturn(db, { number: order.number, id, step, at });
      if (!changed) return { told: null };
      const row = { table: "returns" as const, key: `${order.number}/${sku}`, turnId: null, before, after };
      const onBehalfOf = customer?.externalId ?? null;
      await audit(db, { ...row, onBehalfOf, at, actor: `staff:${staff}`, channel: "desk", action: `return_${step}` });
      const telling = where && tells ? await tellReturn(db, order, { id, locale: where.locale }) : null;
      if (!where || !telling) return { told: null };
      await tellWhere(db, wording, { where, found, order: order.number, tellings: [telling], at });
      return { told: where.by };
    }),
  );
}

/** Says in the thread what was done, through the door where the customer wrote last. */
async function sayIn(
  db: Database,
  wording: Wording,
  found: Locked,
  { locale, at, one }: { locale: Locale; at: Date; one: Telling },
): Promise<void> {
  const door = await currentDoor(db, found);
  await sayUnasked(db, wording, { ...door, conversationId: found.id, locale, at, mailed: true }, one);
}

async function mail(
  db: Database,
  wording: Wording,
  { where, order, tellings, at }: { where: WhereTold; order: string; tellings: Telling[]; at: Date },
): Promise<void> {
  const { address, locale } = where;
  if (address === null) return;
  const subject = wording.say(locale, { reply: "acted-subject", args: { number: order } });
  const news = wordsOf(wording, locale, tellings);
  const text = wording.say(locale, { reply: "acted-letter", args: { news } });
  await enqueue(db, [
    { channel: "email", destination: address, content: { kind: "letter", to: address, subject, text }, at },
  ]);
}

/** Whose order it is; null where a guest placed it. */
async function ordererOf(db: Database, number: string): Promise<{ id: number; externalId: string } | null> {
  const order = await orderOfNumber(db, number);
  if (!order) throw new Refused("not_found", "There is no such order.");
  const card = order.customerId === null ? null : await readCard(db, order.customerId);
  return card && { id: card.id, externalId: card.externalId };
}

async function contextOf(
  { db, shop }: ActingParts,
  { at, staff, locale }: Acting,
  whose: Pick<ActContext, "customer" | "turnId" | "conversationId">,
): Promise<ActContext> {
  return { db, at, actor: `staff:${staff}`, channel: "desk", locale, shop: await shop(), ...whose };
}
