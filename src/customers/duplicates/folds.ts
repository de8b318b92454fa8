import type { Fold } from "../../database/index.ts";

/**
 * What is a customer's, table by table, and how it follows them into another record: a test holds that no table is forgotten. A refusal of
 * letters counts over a consent; what only one of the two said stands. What is reckoned follows as it is until it is reckoned anew.
 */
export const FOLDS: readonly Fold[] = [
  ...[
    ...["identities", "proven_contacts", "codes", "privacy_requests", "customer_notes", "customer_mails"],
    ...["orders", "tickets", "ratings", "nps", "nps_asks", "visits", "campaign_events", "campaign_recipients"],
    ...["segment_members", "segment_pins", "segment_journal", "customer_insight", "recommendation_people"],
    ...["proposals", "model_usage", "removed_values"],
  ].map((table) => ({ table, column: "customer_id" })),
  { table: "consents", column: "customer_id", stricter: "granted" },
  { table: "topic_consents", column: "customer_id", stricter: "granted" },
  { table: "payment_methods", column: "customer_id", rename: "external_id" },
];

/** Columns that name a customer and stay: lists of whom to reckon anew, which triggers fill, and the tables of duplicates themselves. */
export const STAYING: readonly string[] = [
  "customer_changes.customer_id",
  "insight_changes.customer_id",
  "recommendation_changes.customer_id",
  "duplicate_changes.customer_id",
  "duplicate_keys.customer_id",
  "customer_duplicates.one_id",
  "customer_duplicates.other_id",
  "customer_merges.kept_id",
  "customer_merges.gone_id",
];
