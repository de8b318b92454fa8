import { type Clock, errorFields, type Log, newId } from "../base/index.ts";
import { type CampaignParts, sendCampaigns } from "../campaigns/index.ts";
import { cancelUnpaid } from "../capabilities/index.ts";
import {
  askForNps,
  type Conversation,
  doPrivacyRequests,
  gatherAnswers,
  inboxDue,
  mailUnseen,
  sendNotices,
} from "../conversation/index.ts";
import { duplicatesDue } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import { insightDue } from "../insight/index.ts";
import { noteEvents } from "../integrations/index.ts";
import type { Policy } from "../policy/index.ts";
import { recommendationsDue } from "../recommendations/index.ts";
import { refreshDue } from "../segments/index.ts";
import type { Wording } from "../wording/index.ts";
import type { DeskPush } from "./desk-push.ts";
import type { Outgoing } from "./outgoing.ts";
import type { ReadShop } from "./shop.ts";
import type { SupportGroup } from "./support-group.ts";
import { trimmer } from "./trim.ts";

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
  campaigns: CampaignParts;
  outgoing: Pick<Outgoing, "send" | "sendFor">;
  supportGroup: Pick<SupportGroup, "tell">;
  push: Pick<DeskPush, "note">;
}

/**
 * Does once what is due: conversations that a dead process left behind, what is due in the inbox, orders that nobody paid, notices of orders, copies and deletions of
 * data, questions after a delivery, letters for who left the page, campaigns, everything that waits to leave, what customers are worth, members of segments, and customers who stand twice. One
 * that fails does not keep the others from being done; the first failure is thrown at the end.
 */
export function ticker({
  outgoing,
  conversation,
  campaigns,
  supportGroup,
  push,
  ...parts
}: TickerParts): () => Promise<void> {
  const { db, clock, log, wording } = parts;
  const holder = newId(clock());
  const tasks: [string, () => Promise<unknown>][] = [
    // What the shop allows is read again by it, for all that follows.
    ["shop", () => parts.shop()],
    ["sweep", () => conversation.sweep()],
    ["inbox", () => inboxDue({ ...parts, at: clock() })],
    ["answers", async () => gatherAnswers(db, await parts.shop(), clock())],
    ["unpaid", () => cancelUnpaid(parts)],
    ["notices", () => sendNotices({ db, clock, log, wording })],
    ["privacy", () => doPrivacyRequests(parts)],
    ["nps", () => askForNps(parts)],
    ["unseen", () => mailUnseen(db, { at: clock(), wording })],
    ["webhooks", () => noteEvents(db, { at: clock(), holder })],
    ["push", () => push.note()],
    ["campaigns", () => sendOn(campaigns, outgoing)],
    ["outbox", () => outgoing.send()],
    ["support_group", () => supportGroup.tell()],
    // Segments ask for what is reckoned: they come after it.
    ["insight", () => insightDue(parts, holder)],
    ["recommendations", () => recommendationsDue(parts, holder)],
    ["segments", () => refreshDue(parts, holder)],
    ["duplicates", () => duplicatesDue(parts)],
    ["trim", trimmer(parts)],
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

/** Messages of campaigns are due one after another: until the last of them they are looked for more often than by ticks. */
async function sendOn(campaigns: CampaignParts, outgoing: Pick<Outgoing, "sendFor">): Promise<void> {
  const last = await sendCampaigns(campaigns);
  if (last) outgoing.sendFor(last.getTime() - campaigns.clock().getTime());
}
