import type { Parameters } from "../parameters.ts";
import type { World } from "../world.ts";

/** What a method answers: its `result`, and where Telegram adds one, a description. */
export class Told {
  readonly result: unknown;
  readonly description: string;

  constructor(result: unknown, description: string) {
    this.result = result;
    this.description = description;
  }
}

/** One method of the Bot API: answers the result (or `Told`), or throws a `Refusal`. */
export type Method = (world: World, parameters: Parameters) => unknown;
