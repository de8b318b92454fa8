import { Refused } from "../base/index.ts";
import { csvCell } from "../importing/index.ts";
import { readChanges } from "../shop-api/index.ts";
import { rest, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";

const COLUMNS = ["id", "at", "who", "action", "table", "key", "before", "after"] as const;
const A_READ = 1000;

/**
 * `changes [--after N]`: what customers and the staff changed here, oldest first, as lines of CSV (`before` and `after` are JSON); with
 * `--json` as the shop's API tells it. What is after the last number is the next time's.
 */
export async function run(args: string[], { db, out, json }: Context): Promise<number> {
  const after = numberOf(takeOption(args, "--after") ?? "0");
  rest(args, 0);
  const all: Awaited<ReturnType<typeof readChanges>>["changes"] = [];
  if (!json) out(COLUMNS.join(","));
  let next = after;
  for (;;) {
    const { changes, next: last } = await readChanges(db, { after: next, limit: A_READ });
    next = last;
    if (json) all.push(...changes);
    else for (const change of changes) out(COLUMNS.map((column) => csvCell(cellOf(change[column]))).join(","));
    if (changes.length < A_READ) break;
  }
  if (json) out(JSON.stringify({ changes: all, next }));
  return 0;
}

const cellOf = (value: unknown): string =>
  value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

function numberOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refused("bad_option", `--after takes the number of a change, not "${text}".`);
}
