import type { BackupProgress } from "../database/index.ts";

/** Tells how far a long work is, no more than once a second and once at each table's end. */
export function progressTo(line: (text: string) => void): (progress: BackupProgress) => void {
  let told = performance.now();
  return ({ table, rows, total }) => {
    if (rows < total && performance.now() - told < 1000) return;
    told = performance.now();
    line(`${table}: ${rows.toLocaleString("en")} of ${total.toLocaleString("en")} rows`);
  };
}
