import { z } from "@hono/zod-openapi";
import { InsightSettings, RFM_GROUPS } from "../insight/index.ts";
import { LocaleQuery } from "./segments-wire.ts";

const Instant = z.iso.datetime();
const Share = z
  .number()
  .nullable()
  .openapi({ description: "From 0 to 1; null where there is nothing to count it from" });
const Figure = z.number().nullable();
const Group = z.enum(RFM_GROUPS);
const Risk = z.enum(["low", "medium", "high"]);

/** Of whom figures are asked: of everybody, or of a saved segment's members. */
export const InsightQuery = LocaleQuery.extend({
  segment: z.guid().toLowerCase().optional().openapi({ description: "A saved segment's id; without it everybody" }),
});
/** {@link InsightQuery} */
export type InsightAsked = z.infer<typeof InsightQuery>;

const Model = z
  .object({
    rebuiltAt: Instant.nullable().openapi({ description: "As of when everybody was looked at last; null: never" }),
    rebuilding: z.boolean(),
    progress: z.object({ done: z.int(), total: z.int() }).nullable(),
    usualDays: Figure,
    fitted: z.boolean(),
    buyers: z.int().nullable().openapi({ description: "How many buyers the model was fitted to" }),
    whyNot: z.array(z.string()).openapi({ description: "Why there is no model, in sentences" }),
    cautions: z.array(z.string()).openapi({ description: "What to know of the model, in sentences" }),
  })
  .openapi("InsightModel");

/** The trade's figures, and the model behind the predicted ones. */
export const InsightOverview = z
  .object({
    currency: z.string(),
    timezone: z.string().openapi({ description: "The shop's" }),
    customers: z.int(),
    buyers: z.int(),
    repeatBuyers: z.int(),
    orders: z.int(),
    revenue: z.number(),
    averageOrder: Figure,
    repeatRate: Share,
    lifetimeMonths: Figure,
    lastYear: z.object({
      orders: z.int(),
      revenue: z.number(),
      buyers: z.int(),
      newBuyers: z.int(),
      arpu: Figure,
      arpuMonth: Figure,
    }),
    lifetimeValue: z.object({ byRevenue: Figure, byOrders: Figure }),
    predicted: z.object({ orders: Figure, value: Figure }),
    usualInterval: Figure,
    overdue: z.int(),
    churn: z.object({ low: z.int(), medium: z.int(), high: z.int() }),
    nps: z.object({ promoters: z.int(), passives: z.int(), detractors: z.int(), score: Figure }),
    model: Model,
  })
  .openapi("InsightOverview");
/** See the schema of the same name. */
export type InsightOverview = z.infer<typeof InsightOverview>;
/** {@link InsightOverview} */
export type InsightModel = z.infer<typeof Model>;

const Part = { customers: z.int(), revenue: z.number(), predicted: Figure };
/** Who is where: buyers by recency and frequency, and by group. */
export const InsightMap = z
  .object({
    squares: z.array(z.object({ recency: z.int(), frequency: z.int(), group: Group.nullable(), ...Part })),
    groups: z.array(z.object({ group: Group.nullable(), ...Part })),
    thresholds: z
      .object({ recency: z.array(Instant), frequency: z.array(z.number()), monetary: z.array(z.number()) })
      .nullable()
      .openapi({ description: "What one must have more of for the scores 2, 3, 4 and 5" }),
  })
  .openapi("InsightMap");
/** See the schema of the same name. */
export type InsightMap = z.infer<typeof InsightMap>;

/** Which share of each month's newcomers bought in each later month; oldest first. */
export const InsightCohorts = z
  .object({
    cohorts: z.array(
      z.object({
        month: z.string().openapi({ description: "As 2026-03" }),
        customers: z.int(),
        months: z.array(z.object({ month: z.int(), customers: z.int(), percent: z.number(), revenue: z.number() })),
      }),
    ),
  })
  .openapi("InsightCohorts");
/** See the schema of the same name. */
export type InsightCohorts = z.infer<typeof InsightCohorts>;

/** Which figure's distribution is asked for. */
export const InsightValueQuery = InsightQuery.extend({
  of: z.enum(["lifetime_value", "predicted_value", "average_order"]).default("lifetime_value"),
});
/** {@link InsightValueQuery} */
export type InsightValueAsked = z.infer<typeof InsightValueQuery>;
/** How what buyers are worth is spread. */
export const InsightValue = z
  .object({
    bins: z.array(z.object({ from: z.number(), customers: z.int(), money: z.number() })),
    tenths: z.array(z.object({ from: z.number(), to: z.number(), customers: z.int(), money: z.number() })),
    bestFifth: Share.openapi({ description: "Which share of all money the fifth that is worth most brings" }),
  })
  .openapi("InsightValue");
/** See the schema of the same name. */
export type InsightValue = z.infer<typeof InsightValue>;

/** What the shop decides about scores and groups. */
export const InsightRules = InsightSettings;
/** See the schema of the same name. */
export type InsightRules = z.infer<typeof InsightSettings>;

/** One customer's figures; null where none were reckoned yet. */
export const CustomerInsight = z
  .object({
    insight: z
      .object({
        currency: z.string(),
        orders: z.int(),
        revenue: z.number(),
        averageOrder: Figure,
        lastOrderAt: Instant.nullable(),
        intervalDays: Figure,
        nextOrderAt: Instant.nullable(),
        rfm: z.tuple([z.int(), z.int(), z.int()]).nullable().openapi({ description: "Recency, frequency, monetary" }),
        rfmGroup: Group.nullable(),
        lifetimeValue: z.number(),
        pAlive: Share,
        expectedOrders: Figure,
        predictedValue: Figure,
        churnRisk: Risk.nullable(),
        reckonedAt: Instant,
      })
      .nullable(),
  })
  .openapi("CustomerInsight");
/** See the schema of the same name. */
export type CustomerInsight = z.infer<typeof CustomerInsight>;
