import { CampaignEventRow, upsertCampaignEvents, upsertVisits, VISIT_KINDS, VisitRow } from "../../activity/index.ts";
import { CONSENT_CHANNELS } from "../../customers/index.ts";
import { type Target, targetOf } from "../target.ts";
import { withCustomers } from "./references.ts";

/** The columns of campaign events. */
export const CAMPAIGN_EVENT_COLUMNS = [
  "customer_external_id",
  "campaign",
  "channel",
  "sent_at",
  "delivered_at",
  "opened_at",
  "clicked_at",
] as const;

/** Letters of campaigns. */
export function campaignEventsTarget(): Target {
  return targetOf({
    schema: CampaignEventRow,
    read: (row) => ({
      customer_external_id: row.key("customer_external_id"),
      campaign: row.key("campaign"),
      channel: row.choice("channel", CONSENT_CHANNELS) ?? row.missing("channel"),
      sent_at: row.instant("sent_at") ?? row.missing("sent_at"),
      delivered_at: row.instant("delivered_at"),
      opened_at: row.instant("opened_at"),
      clicked_at: row.instant("clicked_at"),
    }),
    key: (row) => `${row.customer_external_id}\n${row.campaign}\n${row.channel}\n${row.sent_at.getTime()}`,
    keep: async (db, admitted) => {
      const kept = await withCustomers(db, admitted);
      return await upsertCampaignEvents(
        db,
        kept.map(({ row }) => row),
      );
    },
  });
}

/** The columns of visits. */
export const VISIT_COLUMNS = ["customer_external_id", "at", "kind", "sku"] as const;

/** Visits. Equal ones are one. */
export function visitsTarget(): Target {
  return targetOf({
    schema: VisitRow,
    read: (row) => ({
      customer_external_id: row.key("customer_external_id"),
      at: row.instant("at") ?? row.missing("at"),
      kind: row.choice("kind", VISIT_KINDS) ?? row.missing("kind"),
      sku: row.code("sku") ?? "",
    }),
    keep: async (db, admitted) => {
      const kept = await withCustomers(db, admitted);
      return await upsertVisits(
        db,
        kept.map(({ row }) => row),
      );
    },
  });
}
