import { join } from "node:path";
import type { Database } from "../../src/database/index.ts";
import { BUILT_IN } from "../../src/services/index.ts";
import { learnIntents } from "../../src/services/reader.ts";

/** Learns the built-in examples, so that no test file has to: that is some seconds of a processor each time. */
export async function learnTheBuiltIn(db: Database): Promise<void> {
  await learnIntents(db, join(BUILT_IN, "intents"), new Date("2026-01-01T00:00:00Z"));
}
