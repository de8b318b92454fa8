import { beforeAll, expect, test } from "vitest";
import { upsertCampaignEvents, upsertVisits, type VisitRow } from "../../src/activity/index.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { rehearse } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");

beforeAll(async () => {
  await upsertCustomers(db, [{ external_id: "anna" }], AT);
});

test("equal visits are one, and the same again changes nothing", () =>
  rehearse(db, async () => {
    const visit: VisitRow = { customer_external_id: "anna", at: AT, kind: "view", sku: "" };
    expect(await upsertVisits(db, [visit, visit])).toEqual({ added: 1, updated: 0, unchanged: 1 });
    expect(await upsertVisits(db, [visit])).toEqual({ added: 0, updated: 0, unchanged: 1 });
  }));

test("a letter that was opened later is an update", () =>
  rehearse(db, async () => {
    const letter = { customer_external_id: "anna", campaign: "Весна", channel: "email", sent_at: AT } as const;
    expect(await upsertCampaignEvents(db, [letter])).toMatchObject({ added: 1 });
    expect(await upsertCampaignEvents(db, [{ ...letter, opened_at: AT }])).toMatchObject({ updated: 1 });
    expect(await upsertCampaignEvents(db, [{ ...letter, opened_at: AT }])).toMatchObject({ unchanged: 1 });
  }));
