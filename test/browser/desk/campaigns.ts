import type { CampaignGoods, CampaignOptions } from "../../../src/web/desk/api/wire.ts";
import type { Answer, Asked } from "./routes.ts";

const OPTIONS: CampaignOptions = {
  channels: [
    { channel: "email", hindrance: null },
    { channel: "telegram", hindrance: null },
  ],
  topics: [],
  fields: ["first_name", "city"],
  policy: { perWeek: 2, quietHours: ["21:00-09:00"], holdout: 10 },
};

const GOODS: CampaignGoods[] = [
  { sku: "KEN-250", name: "Кения АА, 250 г", price: "13,90 €", image: null },
  { sku: "KEN-1", name: '<img src=x onerror="alert(1)"> Кения, 1 кг', price: "48,00 €", image: null },
];

/** A campaign that was sent in part, and one that is a draft. */
export const SENT = "01990000-0000-7000-c000-000000000001";
/** See {@link SENT}. */
export const DRAFT = "01990000-0000-7000-c000-000000000002";
const AT = "2026-11-20T09:00:00.000Z";
const row = (id: string, name: string, status: string) => ({
  ...{ id, name, status, channel: "email", topic: null, segmentId: "01990000-0000-7000-b000-000000000001" },
  ...{ definition: null, content: { texts: { ru: { subject: "Осень", text: "Новый урожай." } }, product: null } },
  ...{ trouble: null, holdout: 10, boughtWithin: 7, zones: [], createdAt: AT, createdBy: "me", changedAt: AT },
  ...{ approvedAt: AT, approvedBy: "me", finishedAt: null, sent: 20, waiting: 10, failed: 1 },
});
const CAMPAIGNS = [row(SENT, "Осенняя обжарка", "paused"), row(DRAFT, "Зимний чай", "draft")];

const bought = { people: 20, buyers: 3, rate: 0.15, orders: 4, revenue: 120.5 };
/** What is told of one of them, by the end of the address. */
const PARTS: Record<string, unknown> = {
  "dry-run": { people: 43, message: 30, holdout: 3, leftOut: { no_consent: 10 }, locales: { ru: 30 } },
  results: {
    ...{ sent: 20, delivered: 18, waiting: 10, failed: { bounced: 1 }, replied: 2, unsubscribed: 1, currency: "EUR" },
    ...{ boughtWithin: 7, over: false, message: bought, holdout: bought, effect: null },
  },
};

/** What may be chosen for a campaign, and goods by a part of their name or by SKU. */
export function campaigns({ name, query }: Asked): Answer {
  if (name.endsWith("/options")) return [200, OPTIONS];
  const sought = (query.get("q") ?? "").toLowerCase();
  if (name.endsWith("/products"))
    return [200, { products: GOODS.filter((one) => `${one.name} ${one.sku}`.toLowerCase().includes(sought)) }];
  const end = name.split("/").at(-1) ?? "";
  const told = PARTS[end] ?? CAMPAIGNS.find(({ id }) => id === end);
  return [200, told ?? { campaigns: CAMPAIGNS }];
}
