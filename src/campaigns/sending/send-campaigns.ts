import { errorFields, newId } from "../../base/index.ts";
import { atomically, withLease } from "../../database/index.ts";
import { screenOf } from "../audience/screen.ts";
import type { Campaign } from "../drafts/campaign.ts";
import { campaignsUnderWay, moveCampaign, readCampaign } from "../drafts/queries.ts";
import { CAMPAIGN_CHANNELS } from "../message/content.ts";
import { prepare } from "../message/prepared.ts";
import type { CampaignParts } from "../parts.ts";
import { pauseForTrouble } from "./control.ts";
import { isUnderWay, lastOutcomes } from "./queries.ts";
import { PERSONAL, settleNext } from "./settle.ts";
import { queueSlice } from "./slice.ts";

/** As many messages of a campaign are noted in one go. */
const AT_MOST = 500;
/** A replica that dies over its work keeps the others from it no longer than this. */
const LEASE_MS = 60_000;
/** So many failures in a row that are nobody's own are the channel's fault, and the campaign pauses before it burns. */
const FAILURES = 20;

/**
 * Moves campaigns on: notes what became of messages, and puts as many into the outbox as leave until the next tick at the channel's pace, in
 * nobody's quiet hours. One replica at a time; whatever breaks off is gone on with. Answers when the last that was put in leaves.
 */
export async function sendCampaigns(parts: CampaignParts): Promise<Date | null> {
  const at = parts.clock();
  const campaigns = await campaignsUnderWay(parts.db);
  if (campaigns.length === 0) return null;
  const lease = { name: "campaigns", holder: newId(at), at, until: new Date(at.getTime() + LEASE_MS) };
  return withLease(parts.db, lease, () => moveOn(parts, campaigns, at));
}

async function moveOn(parts: CampaignParts, campaigns: Campaign[], at: Date): Promise<Date | null> {
  for (const campaign of campaigns)
    await settle(parts, campaign, at).catch((error: unknown) =>
      parts.log.error("campaign_failed", { campaign: campaign.id, ...errorFields(error) }),
    );
  const leaves: number[] = [];
  for (const channel of CAMPAIGN_CHANNELS)
    leaves.push((await queueSlice(parts, channel, campaigns, at))?.getTime() ?? 0);
  for (const { id } of campaigns) await finish(parts, id, at);
  const last = Math.max(...leaves);
  return last > 0 ? new Date(last) : null;
}

async function settle(parts: CampaignParts, campaign: Campaign, at: Date): Promise<void> {
  const [prepared, screen] = [await prepare(parts, campaign), await screenOf(parts, campaign, at)];
  let failed = 0;
  for (let looked = 0; looked < AT_MOST; looked += 1) {
    const became = await settleNext(parts, { prepared, screen, at });
    if (became === "gone") break;
    if (became === "failed") failed += 1;
  }
  if (failed > 0) await pauseWhereItBurns(parts, campaign, at);
}

async function pauseWhereItBurns({ db, log }: CampaignParts, { id }: Campaign, at: Date): Promise<void> {
  const outcomes = await lastOutcomes(db, id, FAILURES);
  const [newest] = outcomes;
  if (outcomes.length < FAILURES || !newest || outcomes.some((code) => code === null || PERSONAL.has(code))) return;
  log.error("campaign_paused", { campaign: id, error: newest });
  await pauseForTrouble(db, id, newest, at);
}

/** A campaign of which nobody waits any more is done. */
function finish({ db }: CampaignParts, id: string, at: Date): Promise<void> {
  return atomically(db, async () => {
    const campaign = await readCampaign(db, id, true);
    const { status } = campaign ?? {};
    if ((status !== "sending" && status !== "stopped") || (await isUnderWay(db, id))) return;
    await moveCampaign(db, id, { status: status === "sending" ? "done" : "stopped", at, finished: true });
  });
}
