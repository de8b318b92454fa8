import type { Locale } from "../../base/index.ts";
import { isSoldOut, needed } from "../drafts/draft.ts";
import { readCampaign } from "../drafts/queries.ts";
import type { CampaignParts } from "../parts.ts";
import { lookAtOffers, type OffersLook } from "./offers.ts";
import { peopleOf } from "./people.ts";
import {
  type Counted,
  countRecipients,
  countScreened,
  type LeftOut,
  type LeftOutPage,
  leftOutOf,
  leftOutRecipients,
  type Reason,
} from "./queries.ts";
import { screenOf } from "./screen.ts";

/** Who gets a message, who is kept from it to compare with, and who gets none and why: exact, as of now. */
export interface DryRun {
  people: number;
  message: number;
  holdout: number;
  leftOut: Partial<Record<Reason, number>>;
  /** Of those who get it, by the language that they read it in. */
  locales: Partial<Record<Locale, number>>;
  /** Where the text says what is recommended to each. */
  offers?: OffersLook;
  /** The product of the card is sold no more: it cannot be sent. */
  soldOut?: true;
}

/** What sending a draft now would do; of a campaign that was approved, what was fixed then. */
export async function dryRun(parts: CampaignParts, id: string): Promise<DryRun> {
  const { db } = parts;
  const campaign = needed(await readCampaign(db, id));
  if (campaign.status !== "draft") return summedUp(await countRecipients(db, id));
  const at = parts.clock();
  const [people, screen] = [await peopleOf(db, campaign, at), await screenOf(parts, campaign, at)];
  const run = summedUp(await countScreened(db, people, screen));
  const offers = await lookAtOffers(parts, campaign, { people, screen });
  const soldOut = await isSoldOut(parts, campaign.content);
  return { ...run, ...(offers && { offers }), ...(soldOut && { soldOut }) };
}

/** Those who get nothing, each with why. */
export async function leftOut(parts: CampaignParts, id: string, page: LeftOutPage): Promise<LeftOut[]> {
  const { db } = parts;
  const campaign = needed(await readCampaign(db, id));
  if (campaign.status !== "draft") return leftOutRecipients(db, id, page);
  const at = parts.clock();
  return leftOutOf(db, await peopleOf(db, campaign, at), await screenOf(parts, campaign, at), page);
}

/** Counts by part, reason and language as one answer. */
export function summedUp(counted: readonly Counted[]): DryRun {
  const run: DryRun = { people: 0, message: 0, holdout: 0, leftOut: {}, locales: {} };
  for (const { part, reason, locale, count } of counted) {
    run.people += count;
    if (part === "left_out" && reason) run.leftOut[reason] = (run.leftOut[reason] ?? 0) + count;
    else if (part !== "left_out") run[part] += count;
    if (part === "message" && locale) run.locales[locale] = (run.locales[locale] ?? 0) + count;
  }
  return run;
}
