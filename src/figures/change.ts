/** How a number stands to that of the other time. */
export interface Change {
  /** `more`, `less`: of nothing there is no per cent. */
  way: "up" | "down" | "same" | "more" | "less" | "unknown";
  /** The difference; null where either is not known. */
  change: number | null;
  /** In per cent of what it was: 12.5, or -100; null where it was nothing, or less. */
  percent: number | null;
}

/** Holds a number against that of the other time. */
export function changeOf(value: number | null, before: number | null): Change {
  if (value === null || before === null) return { way: "unknown", change: null, percent: null };
  const change = round(value - before);
  if (change === 0) return { way: "same", change, percent: before > 0 ? 0 : null };
  const up = change > 0;
  if (before <= 0) return { way: up ? "more" : "less", change, percent: null };
  return { way: up ? "up" : "down", change, percent: round((change / before) * 100) };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
