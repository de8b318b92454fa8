/** So many of so many. */
export interface Share {
  of: number;
  hits: number;
}

/** How much the first share is above the second, as a difference of proportions, and where it lies with 95 % confidence. */
export interface Difference {
  value: number;
  from: number;
  to: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The difference of two independent proportions with its 95 % interval: the hybrid score interval (method 10) of R. G. Newcombe, "Interval
 * estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), 873–890, from the score intervals of
 * E. B. Wilson (1927). Null where either is of nobody.
 */
export function difference(one: Share, other: Share): Difference | null {
  if (one.of === 0 || other.of === 0) return null;
  const [p1, p2] = [one.hits / one.of, other.hits / other.of];
  const [w1, w2] = [wilson(one), wilson(other)];
  const value = p1 - p2;
  return {
    value,
    from: value - Math.hypot(p1 - w1.from, w2.to - p2),
    to: value + Math.hypot(w1.to - p1, p2 - w2.from),
  };
}

/** The score interval of one proportion. */
function wilson({ of, hits }: Share): { from: number; to: number } {
  const p = hits / of;
  const middle = 2 * hits + Z * Z;
  const half = Z * Math.sqrt(Z * Z + 4 * hits * (1 - p));
  const whole = 2 * (of + Z * Z);
  return { from: Math.max(0, (middle - half) / whole), to: Math.min(1, (middle + half) / whole) };
}
