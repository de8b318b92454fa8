import { rememberKinds } from "./methods/webhook.ts";
import type { Parameters } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import type { WireUpdate } from "./wire.ts";
import type { World } from "./world.ts";

const BY_ANOTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const BY_SET_WEBHOOK = "Conflict: terminated by setWebhook request";
const WEBHOOK =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** `getUpdates`: one poll at a time; a second one ends the first with a conflict. */
export class Poll {
  #world: World;
  #end: ((conflict?: Refusal) => void) | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  /** Answers at once where there are updates, else when one comes or after `timeout` seconds. `gone` ends it for a client that left. */
  async answer(parameters: Parameters, gone: AbortSignal): Promise<WireUpdate[]> {
    if (this.#world.webhook) throw new Refusal(409, WEBHOOK);
    this.#end?.(new Refusal(409, BY_ANOTHER, { ours: false }));
    rememberKinds(this.#world, parameters);
    this.#confirm(parameters.integer("offset") ?? 0);
    const limit = Math.min(100, Math.max(1, parameters.integer("limit") || 100));
    const timeout = Math.min(50, Math.max(0, parameters.integer("timeout") ?? 0));
    if (this.#world.updates.size === 0 && timeout > 0) await this.#wait(timeout * 1000, gone);
    return gone.aborted ? [] : this.#world.updates.hand(limit);
  }

  /** Wakes the waiting poll, as updates came. */
  wake(): void {
    this.#end?.();
  }

  /** Ends the waiting poll, as a webhook was set. */
  stop(): void {
    this.#end?.(new Refusal(409, BY_SET_WEBHOOK, { ours: false }));
  }

  #confirm(offset: number): void {
    const { updates } = this.#world;
    if (offset > 0) updates.confirm(offset);
    else if (offset < 0) updates.confirm(updates.numberFromEnd(-offset));
  }

  #wait(forMs: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (conflict?: Refusal) => {
        clearTimeout(late);
        gone.removeEventListener("abort", leave);
        if (this.#end === end) this.#end = null;
        if (conflict) reject(conflict);
        else resolve();
      };
      const leave = () => end();
      const late = setTimeout(end, forMs);
      gone.addEventListener("abort", leave);
      this.#end = end;
    });
  }
}
