import { describe, expect, test } from "vitest";
import {
  type CustomerRow,
  knownCustomers,
  readCities,
  sharedContacts,
  upsertCustomers,
} from "../../src/customers/index.ts";
import { rehearse } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");
const LATER = new Date("2026-03-11T12:00:00Z");

const anna: CustomerRow = {
  external_id: "anna",
  first_name: "Анна",
  email: "anna@example.com",
  phone: "+37061234567",
  birth_date: "1990-05-17",
  registered_at: new Date("2025-01-02T03:04:05Z"),
  custom: { favourite: "эфиопия", notes: null },
  consents: { email: true, sms: false },
};

async function consentsOf(externalId: string) {
  const rows = await db<{ channel: string; granted: boolean; source: string }[]>`
    select channel, granted, k.source from consents k join customers c on c.id = k.customer_id
    where c.external_id = ${externalId} order by channel`;
  return rows.map((row) => `${row.channel} ${row.granted} ${row.source}`);
}

async function provenOf(externalId: string) {
  const rows = await db<{ value: string; proof: string }[]>`
    select value, proof from proven_contacts p join customers c on c.id = p.customer_id
    where c.external_id = ${externalId} order by value`;
  return rows.map((row) => `${row.value} ${row.proof}`);
}

describe("writing customers", () => {
  test("adds them with consents and proven contacts, and the same rows again change nothing", () =>
    rehearse(db, async () => {
      expect(await upsertCustomers(db, [anna], AT)).toMatchObject({
        added: 1,
        updated: 0,
        unchanged: 0,
        keptRefusals: [],
      });
      expect(await upsertCustomers(db, [anna], LATER)).toEqual({
        added: 0,
        updated: 0,
        unchanged: 1,
        keptRefusals: [],
        deleted: [],
      });
      const [row] = await db`select * from customers where external_id = 'anna'`;
      expect(row).toMatchObject({
        first_name: "Анна",
        birth_date: "1990-05-17",
        custom: { favourite: "эфиопия" },
        updated_at: AT,
      });
      expect(await consentsOf("anna")).toEqual(["email true import", "sms false import"]);
      expect(await provenOf("anna")).toEqual(["+37061234567 import", "anna@example.com import"]);
    }));

  test("leaves a missing field as it is and empties a null one", () =>
    rehearse(db, async () => {
      await upsertCustomers(db, [{ ...anna, city: "Вильнюс" }], AT);
      const again = await upsertCustomers(db, [{ external_id: "anna", first_name: null }], LATER);
      expect(again.updated).toBe(1);
      const [row] = await db`select first_name, city, phone from customers where external_id = 'anna'`;
      expect(row).toEqual({ first_name: null, city: "Вильнюс", phone: "+37061234567" });
    }));

  test("merges custom fields and takes emptied ones out", () =>
    rehearse(db, async () => {
      await upsertCustomers(db, [{ external_id: "a", custom: { one: "1", two: "2" } }], AT);
      await upsertCustomers(db, [{ external_id: "a", custom: { two: null, three: "3" } }], AT);
      const [row] = await db`select custom from customers`;
      expect(row?.custom).toEqual({ one: "1", three: "3" });
    }));

  test("may withdraw a consent that was given here, and never gives one that was withdrawn here", () =>
    rehearse(db, async () => {
      await upsertCustomers(db, [anna], AT);
      await db`update consents set granted = false, source = 'chat' where channel = 'email'`;
      await db`update consents set granted = true, source = 'chat' where channel = 'sms'`;
      const again = await upsertCustomers(db, [anna], LATER);
      expect(again).toMatchObject({ updated: 1, keptRefusals: [{ external_id: "anna", channel: "email" }] });
      expect(await consentsOf("anna")).toEqual(["email false chat", "sms false import"]);
    }));

  test("an emptied consent takes away what an import said, and nothing else", () =>
    rehearse(db, async () => {
      await upsertCustomers(db, [anna], AT);
      await db`update consents set source = 'chat' where channel = 'sms'`;
      await upsertCustomers(db, [{ external_id: "anna", consents: { email: null, sms: null } }], LATER);
      expect(await consentsOf("anna")).toEqual(["sms false chat"]);
    }));

  test("a new e-mail in the export replaces the one that the export proved, and leaves other proofs", () =>
    rehearse(db, async () => {
      await upsertCustomers(db, [anna], AT);
      await db`update proven_contacts set proof = 'telegram' where kind = 'phone'`;
      await upsertCustomers(db, [{ ...anna, email: "new@example.com", phone: null }], LATER);
      expect(await provenOf("anna")).toEqual(["+37061234567 telegram", "new@example.com import"]);
    }));

  test("one phone of two people is reported", () =>
    rehearse(db, async () => {
      await upsertCustomers(
        db,
        [anna, { external_id: "b", phone: "+37061234567" }, { external_id: "c", email: "Anna@example.com" }],
        AT,
      );
      expect(await sharedContacts(db)).toEqual([
        { kind: "email", value: "anna@example.com", external_ids: ["anna", "c"] },
        { kind: "phone", value: "+37061234567", external_ids: ["anna", "b"] },
      ]);
      expect(await knownCustomers(db, ["anna", "nobody"])).toEqual(new Set(["anna"]));
    }));

  test("cities are those where people live and where orders went, each once", () =>
    rehearse(db, async () => {
      await upsertCustomers(
        db,
        [
          { ...anna, city: "Вильнюс" },
          { external_id: "b", city: "Каунас" },
        ],
        AT,
      );
      await db`
        insert into orders (number, status, payment_status, placed_at, total, currency, delivery_city, updated_at)
        values ('1', 'new', 'unpaid', ${AT}, 1, 'EUR', 'Рига', ${AT}), ('2', 'new', 'unpaid', ${AT}, 1, 'EUR', 'Каунас', ${AT})`;
      expect(new Set(await readCities(db))).toEqual(new Set(["Вильнюс", "Каунас", "Рига"]));
      expect(await readCities(db)).toHaveLength(3);
    }));
});
