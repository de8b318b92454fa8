import {
  advertTopics,
  approve,
  CAMPAIGN_CHANNELS,
  type Campaign,
  type CampaignParts,
  dropDraft,
  dryRun,
  goodsNamed,
  knownFields,
  leftOut,
  listCampaigns,
  needed,
  readCampaign,
  results,
  saveDraft,
  sendTest,
  step,
} from "../campaigns/index.ts";
import type { CampaignOptions, CampaignsPort, Campaign as Shown } from "../desk/index.ts";

/** Campaigns in a list. */
const LISTED = 200;

/** Campaigns as the desk needs them. `onQueued` hears that something waits in the outbox, or that a campaign is to go on. */
export function makeCampaignsPort(parts: CampaignParts, onQueued: () => void): CampaignsPort {
  const { db, clock } = parts;
  return {
    list: async () =>
      (await listCampaigns(db, LISTED)).map(({ sent, failed, waiting, ...one }) => ({
        ...shown(one),
        ...{ sent, failed, waiting },
      })),
    options: () => optionsOf(parts),
    goods: (words, locale) => goodsNamed(parts, words, locale),
    read: async (id) => shown(needed(await readCampaign(db, id))),
    save: async (draft, { id, staff }) => shown(await saveDraft(parts, draft, { id, by: staff })),
    drop: (id, staff) => dropDraft(db, id, { by: staff, at: clock() }),
    dryRun: (id) => dryRun(parts, id),
    leftOut: (id, page) => leftOut(parts, id, page),
    async test(id, to, locale) {
      await sendTest(parts, id, to, locale);
      onQueued();
    },
    async approve(id, { staff, expected }) {
      const fixed = await approve(parts, id, { by: staff, expected });
      onQueued();
      return fixed;
    },
    async step(id, name, staff) {
      const moved = await step(db, id, name, { by: staff, at: clock() });
      onQueued();
      return shown(moved);
    },
    results: (id) => results(parts, id),
  };
}

function shown({ zones: _, definition, content, ...campaign }: Campaign): Shown {
  return {
    ...campaign,
    definition: definition && { ...definition },
    content: { ...content },
    createdAt: campaign.createdAt.toISOString(),
    changedAt: campaign.changedAt.toISOString(),
    approvedAt: campaign.approvedAt?.toISOString() ?? null,
    finishedAt: campaign.finishedAt?.toISOString() ?? null,
  };
}

function optionsOf({ policy, hindrance }: CampaignParts): CampaignOptions {
  const { campaigns } = policy;
  return {
    channels: CAMPAIGN_CHANNELS.map((channel) => ({ channel, hindrance: hindrance(channel) })),
    topics: advertTopics(policy).flatMap((topic) => {
      const names = policy.consent_topics[topic];
      return names ? [{ topic, names }] : [];
    }),
    fields: knownFields(Object.keys(policy.profile.custom)),
    policy: campaigns
      ? { perWeek: campaigns.per_week, quietHours: campaigns.quiet_hours, holdout: campaigns.holdout }
      : null,
  };
}
