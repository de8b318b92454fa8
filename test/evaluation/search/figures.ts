/** How well the right one is ranked. */
export interface Ranking {
  r1: number;
  r5: number;
  mrr: number;
}

/** The figures of ranks that begin at 1; 0 stands for "not among those found". */
export function rankingOf(ranks: number[]): Ranking {
  const share = (is: (rank: number) => boolean) => ratio(ranks.filter(is).length, ranks.length);
  const inverse = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return {
    r1: share((rank) => rank === 1),
    r5: share((rank) => rank > 0 && rank <= 5),
    mrr: ratio(inverse, ranks.length),
  };
}

/** A refusal is right where nothing could have answered. */
export interface Refusal {
  precision: number;
  recall: number;
}

/** What was refused and what should have been. */
export interface Judged {
  refused: boolean;
  unanswerable: boolean;
}

/** Precision and recall of refusals. */
export function refusalOf(judged: Judged[]): Refusal {
  const right = judged.filter((each) => each.refused && each.unanswerable).length;
  return {
    precision: ratio(right, judged.filter((each) => each.refused).length),
    recall: ratio(right, judged.filter((each) => each.unanswerable).length),
  };
}

/** Shares and means; 0 of nothing is 0. */
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Milliseconds that this thread has worked, in ticks of some 4 ms: the clock of a busy machine measures the others. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The value that a share of the values does not go over; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Rows as a table in plain text; numbers with three decimals. */
export function tableOf(rows: Record<string, string | number>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => shown(row[name] ?? "")))];
  const widths = names.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  return cells.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")).join("\n");
}

const shown = (value: string | number): string =>
  typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : String(value);
