import * as z from "zod";
import { cleanLine, type Locale, newId, Refused } from "../../base/index.ts";
import { atomically, audit, type Database, sqlState, UNIQUE_VIOLATION } from "../../database/index.ts";
import { checkDefinition, refuseLost } from "../../segments/index.ts";
import { segmentOf } from "../audience/who/queries.ts";
import { cardOf } from "../message/card.ts";
import { under } from "../message/compose.ts";
import { CAMPAIGN_CHANNELS, type CampaignChannel, Content, type ReadContent, readContent } from "../message/content.ts";
import { knownFields } from "../message/fields.ts";
import type { CampaignParts } from "../parts.ts";
import { advertTopics } from "../policy.ts";
import { linkOf, NOBODY } from "../unsubscribing/link.ts";
import type { Campaign } from "./campaign.ts";
import { bringBackDraft, type DraftFields, deleteDraft, insertDraft, readCampaign, updateDraft } from "./queries.ts";

/** What a marketer writes of a campaign. `segmentId` is a saved one's; else `definition` says whom it is for. */
export const Draft = z.strictObject({
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
  segmentId: z.guid().toLowerCase().nullable().default(null),
  definition: z.unknown().optional(),
  channel: z.enum(CAMPAIGN_CHANNELS),
  topic: z.string().max(60).nullable().default(null),
  content: Content,
  holdout: z.int().min(0).max(50).optional(),
  boughtWithin: z.int().min(1).max(90).default(14),
});
/** See the schema of the same name. */
export type Draft = z.infer<typeof Draft>;

/** Keeps a new draft, or writes the draft of an id anew; what could never be sent is refused in a sentence. */
export async function saveDraft(
  parts: CampaignParts,
  draft: Draft,
  { id, by }: { id: string | null; by: string },
): Promise<Campaign> {
  const fields = await checked(parts, draft);
  const { db } = parts;
  const at = parts.clock();
  const saved = id ?? newId(at);
  return atomically(db, async () => {
    const before = id === null ? null : await readCampaign(db, id, true);
    if (id === null) await nameFree(insertDraft(db, fields, { id: saved, by, at }));
    else if (!(await nameFree(updateDraft(db, saved, fields, at)))) throw await notDraft(db, saved);
    const action = id === null ? "draft_campaign" : "change_campaign";
    const row = { table: "campaigns" as const, key: saved, actor: `staff:${by}` as const, channel: null, turnId: null };
    await audit(db, { ...row, at, action, before: before && draftOf(before), after: draftOf(fields) });
    return needed(await readCampaign(db, saved));
  });
}

/** Takes a draft out; what it was is in the audit. */
export function dropDraft(db: Database, id: string, { by, at }: { by: string; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const before = await readCampaign(db, id, true);
    if (!before || !(await deleteDraft(db, id, at))) throw await notDraft(db, id);
    const row = { table: "campaigns", key: id, actor: `staff:${by}`, channel: null, turnId: null } as const;
    await audit(db, { ...row, at, action: "drop_campaign", before: draftOf(before), after: null });
  });
}

/** A draft's fields as they stand, locked; null where there is no such campaign. Refuses `not_draft`. */
export async function draftNow(db: Database, id: string): Promise<DraftFields | null> {
  const campaign = await readCampaign(db, id, true);
  if (campaign && campaign.status !== "draft") throw await notDraft(db, id);
  return campaign && draftOf(campaign);
}

/** Puts a draft's earlier fields back, or with null the whole draft that was dropped. Refuses `name_taken`, and `not_kept` where it is forgotten. */
export async function putDraftBack(db: Database, id: string, fields: DraftFields | null, at: Date): Promise<void> {
  const back = await nameFree(fields ? updateDraft(db, id, fields, at) : bringBackDraft(db, id));
  if (!back) throw new Refused("not_kept", "What was removed is not kept any more.");
}

/** What of a campaign its writer decides. */
const draftOf = ({ name, segmentId, definition, channel, topic, content, holdout, boughtWithin }: DraftFields) => ({
  ...{ name, segmentId, definition, channel, topic, content, holdout, boughtWithin },
});

/** A campaign, or a refusal. */
export function needed(campaign: Campaign | null): Campaign {
  if (campaign) return campaign;
  throw new Refused("not_found", "There is no such campaign.");
}

async function notDraft(db: Database, id: string): Promise<Refused> {
  const { status } = needed(await readCampaign(db, id));
  return new Refused("not_draft", `The campaign is no draft any more (${status}).`);
}

async function nameFree<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new Refused("name_taken", "Another campaign has this name.");
  }
}

async function checked(parts: CampaignParts, draft: Draft): Promise<DraftFields> {
  const { name, channel, holdout, boughtWithin, segmentId } = draft;
  const definition = segmentId === null ? checkDefinition(draft.definition) : null;
  if (definition) await refuseLost(parts.db, definition);
  if (segmentId !== null && !(await segmentOf(parts.db, segmentId)))
    throw new Refused("unknown_segment", "There is no such segment.");
  const { otherwise } = await contentOf(parts, channel, draft.content);
  await refuseSoldOut(parts, draft.content);
  return {
    ...{ name, segmentId, definition, channel, boughtWithin },
    topic: checkedTopic(parts, draft.topic),
    content: { ...draft.content, otherwise },
    holdout: holdout ?? parts.policy.campaigns?.holdout ?? 10,
  };
}

/** An advert is about one of the topics that customers may refuse, where the shop has such. */
function checkedTopic({ policy }: CampaignParts, topic: string | null): string | null {
  const topics = advertTopics(policy);
  if (topic === null ? topics.length === 0 : topics.includes(topic)) return topic;
  throw new Refused("no_topic", `Say which topic of letters it is of: ${topics.join(", ") || "the shop has none"}.`);
}

/** The content of a campaign, checked and read; whether its product is sold still is another matter. */
export async function contentOf(
  parts: CampaignParts,
  channel: CampaignChannel,
  content: Content,
): Promise<ReadContent> {
  const catalog = await parts.catalog();
  const link = linkOf(parts, NOBODY);
  const card = (locale: Locale) => (content.product ? cardOf({ ...parts, catalog }, content.product, locale) : null);
  return readContent(content, {
    channel,
    fields: knownFields(Object.keys(parts.policy.profile.custom)),
    added: (locale) => under({ ...parts, channel, locale, card: card(locale), link }).length,
  });
}

/** Whether it shows a product that is sold no more. */
export const isSoldOut = async (parts: CampaignParts, { product }: Content): Promise<boolean> =>
  Boolean(product) && !cardOf({ ...parts, catalog: await parts.catalog() }, product ?? "", "en");

/** Refuses a product that is sold no more. */
export async function refuseSoldOut(parts: CampaignParts, content: Content): Promise<void> {
  if (await isSoldOut(parts, content))
    throw new Refused("no_product", "The product of the card is not in the catalogue, or out of stock.");
}
