import { newId } from "../base/index.ts";
import { atomically, type Database, forgetFact, readFact, withLease, writeFact } from "../database/index.ts";
import { enqueue } from "../outbox/index.ts";
import { payloadOf, type ShopEvent } from "./event.ts";
import {
  addDeliveries,
  changeEvents,
  conversationEvents,
  type EventCursor,
  eventsNow,
  forgetDeliveries,
  segmentEvents,
  type Webhook,
  webhooksOf,
} from "./queries.ts";

/** Under this name it is kept up to where others were told. */
const CURSOR = "webhook_cursor";
const LEASE_MS = 30_000;
/** Rows of each source at a time. */
const AT_A_TIME = 500;
const KEPT_MS = 30 * 24 * 3_600_000;

/** Notes where events begin, for the first webhook; what was before is told to nobody. */
export async function beginEvents(db: Database, at: Date): Promise<void> {
  if ((await readFact(db, CURSOR)) === null) await writeFact(db, CURSOR, await eventsNow(db), at);
}

/** Puts what happened since the last time into the outbox, for each webhook that wants to know. Answers how many deliveries. */
export async function noteEvents(db: Database, { at, holder }: { at: Date; holder: string }): Promise<number> {
  if ((await readFact(db, CURSOR)) === null) return 0;
  const lease = { name: "webhooks", holder, at, until: new Date(at.getTime() + LEASE_MS) };
  const noted = await withLease(db, lease, () => atomically(db, () => note(db, at)));
  return noted ?? 0;
}

async function note(db: Database, at: Date): Promise<number> {
  const webhooks = (await webhooksOf(db)).filter(({ active }) => active);
  const kept = await readFact(db, CURSOR);
  if (webhooks.length === 0) {
    await forgetFact(db, CURSOR);
    return 0;
  }
  if (!isCursor(kept)) return 0;
  const changes = await changeEvents(db, kept.audit, AT_A_TIME);
  const conversations = await conversationEvents(db, kept.conversations, AT_A_TIME);
  const segments = await segmentEvents(db, kept.segments, AT_A_TIME);
  if (changes.length + conversations.length + segments.length === 0) return 0;
  const next: EventCursor = {
    audit: changes.at(-1)?.row ?? kept.audit,
    conversations: conversations.at(-1)?.row ?? kept.conversations,
    segments: segments.at(-1)?.row ?? kept.segments,
  };
  await writeFact(db, CURSOR, next, at);
  await forgetDeliveries(db, new Date(at.getTime() - KEPT_MS));
  const events = [...changes, ...conversations, ...segments];
  return bring(
    db,
    webhooks.flatMap((webhook) => wantedBy(webhook, events)),
    at,
  );
}

const isCursor = (kept: unknown): kept is EventCursor => typeof kept === "object" && kept !== null && "audit" in kept;

const wantedBy = (webhook: Webhook, events: readonly ShopEvent[]) =>
  events.filter(({ kind }) => webhook.kinds.includes(kind)).map((event) => ({ webhook, event }));

/** Notes deliveries and puts them into the outbox; what was noted before of the same event is left. */
export async function bring(
  db: Database,
  wanted: readonly { webhook: Pick<Webhook, "id">; event: ShopEvent }[],
  at: Date,
): Promise<number> {
  if (wanted.length === 0) return 0;
  const deliveries = wanted.map(({ webhook, event }) => ({
    ...{ id: newId(at), webhookId: webhook.id, event: event.id, kind: event.kind, madeAt: at },
    body: payloadOf(event),
  }));
  const added = new Set(await addDeliveries(db, deliveries));
  const rows = deliveries.filter(({ id }) => added.has(id));
  await enqueue(
    db,
    rows.map(({ id, webhookId }) => ({
      ...{ id, channel: "webhook", destination: webhookId, at },
      content: { kind: "webhook" as const },
    })),
  );
  return rows.length;
}
