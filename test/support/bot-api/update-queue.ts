import { Signal } from "./signal.ts";
import type { WireUpdate } from "./wire.ts";

/** An update that is not confirmed yet. */
export interface PendingUpdate {
  update: WireUpdate;
  /** Whether a poll has handed it out. */
  handed: boolean;
  /** Put in by hand: an offset past its number does not confirm it before it was handed out once. */
  again: boolean;
}

/** The updates that the bot has not confirmed, oldest first. */
export class UpdateQueue {
  readonly signal = new Signal();
  #pending = new Set<PendingUpdate>();
  #disordered = false;
  #held: PendingUpdate[] = [];
  #holding = 0;

  get size(): number {
    return this.#pending.size + this.#held.length;
  }

  /** Every pending update, oldest first. */
  [Symbol.iterator](): IterableIterator<PendingUpdate> {
    return this.#pending.values();
  }

  /** Adds an update; answers what became deliverable (nothing while updates are held to be reversed). */
  push(update: WireUpdate, again = false): PendingUpdate[] {
    const entry: PendingUpdate = { update, handed: false, again };
    if (this.#holding === 0) return this.#add([entry]);
    this.#disordered = true;
    this.#held.push(entry);
    this.#holding -= 1;
    return this.#holding > 0 ? [] : this.#add(this.#held.splice(0).reverse());
  }

  /** Holds the next `count` updates and then lets them go newest first. */
  reverseNext(count: number): void {
    this.#holding = count;
  }

  /** Forgets every update below the offset. */
  confirm(offset: number): void {
    for (const entry of this.#pending) {
      if (entry.update.update_id < offset && (entry.handed || !entry.again)) this.#pending.delete(entry);
      else if (!this.#disordered && !entry.again) break;
    }
    this.signal.changed();
  }

  /** Forgets one update, as its delivery succeeded. */
  remove(entry: PendingUpdate): void {
    this.#pending.delete(entry);
    this.signal.changed();
  }

  /** Forgets all. */
  clear(): void {
    this.#pending.clear();
    this.signal.changed();
  }

  /** The first `limit` updates for a poll. */
  hand(limit: number): WireUpdate[] {
    const handed: WireUpdate[] = [];
    for (const entry of this.#pending) {
      if (handed.length >= limit) break;
      entry.handed = true;
      handed.push(entry.update);
    }
    return handed;
  }

  /** The number of the update that is `fromEnd` before the end, for a negative offset; 0 where none is left. */
  numberFromEnd(fromEnd: number): number {
    const all = [...this.#pending];
    return all[Math.max(0, all.length - fromEnd)]?.update.update_id ?? 0;
  }

  #add(entries: PendingUpdate[]): PendingUpdate[] {
    for (const entry of entries) {
      if (entry.again) this.#disordered = true;
      this.#pending.add(entry);
    }
    this.signal.changed();
    return entries;
  }
}
