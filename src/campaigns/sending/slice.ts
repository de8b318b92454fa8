import { errorFields, Refused } from "../../base/index.ts";
import { screenOf } from "../audience/screen.ts";
import type { Campaign } from "../drafts/campaign.ts";
import { readCampaign } from "../drafts/queries.ts";
import type { CampaignChannel } from "../message/content.ts";
import { cardMissing, prepare } from "../message/prepared.ts";
import type { CampaignParts } from "../parts.ts";
import { allowed } from "../policy.ts";
import { pauseForTrouble } from "./control.ts";
import { lastLeaving } from "./queries.ts";
import { queueNext } from "./queue.ts";
import { wakingAt } from "./quiet.ts";

/** As many people of a campaign are looked at in one go. */
const AT_MOST = 500;

/** What leaves until the next tick. */
interface Slice {
  quietHours: readonly string[];
  /** Milliseconds between two messages. */
  gap: number;
  /** When the next one leaves, in milliseconds; nothing is put in that would leave at `end` or later. */
  next: number;
  end: number;
  at: Date;
}

/**
 * Puts as many messages of a channel into the outbox as leave until the next tick, evenly: its campaigns share the pace, the one approved
 * first goes first. Answers when the last of them leaves; null where none was put in.
 */
export async function queueSlice(
  parts: CampaignParts,
  channel: CampaignChannel,
  campaigns: readonly Campaign[],
  at: Date,
): Promise<Date | null> {
  const ours = campaigns.filter((campaign) => campaign.channel === channel && campaign.status === "sending");
  if (ours.length === 0 || parts.hindrance(channel)) return null;
  const { pace, quiet_hours: quietHours } = allowed(parts.policy);
  const gap = 60_000 / pace[channel];
  const before = await lastLeaving(parts.db, channel, at);
  const next = Math.max(at.getTime(), before ? before.getTime() + gap : 0);
  const slice: Slice = { quietHours, gap, next, end: at.getTime() + parts.tickMs, at };
  for (const campaign of ours)
    await queueSome(parts, campaign.id, slice).catch((error: unknown) => give(parts, campaign.id, error, at));
  return slice.next > next ? new Date(slice.next - gap) : null;
}

/** What a campaign says cannot be said any more: it pauses. What the outside failed at goes on with the next tick. */
async function give({ db, log }: CampaignParts, id: string, error: unknown, at: Date): Promise<void> {
  log.error("campaign_failed", { campaign: id, ...errorFields(error) });
  if (error instanceof Refused) await pauseForTrouble(db, id, error.code, at);
}

async function queueSome(parts: CampaignParts, id: string, slice: Slice): Promise<void> {
  const { quietHours, at, gap } = slice;
  const campaign = await readCampaign(parts.db, id);
  const zones = campaign?.zones.filter((zone) => !wakingAt(quietHours, zone, at).quiet) ?? [];
  if (campaign?.status !== "sending" || zones.length === 0) return;
  const [prepared, screen] = [await prepare(parts, campaign), await screenOf(parts, campaign, at)];
  if (cardMissing(prepared)) throw new Refused("no_product", "The product of the card is sold no more.");
  for (let looked = 0; looked < AT_MOST && slice.next < slice.end; looked += 1) {
    const leavesAt = new Date(slice.next);
    const became = await queueNext(parts, { prepared, screen, zones, quietHours, leavesAt, at });
    if (became === "gone") return;
    if (became === "queued") slice.next += gap;
  }
}
