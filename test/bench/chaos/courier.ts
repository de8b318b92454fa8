import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../../db/demo/random.ts";
import type { WireUpdate } from "../../support/bot-api/index.ts";

/** What became of an update. */
export interface Parcel {
  /** By which the service knows the message or the tap. */
  externalId: string;
  /** When it was first brought, and when the service first said that it has it; milliseconds since 1970. */
  broughtAt: number;
  acceptedAt: number | null;
}

/** Of ten updates so many come late, and so many come again. */
const LATE = 0.3;
const AGAIN = 0.25;
const LATE_MS = 400;
const AGAIN_MS = 1_500;
const RETRY_MS = 250;
/** As Telegram: so long for one delivery, and so many side by side (`max_connections` unless told). */
const PATIENCE_MS = 30_000;
const ABREAST = 40;

/** Brings updates to replicas as Telegram may: at least once, in whatever order, some of them twice at the same moment. */
export class Courier {
  readonly parcels = new Map<number, Parcel>();
  /** Redeliveries of what had been accepted, or was being brought. */
  again = 0;
  #addresses: readonly string[];
  #random: Random;
  #underWay = 0;
  #posting = 0;
  #queue: (() => void)[] = [];
  #stopped = false;

  #bot: string;

  /** `bot` is the bot's id. */
  constructor(addresses: readonly string[], random: Random, bot: string) {
    this.#addresses = addresses;
    this.#bot = bot;
    this.#random = random;
  }

  /** How many updates are being brought. */
  get underWay(): number {
    return this.#underWay;
  }

  /** For `deliverTo` of the Bot API: takes the update over, so that it goes its own way. */
  readonly take = async (request: Request): Promise<Response> => {
    const [path, headers, body] = [new URL(request.url).pathname, request.headers, await request.text()];
    const update: WireUpdate = JSON.parse(body);
    if (this.parcels.has(update.update_id)) return new Response();
    const parcel: Parcel = {
      externalId: this.#externalIdOf(update),
      broughtAt: Number.POSITIVE_INFINITY,
      acceptedAt: null,
    };
    this.parcels.set(update.update_id, parcel);
    const bring = () => this.#bring(parcel, path, headers, body);
    this.#run(this.#bringUntilAccepted(bring));
    if (this.#random.chance(AGAIN)) this.#run(this.#bringAgain(bring));
    return new Response();
  };

  /** Brings nothing any more. */
  stop(): void {
    this.#stopped = true;
  }

  #externalIdOf({ message, callback_query }: WireUpdate): string {
    return callback_query ? `tap:${callback_query.id}` : `${this.#bot}:${message?.message_id}`;
  }

  #run(work: Promise<void>): void {
    this.#underWay += 1;
    void work.finally(() => {
      this.#underWay -= 1;
    });
  }

  async #bringUntilAccepted(bring: () => Promise<boolean>): Promise<void> {
    if (this.#random.chance(LATE)) await sleep(this.#random.between(0, LATE_MS));
    while (!this.#stopped && !(await bring())) await sleep(RETRY_MS);
  }

  async #bringAgain(bring: () => Promise<boolean>): Promise<void> {
    this.again += 1;
    await sleep(this.#random.chance(0.5) ? 0 : this.#random.between(0, AGAIN_MS));
    if (!this.#stopped) await bring();
  }

  async #bring(parcel: Parcel, path: string, headers: Headers, body: string): Promise<boolean> {
    while (this.#posting >= ABREAST) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#posting += 1;
    const accepted = await this.#post(parcel, path, headers, body);
    this.#posting -= 1;
    this.#queue.shift()?.();
    return accepted;
  }

  async #post(parcel: Parcel, path: string, headers: Headers, body: string): Promise<boolean> {
    parcel.broughtAt = Math.min(parcel.broughtAt, Date.now());
    const url = `${this.#random.pick(this.#addresses)}${path}`;
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { ok } = await fetch(url, { method: "POST", headers, body, signal }).catch(() => ({ ok: false }));
    if (ok) parcel.acceptedAt ??= Date.now();
    return ok;
  }
}
