import { trimChats } from "../analysis/index.ts";
import type { Clock } from "../base/index.ts";
import { forgetRemovedValues } from "../customers/index.ts";
import { type Database, forgetRemoved, REMOVED_DAYS } from "../database/index.ts";
import { forgetUnusedFiles } from "../files/index.ts";
import type { Policy } from "../policy/index.ts";
import { trimJournal } from "../segments/index.ts";

const DAY_MS = 86_400_000;
/** Days are counted here: more often than that there is nothing new to forget. */
const EVERY_MS = 3_600_000;

/** Forgets, once an hour, what is kept for longer than the policy says: journals of segments and chats of marketers, files that were put and never sent, and what was removed and could be put back until now. */
export function trimmer({ db, clock, policy }: { db: Database; clock: Clock; policy: Policy }): () => Promise<void> {
  let trimmedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock().getTime();
    if (now - trimmedAt < EVERY_MS) return;
    const { segment_journal_days, marketer_chat_days } = policy.keep;
    await forgetUnusedFiles(db, clock());
    const longAgo = new Date(now - REMOVED_DAYS * DAY_MS);
    await forgetRemoved(db, longAgo);
    await forgetRemovedValues(db, longAgo);
    await trimChats(db, new Date(now - marketer_chat_days * DAY_MS));
    const left = await trimJournal(db, new Date(now - segment_journal_days * DAY_MS));
    // Where there was something to forget there may be more.
    if (left === 0) trimmedAt = now;
  };
}
