import { asLocale } from "../../base/index.ts";
import { askRating } from "../../capabilities/index.ts";
import { type Actor, audit, type Database } from "../../database/index.ts";
import { closeTickets } from "../../feedback/index.ts";
import type { Wording } from "../../wording/index.ts";
import { sayUnasked } from "./say-unasked.ts";

/** A conversation that a person has given back. */
export interface Returned {
  conversation: { id: string; locale: string };
  /** The call that was closed with it. */
  handoffId: string;
  /** Through which door the customer wrote last. */
  door: { channel: "web" | "telegram"; senderId: string };
  by: Actor;
  at: Date;
}

/** What follows when a person gives a conversation back: what was complained of in it is closed, and the customer is asked how it went, once. */
export async function afterReturn(
  db: Database,
  wording: Wording,
  { conversation, handoffId, door, by, at }: Returned,
): Promise<void> {
  for (const { number } of await closeTickets(db, conversation.id, at)) {
    const entry = {
      at,
      actor: by,
      channel: door.channel,
      action: "ticket_close",
      table: "tickets",
      key: number,
    } as const;
    await audit(db, { ...entry, before: { closed_at: null }, after: { closed_at: at }, turnId: null });
  }
  const asking = { ...door, conversationId: conversation.id, locale: asLocale(conversation.locale) ?? "ru", at };
  await sayUnasked(db, wording, asking, askRating(handoffId));
}
