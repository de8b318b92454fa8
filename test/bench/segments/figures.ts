/** Milliseconds that something took, and what it answered. */
export async function timed<Answer>(work: () => Promise<Answer>): Promise<{ ms: number; answer: Answer }> {
  const began = performance.now();
  const answer = await work();
  return { ms: performance.now() - began, answer };
}

/** The value below which this share of them is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The middle one. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A line of a table: cells one under another. */
export const row = (...cells: (string | number)[]): string =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(76) : String(cell).padStart(12))).join("");

/** A time as a table has it. */
export const shown = (ms: number): string =>
  ms < 100 ? `${ms.toFixed(1)} ms` : `${Math.round(ms).toLocaleString("en")} ms`;
