import { Refused } from "../base/index.ts";
import {
  advertTopics,
  approve,
  CAMPAIGN_CHANNELS,
  type Campaign,
  type CampaignParts,
  dropDraft,
  dryRun,
  fieldsNamed,
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
import { asksForHidden, type Hidden } from "../segments/index.ts";
import { hiddenFrom } from "./hidden-from.ts";

/** Campaigns in a list. */
const LISTED = 200;

/** Campaigns as the desk needs them. `onQueued` hears that something waits in the outbox, or that a campaign is to go on. */
export function makeCampaignsPort(parts: CampaignParts, onQueued: () => void): CampaignsPort {
  const { db, clock } = parts;
  return {
    async list(role) {
      const hidden = await hiddenFrom(db, role);
      const seen = (await listCampaigns(db, LISTED)).filter((one) => !isHidden(one, hidden));
      return seen.map(({ sent, failed, waiting, ...one }) => ({ ...shown(one), ...{ sent, failed, waiting } }));
    },
    async discreet(role, asked) {
      const hidden = await hiddenFrom(db, role);
      const campaign = "draft" in asked ? asked.draft : await readCampaign(db, asked.id);
      if (campaign && isHidden(campaign, hidden))
        throw new Refused("hidden_field", "It asks for a field that your role does not see.");
    },
    options: async (role) => optionsOf(parts, await hiddenFrom(db, role)),
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

/** Whether it is for people whom something hidden makes out, or tells them something hidden. */
function isHidden(
  { segmentId, definition, content }: { segmentId: string | null; definition?: unknown; content: unknown },
  hidden: Hidden,
): boolean {
  if (asksForHidden([{ kind: "segment", id: segmentId }, definition], hidden)) return true;
  return (
    hidden.fields.size > 0 &&
    textsIn(content)
      .flatMap(fieldsNamed)
      .some((field) => hidden.fields.has(field))
  );
}

function textsIn(content: unknown): string[] {
  if (typeof content === "string") return [content];
  return typeof content === "object" && content !== null ? Object.values(content).flatMap(textsIn) : [];
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

function optionsOf({ policy, hindrance }: CampaignParts, hidden: Hidden): CampaignOptions {
  const { campaigns } = policy;
  return {
    channels: CAMPAIGN_CHANNELS.map((channel) => ({ channel, hindrance: hindrance(channel) })),
    topics: advertTopics(policy).flatMap((topic) => {
      const names = policy.consent_topics[topic];
      return names ? [{ topic, names }] : [];
    }),
    fields: knownFields(Object.keys(policy.profile.custom)).filter((field) => !hidden.fields.has(field)),
    policy: campaigns
      ? { perWeek: campaigns.per_week, quietHours: campaigns.quiet_hours, holdout: campaigns.holdout }
      : null,
  };
}
