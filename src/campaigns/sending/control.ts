import { Refused } from "../../base/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import { takeBack } from "../../outbox/index.ts";
import type { Campaign, Status } from "../drafts/campaign.ts";
import { needed } from "../drafts/draft.ts";
import { moveCampaign, readCampaign } from "../drafts/queries.ts";
import { noteStep } from "./approve.ts";
import { giveUpWaiting, isUnderWay, leavingOf, waitAgain } from "./queries.ts";

/** Who moves a campaign on, and when. */
interface By {
  by: string | null;
  at: Date;
}

/** What can be done with a campaign that was approved, and from where. */
const STEPS = {
  pause: { from: ["sending"], to: "paused" },
  resume: { from: ["paused"], to: "sending" },
  stop: { from: ["sending", "paused"], to: "stopped" },
} as const satisfies Record<string, { from: Status[]; to: Status }>;

/** What can be done with a campaign that was approved. */
export type StepName = keyof typeof STEPS;

/**
 * Pauses, resumes or stops a campaign. What waits in the outbox is taken back: after a pause nothing leaves but what is being handed over
 * that very moment, and who waited waits on; after a stop they are given up. The same step again changes nothing.
 */
export function step(db: Database, id: string, name: StepName, { by, at }: By): Promise<Campaign> {
  return atomically(db, async () => {
    const campaign = needed(await readCampaign(db, id, true));
    const { from, to } = STEPS[name];
    if (campaign.status === to) return campaign;
    if (!from.some((status) => status === campaign.status))
      throw new Refused("not_now", `The campaign is ${campaign.status}: it cannot ${name} now.`);
    await halt(db, campaign, to, { by, at });
    await noteStep(db, id, { by, at, action: `${name}_campaign`, from: campaign.status, to });
    return needed(await readCampaign(db, id));
  });
}

async function halt(db: Database, { id }: Campaign, to: Status, { at }: By): Promise<void> {
  if (to !== "sending") await waitAgain(db, id, await takeBack(db, await leavingOf(db, id)));
  if (to === "stopped") await giveUpWaiting(db, id, "stopped", at);
  const finished = to === "stopped" && !(await isUnderWay(db, id));
  await moveCampaign(db, id, { status: to, at, ...(finished ? { finished } : {}) });
}

/** Lets a campaign pause by itself, with the code of what fails. */
export function pauseForTrouble(db: Database, id: string, trouble: string, at: Date): Promise<void> {
  return atomically(db, async () => {
    const campaign = await readCampaign(db, id, true);
    if (campaign?.status !== "sending") return;
    await halt(db, campaign, "paused", { by: null, at });
    await moveCampaign(db, id, { status: "paused", at, trouble });
    await noteStep(db, id, { by: null, at, action: "pause_campaign", from: "sending", to: "paused" });
  });
}
