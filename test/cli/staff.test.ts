import { beforeEach, expect, it } from "vitest";
import { fixedClock, silentLog } from "../../src/base/index.ts";
import type { Context } from "../../src/cli/context.ts";
import { run } from "../../src/cli/staff.ts";
import { readConfig } from "../../src/config.ts";
import { makeStaff } from "../../src/staff/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-22T10:00:00Z");

beforeEach(async () => {
  await db`truncate staff_users, staff_invitations cascade`;
});

/** What the verb prints. */
async function said(args: string[], { json = false, url = "" } = {}): Promise<string[]> {
  const lines: string[] = [];
  const context: Context = {
    db,
    config: readConfig({ PUBLIC_URL: url, PORT: "3100" }),
    clock: fixedClock(at),
    out: (line) => lines.push(line),
    err: () => {},
    json,
  };
  expect(await run(args, context)).toBe(0);
  return lines;
}

/** Follows a link as its page does. */
async function follow(link: string, email: string): Promise<number> {
  const token = new URL(link).hash.split("token=")[1];
  const parts = { db, secret: "s".repeat(40), baseUrl: null, secureCookies: false };
  const staff = makeStaff({ ...parts, clock: fixedClock(at), log: silentLog });
  const body = JSON.stringify({ token, name: "Тарас", email, password: "три зелених слони" });
  const init = {
    method: "POST",
    body,
    headers: { "content-type": "application/json", origin: "http://localhost:3100" },
  };
  const url = "http://localhost:3100/api/staff/auth/accept-invitation";
  return (await staff.handle(new Request(url, init), null)).status;
}

it("invite prints a link that makes the account; list and remove know it then", async () => {
  const [link = "", about] = await said(["invite", "Taras@Shop.example", "--role", "marketer"]);
  expect(link).toMatch(/^http:\/\/localhost:3100\/desk\/#\/welcome\?token=[\w-]{43}$/);
  expect(about).toBe("For taras@shop.example, as marketer; it works once, until 2026-11-29.");
  expect(await said(["list"])).toEqual(["marketer  taras@shop.example  (invited)", "Nobody is among the staff yet."]);
  expect(await follow(link, "taras@shop.example")).toBe(200);
  expect(await said(["list"])).toEqual(["marketer  taras@shop.example  Тарас"]);
  expect(await said(["remove", "TARAS@shop.example"])).toEqual(["taras@shop.example is no longer among the staff."]);
  expect(await said(["list"])).toEqual(["Nobody is among the staff yet."]);
});

it("the link leads to the public address where there is one", async () => {
  const [link] = await said(["invite", "a@shop.example"], { url: "https://crm.shop.example" });
  expect(link).toMatch(/^https:\/\/crm\.shop\.example\/desk\/#\/welcome/);
});

it("remove takes back an invitation that nobody accepted", async () => {
  const [link = ""] = await said(["invite", "a@shop.example"]);
  expect(await said(["remove", "a@shop.example"])).toEqual(["The invitation of a@shop.example is taken back."]);
  expect(await follow(link, "a@shop.example")).toBe(400);
});

it("--json says the same as data, and nothing else", async () => {
  const [invited = ""] = await said(["invite", "a@shop.example"], { json: true });
  const expected = {
    email: "a@shop.example",
    role: "support",
    link: expect.any(String),
    expires_at: "2026-11-29T10:00:00.000Z",
  };
  expect(JSON.parse(invited)).toEqual(expected);
  const [listed = ""] = await said(["list"], { json: true });
  const open = { email: "a@shop.example", role: "support", expires_at: "2026-11-29T10:00:00.000Z" };
  expect(JSON.parse(listed)).toEqual({ members: [], invitations: [open] });
  const [removed = ""] = await said(["remove", "a@shop.example"], { json: true });
  expect(JSON.parse(removed)).toEqual({ email: "a@shop.example", removed: false, invitations: 1 });
});

it.each([
  [[], /staff takes invite EMAIL/],
  [["promote"], /staff takes invite EMAIL/],
  [["invite"], /An e-mail address is missing/],
  [["invite", "taras"], /"taras" is not an e-mail address/],
  [["invite", "a@shop.example", "--role", "boss"], /--role takes owner, admin, support, marketer, viewer, not "boss"/],
  [["invite", "a@shop.example", "b@shop.example"], /"b@shop.example" is not understood here/],
  [["remove", "nobody@shop.example"], /Nobody among the staff has the e-mail nobody@shop.example/],
])("staff %j is refused with a sentence", async (args, sentence) => {
  await expect(said(args)).rejects.toMatchObject({ name: "Refused", sentence: expect.stringMatching(sentence) });
});

it("the last owner is not removed", async () => {
  const [link = ""] = await said(["invite", "o@shop.example", "--role", "owner"]);
  await follow(link, "o@shop.example");
  await expect(said(["remove", "o@shop.example"])).rejects.toMatchObject({ code: "last_owner" });
});

it("reset prints a link to a new password, and takes the second factor away where that is asked for", async () => {
  const [link = ""] = await said(["invite", "o@shop.example", "--role", "owner"]);
  await follow(link, "o@shop.example");
  const [reset, about] = await said(["reset", "O@shop.example", "--second-factor"]);
  expect(reset).toMatch(/^http:\/\/localhost:3100\/desk\/#\/recover\?token=[\w-]{43}$/);
  expect(about).toBe("For o@shop.example; it works once, for 24 hours. The second factor is gone.");
  await expect(said(["reset", "nobody@shop.example"])).rejects.toMatchObject({ code: "not_found" });
});
