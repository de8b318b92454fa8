import { atomically, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { noteEvent } from "../events/queries.ts";
import { lockConversation, tellDoors } from "../hold/queries.ts";
import { giveTo } from "../hold/take.ts";
import { type Candidate, candidatesFor } from "../people/queries.ts";
import type { Unheld } from "./queries.ts";
import { subjectOf } from "./subject.ts";

/** Why a conversation is given to somebody and not to others. */
export type AssignReason = "helped" | "language" | "skill" | "load";

/** Whom a conversation is given to, and why: what told them from the others who were there, the strongest first. */
interface Choice {
  id: string;
  why: AssignReason[];
}

/**
 * Who of those who are there gets a conversation: who helped this customer last, else who speaks their language, of these who knows what it is about,
 * and of these who has least to do. Nobody who holds `atMost` already, nor who let it lie in this call.
 */
export function chooseFor(candidates: readonly Candidate[], atMost: number): Choice | null {
  const free = candidates.filter(({ load, lapsed }) => load < atMost && !lapsed);
  const [helped] = free
    .filter(({ helpedAt }) => helpedAt !== null)
    .sort((a, b) => Number(b.helpedAt) - Number(a.helpedAt));
  if (helped) return { id: helped.id, why: ["helped"] };
  const speaking = narrowed(free, ({ speaks }) => speaks);
  const skilled = narrowed(speaking, ({ skilled: knows }) => knows);
  const [least, next] = [...skilled].sort((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1));
  if (!least) return null;
  const why: AssignReason[] = [
    ...(speaking.length < free.length ? ["language" as const] : []),
    ...(skilled.length < speaking.length ? ["skill" as const] : []),
    ...(next && next.load > least.load ? ["load" as const] : []),
  ];
  return { id: least.id, why: why.length > 0 ? why : ["load"] };
}

/** Those who fit; all of them where nobody does. */
function narrowed(candidates: readonly Candidate[], fits: (one: Candidate) => boolean): readonly Candidate[] {
  const fitting = candidates.filter(fits);
  return fitting.length > 0 ? fitting : candidates;
}

/** Gives a conversation that nobody holds to somebody who is there; false where nobody is, or somebody took it meanwhile. */
export function assignOne(
  db: Database,
  { id, locale, packet }: Unheld,
  how: { atMost: number; at: Date },
): Promise<boolean> {
  const { atMost, at } = how;
  return atomically(db, async () => {
    const found = await lockConversation(db, id);
    if (!found || found.heldBy !== null) return false;
    const subject = subjectOf(packet);
    const choice = chooseFor(await candidatesFor(db, { conversationId: found.id, locale, subject, at }), atMost);
    if (!choice) return false;
    await giveTo(db, found, { to: choice.id, by: "system", at, action: "conversation_assign" });
    const [reason] = choice.why;
    const details = { why: choice.why.join(" "), subject, language: locale };
    await noteEvent(db, { conversationId: found.id, at, kind: "assigned", to: choice.id, reason, details });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
    return true;
  });
}
