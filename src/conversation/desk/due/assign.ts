import { atomically, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { noteEvent } from "../events/queries.ts";
import { lockConversation, tellDoors } from "../hold/queries.ts";
import { giveTo } from "../hold/take.ts";
import { type Candidate, candidatesFor } from "../people/queries.ts";
import type { Unheld } from "./queries.ts";

/** Whom a conversation is given to, and why. */
interface Choice {
  id: string;
  reason: "helped" | "language" | "load";
}

/**
 * Who of those who are there gets a conversation: who helped this customer last, else who speaks their language and has least to do. Nobody who holds
 * `atMost` already, nor who let it lie in this call.
 */
export function chooseFor(candidates: readonly Candidate[], atMost: number): Choice | null {
  const free = candidates.filter(({ load, lapsed }) => load < atMost && !lapsed);
  const [helped] = free
    .filter(({ helpedAt }) => helpedAt !== null)
    .sort((a, b) => Number(b.helpedAt) - Number(a.helpedAt));
  if (helped) return { id: helped.id, reason: "helped" };
  const speaking = free.filter(({ speaks }) => speaks);
  const [least] = (speaking.length > 0 ? speaking : free).sort((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1));
  return least
    ? { id: least.id, reason: speaking.length > 0 && speaking.length < free.length ? "language" : "load" }
    : null;
}

/** Gives a conversation that nobody holds to somebody who is there; false where nobody is, or somebody took it meanwhile. */
export function assignOne(db: Database, { id, locale }: Unheld, how: { atMost: number; at: Date }): Promise<boolean> {
  const { atMost, at } = how;
  return atomically(db, async () => {
    const found = await lockConversation(db, id);
    if (!found || found.heldBy !== null) return false;
    const choice = chooseFor(await candidatesFor(db, { conversationId: found.id, locale, at }), atMost);
    if (!choice) return false;
    await giveTo(db, found, { to: choice.id, by: "system", at, action: "conversation_assign" });
    await noteEvent(db, { conversationId: found.id, at, kind: "assigned", to: choice.id, reason: choice.reason });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
    return true;
  });
}
