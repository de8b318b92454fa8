import { errorFields, held, type Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { Policy } from "../policy/index.ts";
import { newestPolicy } from "../settings/index.ts";

/** What another replica decided is noticed after this long at most. */
const FRESH_MS = 3_000;

/** What the shop allows, which the desk changes over the file while the service runs. */
export interface LivePolicy {
  /** The file's. */
  file: Policy;
  /** It as it is at the moment in which one looks: for parts that are made once. */
  view: Policy;
  /** As it was last read: a value that stays as it is. */
  now(): { version: number; policy: Policy };
  /** Reads it again where that was not done of late, or at once. */
  refresh(atOnce?: boolean): Promise<{ version: number; policy: Policy }>;
}

/** Makes it; version 0 is the file alone. */
export async function makeLivePolicy(parts: { db: Database; file: Policy; log: Log }): Promise<LivePolicy> {
  const { db, file, log } = parts;
  let kept = { version: 0, policy: file };
  const read = async () => {
    const newest = await newestPolicy(db);
    const version = newest?.version ?? 0;
    if (version !== kept.version) kept = { version, policy: policyOver(file, newest?.policy ?? {}, log) };
    return kept;
  };
  const again = held(read, FRESH_MS);
  await read();
  return {
    file,
    view: viewOf(() => kept.policy),
    now: () => kept,
    async refresh(atOnce = false) {
      await (atOnce ? read() : again());
      return kept;
    },
  };
}

/** The file's policy with what was decided over it; null takes a key out. What this version cannot read is left to the file. */
function policyOver(file: Policy, decided: Record<string, unknown>, log: Log): Policy {
  const merged = Object.entries({ ...file, ...decided }).filter(([, value]) => value !== null);
  const read = Policy.safeParse(Object.fromEntries(merged));
  if (read.success) return read.data;
  log.error("policy_not_read", errorFields(read.error));
  return file;
}

/** An object whose keys are read anew each time. */
function viewOf(current: () => Policy): Policy {
  const keys = Object.keys(Policy.shape) as (keyof Policy)[];
  const getters = keys.map((key) => [key, { enumerable: true, get: () => current()[key] }]);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Policy;
}

/** What of a policy is not as the file has it: what is kept of it. */
export function decidedOver(file: Policy, policy: Policy): Record<string, unknown> {
  const keys = Object.keys(Policy.shape) as (keyof Policy)[];
  const differs = keys.filter((key) => JSON.stringify(file[key]) !== JSON.stringify(policy[key]));
  return Object.fromEntries(differs.map((key) => [key, policy[key] ?? null]));
}
