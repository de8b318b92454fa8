import { type Clock, errorFields, type Log } from "../base/index.ts";
import { cancelUnpaid } from "../capabilities/index.ts";
import { askForNps, type Conversation, doPrivacyRequests, mailUnseen, sendNotices } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Wording } from "../wording/index.ts";
import type { Outgoing } from "./outgoing.ts";
import type { ReadShop } from "./shop.ts";

/** What a tick works on. */
export interface TickerParts {
  db: Database;
  clock: Clock;
  log: Log;
  wording: Wording;
  policy: Policy;
  timezone: string;
  shop: ReadShop;
  /** Where this service is reached, and whether from everywhere. */
  address: string;
  isPublic: boolean;
  conversation: Conversation;
  outgoing: Pick<Outgoing, "send">;
}

/**
 * Does once what is due: conversations that a dead process left behind, orders that nobody paid, notices of orders, copies and deletions of
 * data, questions after a delivery, letters for who left the page, and everything that waits to leave. One that fails does not keep the
 * others from being done; the first failure is thrown at the end.
 */
export function ticker({ outgoing, conversation, ...parts }: TickerParts): () => Promise<void> {
  const { db, clock, log, wording } = parts;
  const tasks: [string, () => Promise<unknown>][] = [
    ["sweep", () => conversation.sweep()],
    ["unpaid", () => cancelUnpaid(parts)],
    ["notices", () => sendNotices({ db, clock, log, wording })],
    ["privacy", () => doPrivacyRequests(parts)],
    ["nps", () => askForNps(parts)],
    ["unseen", () => mailUnseen(db, { at: clock(), wording })],
    ["outbox", () => outgoing.send()],
  ];
  return async () => {
    let failure: unknown = null;
    for (const [task, work] of tasks)
      await work().catch((error: unknown) => {
        log.warn("tick_failed", { task, ...errorFields(error) });
        failure ??= error;
      });
    if (failure !== null) throw failure;
  };
}
