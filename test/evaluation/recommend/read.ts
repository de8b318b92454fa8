import { readFile } from "node:fs/promises";
import * as z from "zod";
import { Refused } from "../../../src/base/index.ts";
import type { Basket } from "../../../src/recommendations/index.ts";

/** A set of baskets: what each person bought, oldest first (nothing, for newcomers), and what next, where that is known. */
export interface NextBaskets {
  people: readonly (readonly Basket[])[];
  /** By the place among `people`. */
  next: readonly (Basket | null)[];
  items: number;
  /** People who have a history and no next basket: learned from, not judged. */
  unjudged: number;
  /** People who have a next basket and no history: judged as newcomers. */
  newcomers: number;
}

const BASKETS = z.record(z.string(), z.array(z.array(z.union([z.string(), z.number()]))));
type Baskets = z.infer<typeof BASKETS>;

/** Reads two files of next-basket literature: `{user: [[item, …], … baskets in order]}` and `{user: [[item, …]]}`. */
export async function readNextBaskets(history: string, future: string): Promise<NextBaskets> {
  return nextBaskets(await readBaskets(history), await readBaskets(future));
}

/**
 * Numbers the items of both, and joins them by person. A basket of [-1] is padding, an empty one nothing: both are skipped. The first
 * other basket of the future is the one to foretell; whoever has none is not judged.
 */
export function nextBaskets(history: Baskets, future: Baskets): NextBaskets {
  const numbers = new Map<string, number>();
  const numbered = (baskets: Baskets[string] = []): Basket[] =>
    baskets.filter(notPadding).map((items) => ({ items: [...new Set(items.map((item) => numberOf(item, numbers)))] }));
  const users = [...new Set([...Object.keys(history), ...Object.keys(future)])];
  const people = users.map((user) => numbered(history[user]));
  const next = users.map((user) => numbered(future[user])[0] ?? null);
  return {
    people,
    next,
    items: numbers.size,
    unjudged: next.filter((basket, place) => basket === null && people[place]?.length).length,
    newcomers: next.filter((basket, place) => basket !== null && !people[place]?.length).length,
  };
}

const notPadding = (items: readonly (string | number)[]): boolean =>
  items.length > 0 && !(items.length === 1 && Number(items[0]) === -1);

/** The same item may be written "12" in one file and 12 in the other. */
function numberOf(item: string | number, numbers: Map<string, number>): number {
  const key = String(item);
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

async function readBaskets(file: string): Promise<Baskets> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Refused("bad_file", `There is no file ${file} that can be read.`);
  });
  const read = BASKETS.safeParse(jsonOf(text, file));
  if (read.success) return read.data;
  throw new Refused("bad_file", `${file} is not {user: [[item, …], …]} with numbers or strings as items.`);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused("bad_file", `${file} is not JSON.`);
  }
}
