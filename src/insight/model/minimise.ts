/** Where a function is least, as far as the search found. */
export interface Minimum {
  at: number[];
  value: number;
  /** Whether the search came to rest, rather than to its last step. */
  settled: boolean;
}

interface Corner {
  at: number[];
  value: number;
}

const STEPS = 4_000;
const FLAT = 1e-9;
const SMALL = 1e-5;
const RESTARTS = 8;

/**
 * Looks for the least value of a smooth function of a few variables by the downhill simplex method (Nelder and Mead 1965, with their
 * coefficients 1, 2, ½, ½), begun anew where it came to rest until that gains nothing more: a simplex may fall flat on the way. A value
 * that is not finite is one to keep away from.
 */
export function minimise(wanted: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  const value = (at: readonly number[]) => {
    const found = wanted(at);
    return Number.isFinite(found) ? found : Number.MAX_VALUE;
  };
  let best = descend(value, start);
  for (let again = 0; again < RESTARTS; again++) {
    const next = descend(value, best.at);
    const gained = best.value - next.value;
    if (next.value <= best.value) best = next;
    if (gained <= FLAT * (1 + Math.abs(best.value))) break;
  }
  return best;
}

function descend(value: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  const corners = [start, ...start.map((_, axis) => start.map((x, at) => (at === axis ? x + 0.4 : x)))].map((at) =>
    corner(value, [...at]),
  );
  for (let step = 0; step < STEPS; step++) {
    corners.sort((one, other) => one.value - other.value);
    const [best, worst] = [first(corners), last(corners)];
    if (isAtRest(corners)) return { ...best, settled: true };
    const next = moved(value, corners, worst);
    if (next) corners[corners.length - 1] = next;
    else
      corners.forEach((one, place) => {
        if (place > 0) corners[place] = corner(value, between(best.at, one.at, 0.5));
      });
  }
  return { ...corners.reduce((one, other) => (other.value < one.value ? other : one)), settled: false };
}

/** Where the worst corner goes: over the others' middle, twice as far, or half-way to it; null where all have to draw together. */
function moved(value: (at: readonly number[]) => number, corners: Corner[], worst: Corner): Corner | null {
  const others = corners.slice(0, -1);
  const middle = worst.at.map((_, axis) => others.reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / others.length);
  const over = corner(value, between(middle, worst.at, -1));
  if (over.value < first(others).value) {
    const further = corner(value, between(middle, worst.at, -2));
    return further.value < over.value ? further : over;
  }
  if (over.value < last(others).value) return over;
  const nearer = corner(value, between(middle, over.value < worst.value ? over.at : worst.at, 0.5));
  return nearer.value < Math.min(over.value, worst.value) ? nearer : null;
}

function isAtRest(corners: Corner[]): boolean {
  const [best, worst] = [first(corners), last(corners)];
  if (worst.value - best.value > FLAT * (1 + Math.abs(best.value))) return false;
  return corners.every(({ at }) => at.every((x, axis) => Math.abs(x - (best.at[axis] ?? 0)) <= SMALL));
}

const corner = (value: (at: readonly number[]) => number, at: number[]): Corner => ({ at, value: value(at) });

/** The point that is `share` of the way from one to another. */
const between = (from: readonly number[], to: readonly number[], share: number): number[] =>
  from.map((x, axis) => x + share * ((to[axis] ?? 0) - x));

const NOWHERE: Corner = { at: [], value: Number.MAX_VALUE };
const first = (corners: readonly Corner[]): Corner => corners[0] ?? NOWHERE;
const last = (corners: readonly Corner[]): Corner => corners.at(-1) ?? NOWHERE;
