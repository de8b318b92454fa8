import { atomically, audit, type Database } from "../../../database/index.ts";
import { openSeconds, type Policy } from "../../../policy/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { noteEvent } from "../events/queries.ts";
import { tellDoors } from "../hold/queries.ts";
import { sweepViewers } from "../viewers/queries.ts";
import { assignOne } from "./assign.ts";
import { type Owing, owingSince, takeFromHolder, unheldWaiting, wakeDue } from "./queries.ts";

/** What the work that comes by itself rests on. */
export interface InboxParts {
  db: Database;
  policy: Policy;
  timezone: string;
  at: Date;
}

/** As many are looked at in one go. */
const AT_MOST = 50;

/**
 * Does what is due in the inbox: what was put off comes back, what its holder has not answered in time goes back to the queue, and where the
 * policy says so what waits is given to whoever is there. Safe beside other replicas. Answers how many conversations changed.
 */
export async function inboxDue(parts: InboxParts): Promise<number> {
  const { db, policy, at } = parts;
  await sweepViewers(db, at);
  const woken = await wakeDue(db, at);
  for (const id of woken) await tellDoors(db, id, MESSAGES_CHANNEL);
  let changed = woken.length + (await requeue(parts));
  if (!policy.support?.assign) return changed;
  for (const one of await unheldWaiting(db, AT_MOST))
    if (await assignOne(db, one, { atMost: policy.support.at_most, at })) changed += 1;
  return changed;
}

async function requeue({ db, policy, timezone, at }: InboxParts): Promise<number> {
  const minutes = policy.support?.requeue_minutes;
  if (minutes === undefined) return 0;
  const before = new Date(at.getTime() - minutes * 60_000);
  let count = 0;
  for (const one of await owingSince(db, before, AT_MOST))
    if (openSeconds(policy, one.since, at, timezone) >= minutes * 60 && (await backToQueue(db, one, at))) count += 1;
  return count;
}

function backToQueue(db: Database, one: Owing, at: Date): Promise<boolean> {
  return atomically(db, async () => {
    if (!(await takeFromHolder(db, one))) return false;
    const change = { before: { held_by: one.heldBy }, after: { held_by: null } };
    const row = { at, actor: "system", channel: null, table: "conversations", key: one.id, turnId: null } as const;
    await audit(db, { ...row, action: "conversation_requeue", ...change });
    await noteEvent(db, { conversationId: one.id, at, kind: "requeued", staff: one.heldBy, reason: "no_answer" });
    await tellDoors(db, one.id, MESSAGES_CHANNEL);
    return true;
  });
}
