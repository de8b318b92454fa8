/** Chance that can be repeated: the same seed gives the same numbers (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A number from `low` up to `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  /** True as often as `probability` says. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** What `make` makes as often as `probability` says, else null. */
  maybe<Item>(probability: number, make: () => Item): Item | null {
    return this.chance(probability) ? make() : null;
  }

  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)] ?? nothing();
  }

  /** One of the items, the heavier the likelier. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return (items.at(-1) ?? nothing())[0];
  }
}

function nothing(): never {
  throw new Error("nothing can be picked from an empty list");
}
