import { Refused } from "../../base/index.ts";
import { type AuditAction, atomically, audit, type Database } from "../../database/index.ts";
import { type DryRun, summedUp } from "../audience/dry-run.ts";
import { peopleOf } from "../audience/people.ts";
import { countRecipients, countThemUp, fixRecipients, placesOf } from "../audience/queries.ts";
import { screenOf } from "../audience/screen.ts";
import { zoneOf } from "../audience/zones.ts";
import type { Campaign } from "../drafts/campaign.ts";
import { needed, refuseSoldOut } from "../drafts/draft.ts";
import { moveCampaign, readCampaign } from "../drafts/queries.ts";
import type { CampaignParts } from "../parts.ts";

/** Why a channel cannot be sent on. */
const HINDRANCES = {
  no_bot: "The shop has no bot in Telegram: TELEGRAM_BOT_TOKEN is not set.",
  no_public_url: "Letters need a link to unsubscribe that works from everywhere: PUBLIC_URL is not set.",
};

/**
 * Fixes who gets a draft and lets it be sent. `expected` is how many the dry run said: where it is another number by now, nothing is
 * sent. One transaction: approved twice at once, it is approved once.
 */
export async function approve(
  parts: CampaignParts,
  id: string,
  { by, expected }: { by: string; expected: number | null },
): Promise<DryRun> {
  const { db } = parts;
  const at = parts.clock();
  const fixed = await atomically(db, async () => {
    const campaign = needed(await readCampaign(db, id, true));
    if (campaign.status !== "draft") throw new Refused("not_draft", `The campaign is no draft (${campaign.status}).`);
    const hindrance = parts.hindrance(campaign.channel);
    if (hindrance) throw new Refused(hindrance, HINDRANCES[hindrance]);
    await refuseSoldOut(parts, campaign.content);
    const zones = await fix(parts, campaign, at);
    const run = summedUp(await countRecipients(db, id));
    if (run.message === 0) throw new Refused("nobody", "Nobody would get this message.");
    if (expected !== null && expected !== run.message)
      throw new Refused("changed", `Meanwhile it would go to ${run.message} people, not to ${expected}: look again.`);
    await moveCampaign(db, id, { status: "sending", at, approvedBy: by, zones });
    await noteStep(db, id, { by, at, action: "approve_campaign", from: "draft", to: "sending" });
    return run;
  });
  await countThemUp(db);
  return fixed;
}

async function fix(parts: CampaignParts, campaign: Campaign, at: Date): Promise<string[]> {
  const { db, timezone } = parts;
  const people = await peopleOf(db, campaign, at);
  const places = (await placesOf(db, people)).map((place) => ({ ...place, zone: zoneOf(place, timezone) }));
  await fixRecipients(db, people, await screenOf(parts, campaign, at), { zones: places, otherwise: timezone });
  return [...new Set([...places.map(({ zone }) => zone), timezone])];
}

/** Keeps who moved a campaign on. */
export async function noteStep(
  db: Database,
  id: string,
  { by, at, action, from, to }: { by: string | null; at: Date; action: AuditAction; from: string; to: string },
): Promise<void> {
  const actor = by === null ? ("system" as const) : (`staff:${by}` as const);
  const row = { table: "campaigns" as const, key: id, actor, channel: null, turnId: null };
  await audit(db, { ...row, at, action, before: { status: from }, after: { status: to } });
}
