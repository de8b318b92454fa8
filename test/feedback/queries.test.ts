import { beforeAll, expect, test } from "vitest";
import { upsertCustomers } from "../../src/customers/index.ts";
import { rehearse } from "../../src/database/index.ts";
import { upsertNps, upsertTickets } from "../../src/feedback/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");

beforeAll(async () => {
  await upsertCustomers(db, [{ external_id: "anna" }], AT);
});

test("a ticket is known by customer, moment and topic, and its closing is an update", () =>
  rehearse(db, async () => {
    const ticket = { customer_external_id: "anna", opened_at: AT, topic: "жалоба" };
    expect(await upsertTickets(db, [ticket])).toMatchObject({ added: 1 });
    expect(await upsertTickets(db, [ticket])).toMatchObject({ unchanged: 1 });
    expect(await upsertTickets(db, [{ ...ticket, closed_at: AT, rating: 5 }])).toMatchObject({ updated: 1 });
    expect(await upsertTickets(db, [ticket])).toMatchObject({ unchanged: 1 });
  }));

test("an NPS answer is known by customer and moment", () =>
  rehearse(db, async () => {
    expect(await upsertNps(db, [{ customer_external_id: "anna", score: 9, at: AT }])).toMatchObject({ added: 1 });
    expect(await upsertNps(db, [{ customer_external_id: "anna", score: 9, at: AT }])).toMatchObject({ unchanged: 1 });
    expect(await upsertNps(db, [{ customer_external_id: "anna", score: 3, at: AT }])).toMatchObject({ updated: 1 });
  }));
