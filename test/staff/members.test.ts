import { expect, it } from "vitest";
import { auditOf } from "../../src/database/index.ts";
import { may, ROLES } from "../../src/staff/index.ts";
import { testDatabase } from "../support/database.ts";
import { member, staffOn } from "./stage.ts";

const db = await testDatabase();
const staff = staffOn(db);
const at = new Date();
const first = await member(staff, "owner", "Ганна");

it("the last owner can neither be removed nor lose the role", async () => {
  const refusal = { code: "last_owner" };
  await expect(staff.remove(first.id, { by: first.id, at })).rejects.toMatchObject(refusal);
  await expect(staff.setRole(first.id, "support", { by: first.id, at })).rejects.toMatchObject(refusal);
  expect(await staff.whoIs(first.browser.headers)).toMatchObject({ role: "owner" });
});

it("of two owners who remove each other at the same moment one stays", async () => {
  const second = await member(staff, "owner");
  const third = await member(staff, "owner");
  await staff.setRole(first.id, "support", { by: null, at });
  const both = await Promise.allSettled([
    staff.remove(second.id, { by: third.id, at }),
    staff.remove(third.id, { by: second.id, at }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await staff.setRole(first.id, "owner", { by: null, at });
});

it("the session of somebody who is removed is dead at once, and so is their password", async () => {
  const colleague = await member(staff, "support");
  await staff.remove(colleague.id, { by: first.id, at });
  expect(await staff.whoIs(colleague.browser.headers)).toBeNull();
  expect((await colleague.browser.signIn(colleague.email)).status).toBe(401);
  expect(await auditOf(db, "staff_users", colleague.id)).toMatchObject([
    { actor: `staff:${first.id}`, action: "staff_remove", before: { role: "support" }, after: null },
    { action: "staff_accept" },
  ]);
});

it("a new role holds in a session that is open", async () => {
  const colleague = await member(staff, "support");
  await staff.setRole(colleague.id, "marketer", { by: first.id, at });
  expect(await staff.whoIs(colleague.browser.headers)).toMatchObject({ role: "marketer" });
  const [entry] = await auditOf(db, "staff_users", colleague.id);
  expect(entry).toMatchObject({ action: "staff_role", before: { role: "support" }, after: { role: "marketer" } });
});

it("nobody is removed who is not there", async () => {
  await expect(staff.remove("not an id", { by: null, at })).rejects.toMatchObject({ code: "not_found" });
});

it("the list tells everybody, who came first first", async () => {
  const [one] = await staff.list();
  const seen = { createdAt: expect.any(Date), seenAt: expect.any(Date), secondFactor: false };
  expect(one).toEqual({ id: first.id, name: "Ганна", email: first.email, role: "owner", ...seen });
});

it("each role may do its own part, and only who leads the shop changes the staff", () => {
  const rights = ["conversations.answer", "customers.personal", "segments.change", "staff.change"] as const;
  const allowed = ROLES.map((role) => [role, rights.filter((right) => may(role, right))]);
  expect(Object.fromEntries(allowed)).toEqual({
    owner: rights,
    admin: rights,
    support: ["conversations.answer", "customers.personal"],
    marketer: ["customers.personal", "segments.change"],
    viewer: [],
  });
});

it("the database takes exactly the roles that there are", async () => {
  const checks = await db<{ definition: string }[]>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conname in ('staff_users_role_check', 'staff_invitations_role_check')`;
  const taken = checks.map(({ definition }) => [...definition.matchAll(/'(\w+)'/g)].map(([, role]) => role));
  expect(taken).toEqual([[...ROLES], [...ROLES]]);
});
