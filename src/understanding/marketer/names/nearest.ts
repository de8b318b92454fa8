import { normalise } from "../../../base/index.ts";
import type { Name, NameKind } from "../reading.ts";
import { threes } from "./slips.ts";

/** As alike as this, of 1, two names are by their threes of letters. */
const NEAR = 0.35;

interface Called {
  name: Name;
  threes: number;
}

/**
 * Finds the name that looks most like some words, of one kind or of any; null where none does. The threes of letters are noted at the
 * first question: most shops' marketers never ask for what is not there.
 */
export function nearestFinder(names: readonly Name[]): (words: string, kind?: NameKind) => Name | null {
  let index: ReturnType<typeof indexed> | null = null;
  return (words, kind) => {
    index ??= indexed(names);
    const said = threes(normalise(words));
    const shared = new Map<Called, number>();
    for (const three of said)
      for (const called of index.get(three) ?? [])
        if (kind === undefined || called.name.kind === kind) shared.set(called, (shared.get(called) ?? 0) + 1);
    let [best, nearest]: [number, Name | null] = [NEAR, null];
    for (const [called, both] of shared) {
      const like = (2 * both) / (said.size + called.threes);
      if (like > best) [best, nearest] = [like, called.name];
    }
    return nearest;
  };
}

function indexed(names: readonly Name[]): Map<string, Called[]> {
  const index = new Map<string, Called[]>();
  for (const name of names) {
    for (const said of name.names) {
      const found = threes(normalise(said));
      const called = { name, threes: found.size };
      for (const three of found) {
        const held = index.get(three);
        if (held === undefined) index.set(three, [called]);
        else held.push(called);
      }
    }
  }
  return index;
}
