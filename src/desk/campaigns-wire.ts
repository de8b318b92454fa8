import { z } from "@hono/zod-openapi";
import { LOCALES } from "../base/index.ts";
import {
  CAMPAIGN_CHANNELS,
  type Draft,
  type LeftOut,
  type LeftOutPage,
  REASONS,
  type StepName,
  type Tester,
} from "../campaigns/index.ts";
import type { Role } from "../staff/index.ts";

const Instant = z.iso.datetime();
const Locale = z.enum(LOCALES);
const Channel = z.enum(CAMPAIGN_CHANNELS);
const Reason = z.enum(REASONS).openapi({ description: "Why somebody gets nothing" });

/** A campaign. */
export const Campaign = z
  .object({
    id: z.guid(),
    name: z.string(),
    segmentId: z.guid().nullable(),
    definition: z.looseObject({}).nullable().openapi({ description: "Whom it is for, where that is no saved segment" }),
    channel: Channel,
    topic: z.string().nullable().openapi({ description: "Of the topics of letters that customers may refuse" }),
    content: z.looseObject({}).openapi({ description: "As it was written, with the language that others read" }),
    status: z.enum(["draft", "sending", "paused", "stopped", "done"]),
    trouble: z.string().nullable().openapi({ description: "Why it paused by itself, as a code" }),
    holdout: z.int().openapi({ description: "Per cent of those who could get it that are kept from it" }),
    boughtWithin: z.int().openapi({ description: "Days after the approval in which an order counts" }),
    createdAt: Instant,
    createdBy: z.string(),
    changedAt: Instant,
    approvedAt: Instant.nullable(),
    approvedBy: z.string().nullable(),
    finishedAt: Instant.nullable(),
  })
  .openapi("Campaign");
/** See the schema of the same name. */
export type Campaign = z.infer<typeof Campaign>;

/** Campaigns with how far they are. */
export const Campaigns = z.object({
  campaigns: z.array(Campaign.extend({ sent: z.int(), failed: z.int(), waiting: z.int() }).openapi("ListedCampaign")),
});
/** See the schema of the same name. */
export type Campaigns = z.infer<typeof Campaigns>;

/** What may be chosen for a campaign. */
export const CampaignOptions = z
  .object({
    channels: z.array(z.object({ channel: Channel, hindrance: z.string().nullable() })),
    topics: z.array(z.object({ topic: z.string(), names: z.record(Locale, z.string()) })),
    fields: z.array(z.string()).openapi({ description: "What a text may name, as {field} or {field|fallback}" }),
    policy: z
      .object({ perWeek: z.int(), quietHours: z.array(z.string()), holdout: z.int() })
      .nullable()
      .openapi({ description: "Null: the shop's policy allows no adverts" }),
  })
  .openapi("CampaignOptions");
/** See the schema of the same name. */
export type CampaignOptions = z.infer<typeof CampaignOptions>;

/** What goods are called. */
export const GoodsQuery = z.object({ q: z.string().trim().min(1).max(200), locale: Locale.default("en") });
/** Goods in stock that a message may show. */
export const GoodsAnswer = z.object({
  products: z.array(
    z
      .object({ sku: z.string(), name: z.string(), price: z.string(), image: z.string().nullable() })
      .openapi("CampaignProduct"),
  ),
});

/** Who gets a message, and who gets none and why. */
export const DryRun = z
  .object({
    people: z.int(),
    message: z.int(),
    holdout: z.int(),
    leftOut: z.partialRecord(Reason, z.int()),
    locales: z.partialRecord(Locale, z.int()),
    offers: z
      .object({
        looked: z.int(),
        all: z.boolean(),
        fallback: z
          .int()
          .openapi({ description: "Nothing can be recommended to them: they read the text's own fallback" }),
        without: z
          .int()
          .openapi({ description: "Nothing can be recommended to them, and the text needs it: they get nothing" }),
        examples: z.array(
          z.object({ externalId: z.string(), name: z.string().nullable(), offer: z.string().nullable() }),
        ),
      })
      .optional()
      .openapi({ description: "What is recommended to the first of them, where the text says it" }),
    soldOut: z.boolean().optional().openapi({ description: "The product of the card is sold no more" }),
  })
  .openapi("CampaignDryRun");
/** See the schema of the same name. */
export type DryRun = z.infer<typeof DryRun>;

/** Which of those who get nothing. */
export const LeftOutQuery = z.object({
  reason: Reason.optional(),
  after: z.string().max(200).optional().openapi({ description: "Goes on behind this `externalId`" }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** People who get nothing, each with why. */
export const LeftOutAnswer = z.object({
  people: z.array(z.object({ externalId: z.string(), name: z.string().nullable(), reason: Reason })),
});

/** In which language a test is sent to oneself. */
export const TestRequest = z.strictObject({ locale: Locale.optional() });

/** How many the dry run said that would get it: where that is not so any more, nothing is sent. */
export const ApproveRequest = z.strictObject({ expected: z.int().nonnegative().optional() });

const Bought = z.object({
  people: z.int(),
  buyers: z.int(),
  orders: z.int(),
  revenue: z.number(),
  rate: z.number().nullable(),
  revenuePerPerson: z.number().nullable(),
});

/** What a campaign came to. */
export const Results = z
  .object({
    sent: z.int(),
    delivered: z.int().nullable().openapi({ description: "Null where the channel does not say" }),
    waiting: z.int(),
    failed: z.record(z.string(), z.int()).openapi({ description: "By what stood in the way" }),
    replied: z.int().nullable(),
    unsubscribed: z.int(),
    boughtWithin: z.int(),
    over: z.boolean(),
    currency: z.string(),
    message: Bought,
    holdout: Bought,
    effect: z.object({ value: z.number(), from: z.number(), to: z.number() }).nullable().openapi({
      description:
        "How much larger a share of those bought who were to get it; with 95 % confidence between `from` and `to`",
    }),
  })
  .openapi("CampaignResults");
/** See the schema of the same name. */
export type Results = z.infer<typeof Results>;

/** What the desk needs of campaigns. `staff` is a member's id. What is refused throws `Refused`. */
export interface CampaignsPort {
  /** Those that a role may know. */
  list(role: Role): Promise<Campaigns["campaigns"]>;
  /** Refuses `hidden_field` where a campaign, or a draft to be kept, asks for a field that a role does not see, or names it to customers. */
  discreet(role: Role, asked: { id: string } | { draft: Draft }): Promise<void>;
  options(role: Role): Promise<CampaignOptions>;
  /** Goods in stock that are called so. */
  goods(words: string, locale: z.infer<typeof Locale>): Promise<z.infer<typeof GoodsAnswer>["products"]>;
  read(id: string): Promise<Campaign>;
  save(draft: Draft, by: { id: string | null; staff: string }): Promise<Campaign>;
  drop(id: string, staff: string): Promise<void>;
  dryRun(id: string): Promise<DryRun>;
  leftOut(id: string, page: LeftOutPage): Promise<LeftOut[]>;
  test(id: string, to: Tester, locale: z.infer<typeof Locale> | null): Promise<void>;
  approve(id: string, by: { staff: string; expected: number | null }): Promise<DryRun>;
  step(id: string, name: StepName, staff: string): Promise<Campaign>;
  results(id: string): Promise<Results>;
}
