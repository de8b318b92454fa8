import { beforeEach, describe, expect, it } from "vitest";
import { auditOf } from "../../src/database/index.ts";
import { ensureFirstOwner, invitationLink, removeMember } from "../../src/staff/index.ts";
import { testDatabase } from "../support/database.ts";
import { Browser, member, PASSWORD, staffOn } from "./stage.ts";

const db = await testDatabase();
const staff = staffOn(db);
const now = () => new Date();
const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

beforeEach(async () => {
  await db`truncate staff_users, staff_invitations, staff_rate_limits cascade`;
});

/** Somebody who opens a link and fills the page's form in. */
async function accept(token: string, form: { name?: string; email?: string; password?: string } = {}) {
  const browser = new Browser(staff);
  const filled = { token, name: "Тарас", email: "taras@shop.example", password: PASSWORD, ...form };
  const { status, body } = await browser.ask("/accept-invitation", filled);
  return { browser, status, user: body.user, error: body.error?.code };
}

describe("the first owner", () => {
  it("comes by a link that is made while nobody is there, and never again", async () => {
    const token = await ensureFirstOwner(db, now());
    expect(await accept(token ?? "")).toMatchObject({ status: 200, user: { role: "owner" } });
    expect(await ensureFirstOwner(db, now())).toBeNull();
  });

  it("comes by the newest link only: each start voids those of the ones before", async () => {
    const [older, newer] = [await ensureFirstOwner(db, now()), await ensureFirstOwner(db, now())];
    expect(await accept(older ?? "")).toMatchObject({ status: 400, error: "invitation_invalid" });
    expect(await accept(newer ?? "")).toMatchObject({ status: 200 });
  });

  it("leaves no link behind, whichever way somebody came first", async () => {
    const first = await ensureFirstOwner(db, now());
    await member(staff, "support");
    expect(await accept(first ?? "")).toMatchObject({ status: 400, error: "invitation_invalid" });
  });
});

describe("an invitation", () => {
  it("makes an account of its role, signed in, and says so in the audit", async () => {
    const owner = await member(staff, "owner");
    const { token } = await staff.invite({ role: "marketer", by: owner.id }, now());
    const { browser, user } = await accept(token);
    expect(await staff.whoIs(browser.headers)).toEqual({
      id: user?.id,
      name: "Тарас",
      email: "taras@shop.example",
      role: "marketer",
    });
    const [entry] = await auditOf(db, "staff_users", user?.id ?? "");
    expect(entry).toMatchObject({ actor: `staff:${user?.id}`, action: "staff_accept", after: { role: "marketer" } });
    const invited = await auditOf(db, "staff_invitations", String(entry?.after?.invitation));
    expect(invited).toMatchObject([
      { actor: `staff:${owner.id}`, action: "staff_invite", after: { role: "marketer" } },
    ]);
  });

  it("says what it invites to before it is accepted", async () => {
    const { token } = await staff.invite({ role: "support", email: "Olha@Shop.example", by: null }, now());
    const invitation = { role: "support", email: "olha@shop.example" };
    const open = (secret: string) => new Browser(staff).ask("/invitation", { token: secret });
    const expiresAt = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(await open(token)).toMatchObject({ status: 200, body: { ...invitation, expiresAt } });
    expect(await staff.invitations(now())).toMatchObject([invitation]);
    await accept(token, { email: "olha@shop.example" });
    expect([(await open(token)).status, (await open("made up")).status]).toEqual([400, 400]);
    expect(await staff.invitations(now())).toEqual([]);
  });

  it("is refused the second time", async () => {
    const { token } = await staff.invite({ role: "owner", by: null }, now());
    expect(await accept(token)).toMatchObject({ status: 200 });
    expect(await accept(token, { email: "other@shop.example" })).toMatchObject({ error: "invitation_invalid" });
  });

  it("makes one account of two people who come with it at the same moment", async () => {
    const { token } = await staff.invite({ role: "support", by: null }, now());
    const both = await Promise.all(["one", "two"].map((who) => accept(token, { email: `${who}@shop.example` })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await staff.list()).toHaveLength(1);
  });

  it("is refused after seven days", async () => {
    const old = await staff.invite({ role: "support", by: null }, daysAgo(7.01));
    expect(await accept(old.token)).toMatchObject({ error: "invitation_invalid" });
    const younger = await staff.invite({ role: "support", by: null }, daysAgo(6.99));
    expect(await accept(younger.token)).toMatchObject({ status: 200 });
  });

  it("of one address is refused to another, and is still good for its own", async () => {
    const { token } = await staff.invite({ role: "support", email: "olha@shop.example", by: null }, now());
    expect(await accept(token)).toMatchObject({ error: "invitation_invalid" });
    expect(await accept(token, { email: "OLHA@shop.example" })).toMatchObject({ status: 200 });
  });

  it("of one address voids the one before", async () => {
    const whom = { role: "support", email: "taras@shop.example", by: null } as const;
    const [older, newer] = [await staff.invite(whom, now()), await staff.invite({ ...whom, role: "marketer" }, now())];
    expect(await accept(older.token)).toMatchObject({ error: "invitation_invalid" });
    expect(await accept(newer.token)).toMatchObject({ user: { role: "marketer" } });
  });

  it("gives the role that it was made for, whatever the form says", async () => {
    const { token } = await staff.invite({ role: "support", by: null }, now());
    expect(await accept(token, { role: "owner" } as object)).toMatchObject({ user: { role: "support" } });
  });

  it("of somebody who was removed, or may no longer invite, is void", async () => {
    const [gone, lowered] = [await member(staff, "owner"), await member(staff, "owner")];
    await member(staff, "owner");
    const links = await Promise.all([gone, lowered].map(({ id }) => staff.invite({ role: "owner", by: id }, now())));
    await removeMember(db, gone.id, { by: null, at: now() });
    await staff.setRole(lowered.id, "support", { by: null, at: now() });
    for (const { token } of links) expect(await accept(token)).toMatchObject({ error: "invitation_invalid" });
  });

  it("is not made for an address that has an account, nor accepted for one, and is still good then", async () => {
    const { email } = await member(staff, "support");
    await expect(staff.invite({ role: "support", email, by: null }, now())).rejects.toMatchObject({
      code: "email_taken",
    });
    const { token } = await staff.invite({ role: "support", by: null }, now());
    expect(await accept(token, { email: email.toUpperCase() })).toMatchObject({ error: "email_taken" });
    expect(await accept(token)).toMatchObject({ status: 200 });
  });

  it.each([
    ["short", "девять.."],
    ["common", "Password2026!"],
    ["made of the person's own name", "тарас199119"],
    ["longer than 200 characters", "слон і миша ".repeat(20)],
  ])("is not accepted with a password that is %s", async (_, password) => {
    const { token } = await staff.invite({ role: "support", by: null }, now());
    expect(await accept(token, { password })).toMatchObject({ status: 400, error: "weak_password" });
  });

  it("stands nowhere in the database as it is written in the link", async () => {
    const { token } = await staff.invite({ role: "support", by: null }, now());
    const [row] = await db<{ text: string }[]>`select i::text as text from staff_invitations i`;
    expect(row?.text).not.toContain(token);
  });
});

it("a link opens the desk's page of welcome", () => {
  expect(invitationLink("https://shop.example/", "abc")).toBe("https://shop.example/desk/#/welcome?token=abc");
});
