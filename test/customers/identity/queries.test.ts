import { expect, test } from "vitest";
import {
  changeProfile,
  customerOfExternalId,
  forgetIdentity,
  ownersOfContact,
  proveIdentity,
  upsertCustomers,
} from "../../../src/customers/index.ts";
import { rehearse } from "../../../src/database/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-23T08:00:00Z");
const idOf = async (externalId: string) => (await customerOfExternalId(db, externalId))?.id ?? 0;

test("a contact belongs to whom the shop's export says, in any letter case of an e-mail", () =>
  rehearse(db, async () => {
    await upsertCustomers(db, [{ external_id: "anna", email: "Anna@example.com", phone: "+37061000001" }], AT);
    const owner = { externalId: "anna", provenEmail: "Anna@example.com" };
    expect(await ownersOfContact(db, "email", "anna@EXAMPLE.com")).toMatchObject([owner]);
    expect(await ownersOfContact(db, "phone", "+37061000001")).toMatchObject([owner]);
    expect(await ownersOfContact(db, "phone", "anna@example.com")).toEqual([]);
  }));

test("a contact that its owner typed belongs to nobody until it is proven, and the old one stays theirs", () =>
  rehearse(db, async () => {
    await upsertCustomers(db, [{ external_id: "anna", email: "old@example.com" }], AT);
    await changeProfile(db, await idOf("anna"), { email: "new@example.com" }, AT);
    expect(await ownersOfContact(db, "email", "new@example.com")).toEqual([]);
    expect(await ownersOfContact(db, "email", "old@example.com")).toMatchObject([{ provenEmail: "old@example.com" }]);
  }));

test("of several proven e-mails a code goes to the one that was typed", () =>
  rehearse(db, async () => {
    await upsertCustomers(db, [{ external_id: "anna", email: "first@example.com" }], AT);
    await db`insert into proven_contacts (customer_id, kind, value, proof, proven_at)
      values (${await idOf("anna")}, 'email', 'second@example.com', 'staff', ${AT})`;
    expect(await ownersOfContact(db, "email", "second@example.com")).toMatchObject([
      { provenEmail: "second@example.com" },
    ]);
  }));

test("a family's phone belongs to all of them", () =>
  rehearse(db, async () => {
    const phone = "+37061000009";
    await upsertCustomers(
      db,
      [
        { external_id: "a", phone },
        { external_id: "b", phone },
      ],
      AT,
    );
    expect((await ownersOfContact(db, "phone", phone)).map((owner) => owner.externalId)).toEqual(["a", "b"]);
  }));

test("a sender is one customer at a time, and nobody once forgotten", () =>
  rehearse(db, async () => {
    await upsertCustomers(db, [{ external_id: "a" }, { external_id: "b" }], AT);
    const sender = { channel: "web", senderId: "v-1" };
    await proveIdentity(db, sender, await idOf("a"), "code", AT);
    await proveIdentity(db, sender, await idOf("b"), "shop_token", AT);
    expect(await db`select customer_id, proof from identities`).toEqual([
      { customer_id: await idOf("b"), proof: "shop_token" },
    ]);
    await forgetIdentity(db, sender);
    expect(await db`select 1 from identities`).toEqual([]);
  }));
