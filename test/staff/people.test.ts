import { expect, it } from "vitest";
import { auditOf } from "../../src/database/index.ts";
import type { StaffLetter } from "../../src/staff/index.ts";
import { testDatabase } from "../support/database.ts";
import { Browser, HOME, member, PASSWORD, staffOn } from "./stage.ts";

const db = await testDatabase();
const letters: StaffLetter[] = [];
const staff = staffOn(db, { mail: async (letter) => void letters.push(letter) });
const { people, account } = staff;
const [owner, admin, support] = [
  await member(staff, "owner"),
  await member(staff, "admin"),
  await member(staff, "support"),
];
const asking = (by: string) => ({ by, locale: "uk" as const, origin: "https://elsewhere.example" });
const NEW = "чотири сині чайники";

it("an admin leads everybody but owners", async () => {
  const refusal = { code: "owners_only" };
  await expect(people.remove(owner.id, admin.id)).rejects.toMatchObject(refusal);
  await expect(people.setRole(owner.id, "viewer", admin.id)).rejects.toMatchObject(refusal);
  await expect(people.setRole(support.id, "owner", admin.id)).rejects.toMatchObject(refusal);
  await expect(people.setRole(admin.id, "owner", admin.id)).rejects.toMatchObject(refusal);
  await expect(people.invite({ role: "owner" }, asking(admin.id))).rejects.toMatchObject(refusal);
  await expect(people.recovery(owner.id, asking(admin.id))).rejects.toMatchObject(refusal);
  await expect(people.dropSecondFactor(owner.id, admin.id)).rejects.toMatchObject(refusal);
  const { link } = await people.invite({ role: "owner", email: "boss@shop.example" }, asking(owner.id));
  expect(link).toMatch(/^https:\/\/shop\.example\/desk\/#\/welcome\?token=/);
  const [open] = await people.invitations();
  await expect(people.uninvite(open?.id ?? "", admin.id)).rejects.toMatchObject(refusal);
  await people.uninvite(open?.id ?? "", owner.id);
  expect(await people.invitations()).toEqual([]);
});

it("who has just lost the right leads nobody, whatever their page still shows", async () => {
  for (const act of [
    () => people.remove(admin.id, support.id),
    () => people.invite({ role: "support" }, asking(support.id)),
    () => people.recovery(admin.id, asking("nobody")),
  ])
    await expect(act()).rejects.toMatchObject({ code: "not_allowed" });
});

it("an invitation is shown and mailed, and the audit says who made and who took it back", async () => {
  const { link, mailed } = await people.invite({ role: "viewer", email: "eve@shop.example" }, asking(admin.id));
  expect([mailed, letters.at(-1)]).toEqual([
    true,
    { to: "eve@shop.example", locale: "uk", link, what: { kind: "invitation", role: "viewer" } },
  ]);
  const [open] = await people.invitations();
  await people.uninvite(open?.id ?? "", admin.id);
  const told = await auditOf(db, "staff_invitations", open?.id ?? "");
  expect(told.map(({ action, actor }) => [action, actor])).toEqual([
    ["staff_uninvite", `staff:${admin.id}`],
    ["staff_invite", `staff:${admin.id}`],
  ]);
});

it("a link that who leads the shop gives is good for a day, and its letter says so", async () => {
  const person = await member(staff, "support");
  letters.length = 0;
  const { mailed, expiresAt } = await people.recovery(person.id, asking(owner.id));
  expect(mailed).toBe(true);
  expect(letters).toMatchObject([{ to: person.email, what: { kind: "recovery", given: true } }]);
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(23 * 3_600_000);
});

it("who forgot a password is mailed a link, and is answered the same where nobody has the address", async () => {
  const person = await member(staff, "support");
  letters.length = 0;
  const stranger = new Browser(staff);
  const known = await stranger.ask("/recovery", { email: person.email, locale: "ru" });
  const unknown = await stranger.ask("/recovery", { email: "nobody@shop.example", locale: "ru" });
  expect([known.status, known.body]).toEqual([200, { asked: true }]);
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  await expect.poll(() => letters).toMatchObject([{ to: person.email, what: { kind: "recovery", given: false } }]);
  const token = letters[0]?.link.split("token=")[1] ?? "";
  expect(letters[0]?.link.startsWith(`${HOME}/desk/#/recover?`)).toBe(true);
  expect((await stranger.ask("/recovery-link", { token })).body).toEqual({ name: "Оксана", email: person.email });
  expect((await stranger.ask("/recover", { token, password: "password1234" })).body.error?.code).toBe("weak_password");
  expect((await stranger.ask("/recover", { token, password: NEW })).status).toBe(200);
  expect(await staff.whoIs(person.browser.headers)).toBeNull();
  expect((await new Browser(staff).signIn(person.email, PASSWORD)).status).toBe(401);
  expect((await new Browser(staff).signIn(person.email, NEW)).status).toBe(200);
  expect((await stranger.ask("/recover", { token, password: PASSWORD })).body.error?.code).toBe("recovery_invalid");
  const again = await Promise.all([1, 2, 3].map(() => stranger.ask("/recovery", { email: person.email })));
  expect(again.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
});

it("no link is mailed by an address that only a request tells", async () => {
  const mailed: StaffLetter[] = [];
  const open = staffOn(db, { baseUrl: null, mail: async (letter) => void mailed.push(letter) });
  const browser = new Browser(open, { home: "https://evil.example", address: "198.51.100.9" });
  expect((await browser.ask("/recovery", { email: owner.email })).status).toBe(200);
  expect(mailed).toEqual([]);
});

it("sessions are one's own: listed, ended one by one or all but this one", async () => {
  const person = await member(staff, "support");
  const [other, third] = [new Browser(staff), new Browser(staff)];
  await other.signIn(person.email);
  await third.signIn(person.email);
  const mine = await account.sessions(person.id, person.browser.headers);
  expect(mine.map(({ current }) => current).filter(Boolean)).toHaveLength(1);
  const [foreign] = await account.sessions(support.id, support.browser.headers);
  await expect(account.endSession(person.id, foreign?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  const [ended] = mine.filter(({ current }) => !current);
  await account.endSession(person.id, ended?.id ?? "");
  expect(await account.endOtherSessions(person.id, person.browser.headers)).toBe(1);
  const left = await Promise.all([person.browser, other, third].map(({ headers }) => staff.whoIs(headers)));
  expect(left.map((who) => who !== null)).toEqual([true, false, false]);
  expect(await staff.whoIs(support.browser.headers)).not.toBeNull();
});
