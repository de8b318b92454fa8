export { CampaignEventRow, VISIT_KINDS, VisitRow } from "./activity-row.ts";
export { clearActivity, upsertCampaignEvents, upsertVisits } from "./queries.ts";
