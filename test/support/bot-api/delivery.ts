import { laneOf } from "./lane.ts";
import { type Destination, postUpdate } from "./post-update.ts";
import type { PendingUpdate } from "./update-queue.ts";
import { seconds, type Webhook, type World } from "./world.ts";

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;

interface Lane {
  entries: PendingUpdate[];
  failures: number;
}

/** Delivers updates to the webhook: each lane in order, up to `max_connections` lanes side by side, until the bot says 2xx. */
export class Delivery {
  /** Where updates go instead of the webhook's own address: another origin, or a function (a Hono app's `fetch`). */
  destination: Destination | null = null;
  #world: World;
  #execute: (reply: Record<string, unknown>) => Promise<void>;
  #lanes = new Map<string, Lane>();
  #ready: Lane[] = [];
  #active = 0;
  #webhook: Webhook | null = null;
  #timers = new Set<NodeJS.Timeout>();

  /** `execute` runs the method call that a webhook's answer may hold. */
  constructor(world: World, execute: (reply: Record<string, unknown>) => Promise<void>) {
    this.#world = world;
    this.#execute = execute;
  }

  /** Whether a delivery is under way. */
  get busy(): boolean {
    return this.#active > 0;
  }

  /** Starts over with all pending updates, as the webhook changed. */
  restart(): void {
    this.stop();
    this.#webhook = this.#world.webhook;
    if (this.#webhook) this.add([...this.#world.updates]);
  }

  /** Ends all waiting deliveries. */
  stop(): void {
    this.#webhook = null;
    this.#lanes = new Map();
    this.#ready = [];
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Delivers updates that came. */
  add(entries: PendingUpdate[]): void {
    if (!this.#webhook) return;
    for (const entry of entries) this.#line(entry);
    this.#pump();
  }

  /** Delivers an update at once, beside its lane, and once only, as a repeat that overlaps the first delivery. */
  async alongside(entry: PendingUpdate): Promise<void> {
    const { webhook } = this.#world;
    if (webhook) await this.#post(webhook, entry);
  }

  #line(entry: PendingUpdate): void {
    const key = laneOf(entry.update);
    const lane = this.#lanes.get(key);
    if (lane) {
      lane.entries.push(entry);
      return;
    }
    const fresh: Lane = { entries: [entry], failures: 0 };
    this.#lanes.set(key, fresh);
    this.#ready.push(fresh);
  }

  #pump(): void {
    while (this.#webhook && this.#active < this.#webhook.maxConnections) {
      const lane = this.#ready.shift();
      const entry = lane?.entries[0];
      if (!lane || !entry) return;
      this.#active += 1;
      this.#deliver(this.#webhook, lane, entry);
    }
  }

  async #deliver(webhook: Webhook, lane: Lane, entry: PendingUpdate): Promise<void> {
    const wrong = await this.#post(webhook, entry);
    this.#active -= 1;
    if (!wrong) this.#world.updates.remove(entry);
    if (this.#webhook !== webhook) return this.#pump();
    if (wrong) this.#again(lane, wrong.retryAfterMs);
    else this.#next(lane, entry);
    this.#pump();
    this.#world.updates.signal.changed();
  }

  /** The next update of the lane's chat; a lane with nothing left ends. */
  #next(lane: Lane, entry: PendingUpdate): void {
    lane.entries.shift();
    lane.failures = 0;
    if (lane.entries.length > 0) this.#ready.push(lane);
    else this.#lanes.delete(laneOf(entry.update));
  }

  /** As Telegram: the first repeat at once, then after waits that double; theirs are of seconds, ours of 50 ms. */
  #again(lane: Lane, retryAfterMs: number): void {
    const wait =
      retryAfterMs || (lane.failures === 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (lane.failures - 1)));
    lane.failures += 1;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#ready.push(lane);
      this.#pump();
    }, wait);
    this.#timers.add(timer);
  }

  async #post(webhook: Webhook, entry: PendingUpdate): Promise<{ retryAfterMs: number } | undefined> {
    const posted = await postUpdate(webhook, this.destination, entry.update);
    if (posted.wrong !== undefined) {
      this.#world.lastWebhookError = { date: seconds(), message: posted.wrong };
      return { retryAfterMs: posted.retryAfterMs };
    }
    if (posted.reply) await this.#execute(posted.reply);
    return undefined;
  }
}
