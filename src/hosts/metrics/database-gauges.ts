import { Gauge, type Registry } from "prom-client";
import { type Clock, within } from "../../base/index.ts";
import { type ConversationsState, conversationsState } from "../../conversation/index.ts";
import type { Database } from "../../database/index.ts";
import { type ModelUse, readModelUse } from "../../language/index.ts";
import { outboxState } from "../../outbox/index.ts";

/** Whoever reads more often gets the same figures. */
const KEPT_MS = 5_000;
/** A database that does not answer within this is away. */
const PATIENCE_MS = 2_000;

interface Figures {
  conversations: ConversationsState;
  outbox: Awaited<ReturnType<typeof outboxState>>;
  models: ModelUse[];
}

/** Adds gauges of what the database knows; the answer reads them, with three statements at most every five seconds, and never fails. */
export function databaseGauges(registry: Registry, clock: Clock): (db: Database) => Promise<void> {
  const gauges = makeGauges(registry);
  const read = async (db: Database): Promise<void> => {
    const figures = await within(PATIENCE_MS, "the database", figuresOf(db, clock())).catch(() => null);
    gauges.up.set(figures ? 1 : 0);
    show(gauges, figures);
  };
  let [at, reading]: [number, Promise<void>] = [Number.NEGATIVE_INFINITY, Promise.resolve()];
  return (db) => {
    const now = clock().getTime();
    if (now - at >= KEPT_MS) [at, reading] = [now, read(db)];
    return reading;
  };
}

async function figuresOf(db: Database, at: Date): Promise<Figures> {
  const read = [conversationsState(db, at), outboxState(db, at), readModelUse(db, at)] as const;
  const [conversations, outbox, models] = await Promise.all(read);
  return { conversations, outbox, models };
}

function makeGauges(registry: Registry) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `beseda_${name}`, help, labelNames, registers: [registry] });
  return {
    up: gauge("database_up", "Whether the database answered the last reading of these figures"),
    waiting: gauge("outbox_waiting", "Messages and letters that wait to leave", ["channel"]),
    failed: gauge("outbox_failed", "Messages and letters that were given up", ["channel"]),
    oldest: gauge("outbox_oldest_seconds", "How long the first that is due waits to leave", ["channel"]),
    calls: gauge("handoffs_waiting", "Conversations for which a person was called and none came yet"),
    longest: gauge("handoffs_longest_wait_seconds", "How long the first of them waits"),
    asked: gauge("model_calls_24h", "Calls of language models in the last 24 hours, by what became of them", [
      "outcome",
    ]),
    spent: gauge("model_cost_24h", "What language models cost in the last 24 hours, in the currency of their prices"),
    pending: gauge("conversations_pending", "Conversations with messages that no turn has answered"),
  };
}

/** What is not known is not shown: an old figure would look like a good one. */
function show(gauges: ReturnType<typeof makeGauges>, figures: Figures | null): void {
  for (const gauge of [gauges.calls, gauges.longest, gauges.pending, gauges.spent]) gauge.remove();
  for (const gauge of [gauges.waiting, gauges.failed, gauges.oldest, gauges.asked]) gauge.reset();
  if (!figures) return;
  const { conversations, outbox, models } = figures;
  gauges.calls.set(conversations.calls);
  gauges.longest.set(conversations.longestCallSeconds);
  gauges.pending.set(conversations.pending);
  gauges.spent.set(models.reduce((sum, { cost }) => sum + cost, 0));
  for (const { outcome, calls } of models) gauges.asked.set({ outcome }, calls);
  for (const { channel, waiting, failed, oldestSeconds } of outbox) {
    gauges.waiting.set({ channel }, waiting);
    gauges.failed.set({ channel }, failed);
    gauges.oldest.set({ channel }, oldestSeconds);
  }
}
