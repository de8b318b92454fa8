import { beforeEach, describe, expect, it } from "vitest";
import { auditOf } from "../../../src/database/index.ts";
import { testDatabase } from "../../support/database.ts";
import { Browser, codeOf, member, PASSWORD, staffOn } from "../stage.ts";

const db = await testDatabase();
const staff = staffOn(db);

beforeEach(async () => {
  await db`truncate staff_rate_limits`;
});

/** Somebody whose phone has the secret; `next` signs in with the password in a new browser. */
async function secured() {
  const person = await member(staff, "support");
  const { body } = await person.browser.ask("/two-factor/enable", { password: PASSWORD });
  const uri = body.totpURI ?? "";
  const { status } = await person.browser.ask("/two-factor/verify-totp", { code: codeOf(uri) });
  expect(status).toBe(200);
  const next = async () => {
    const browser = new Browser(staff);
    expect((await browser.signIn(person.email)).body.twoFactorRedirect).toBe(true);
    return browser;
  };
  return { ...person, uri, backup: body.backupCodes ?? [], next };
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("a second factor", () => {
  it("is there once a first code was right, and the password alone opens nothing then", async () => {
    const person = await member(staff, "support");
    const { body } = await person.browser.ask("/two-factor/enable", { password: PASSWORD });
    expect(body.totpURI).toMatch(/^otpauth:\/\/totp\/Beseda%20shop\.example:/);
    const early = new Browser(staff);
    expect((await early.signIn(person.email)).body.user?.id).toBe(person.id);
    const code = codeOf(body.totpURI ?? "");
    expect(await person.browser.ask("/two-factor/verify-totp", { code: wrong(code) })).toMatchObject({ status: 401 });
    expect(await person.browser.ask("/two-factor/verify-totp", { code })).toMatchObject({ status: 200 });
    expect(await staff.whoIs(person.browser.headers)).toMatchObject({ id: person.id });

    const late = new Browser(staff);
    const { body: half, headers } = await late.signIn(person.email);
    expect(half).toMatchObject({ twoFactorRedirect: true });
    expect(JSON.stringify(half)).not.toContain(person.email);
    expect(headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
    expect(await staff.whoIs(late.headers)).toBeNull();
    expect((await late.ask("/get-session")).body).toEqual({ user: null });
    const [entry] = await auditOf(db, "staff_users", person.id);
    expect(entry).toMatchObject({
      action: "staff_second_factor",
      before: { enabled: false },
      after: { enabled: true },
    });
  });

  it("lets in by the code that the phone shows", async () => {
    const { id, uri, next } = await secured();
    const browser = await next();
    expect(await browser.ask("/two-factor/verify-totp", { code: codeOf(uri) })).toMatchObject({
      body: { user: { id } },
    });
    expect(await staff.whoIs(browser.headers)).toMatchObject({ id });
  });

  it("lets in by a code for a day without the phone, once by each", async () => {
    const { id, backup, next } = await secured();
    expect(backup).toHaveLength(10);
    const [first = ""] = backup;
    const browser = await next();
    expect(await browser.ask("/two-factor/verify-backup-code", { code: first })).toMatchObject({
      body: { user: { id } },
    });
    const again = await next();
    expect(await again.ask("/two-factor/verify-backup-code", { code: first })).toMatchObject({ status: 401 });
    expect(await staff.whoIs(again.headers)).toBeNull();
  });

  it("is not guessed: after five wrong codes the password is asked anew, after ten the account waits", async () => {
    const { uri, next } = await secured();
    const tries = async (browser: Browser) => {
      const statuses: number[] = [];
      for (let at = 0; at < 6; at++)
        statuses.push((await browser.ask("/two-factor/verify-totp", { code: wrong(codeOf(uri)) })).status);
      return statuses;
    };
    expect(await tries(await next())).toEqual([401, 401, 401, 401, 401, 400]);
    await db`truncate staff_rate_limits`;
    await tries(await next());
    await db`truncate staff_rate_limits`;
    const locked = await next();
    expect(await locked.ask("/two-factor/verify-totp", { code: codeOf(uri) })).toMatchObject({ status: 429 });
  });

  it("counts wrong codes by address as it counts wrong passwords", async () => {
    const { browser } = await secured();
    const statuses: number[] = [];
    for (let at = 0; at < 11; at++)
      statuses.push((await browser.ask("/two-factor/verify-backup-code", { code: `wrong-${at}` })).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it("is taken away by who knows the password, and by nobody else", async () => {
    const { id, email, browser } = await secured();
    expect(await browser.ask("/two-factor/disable", { password: "not this one at all" })).toMatchObject({
      status: 400,
    });
    expect(await browser.ask("/two-factor/disable", { password: PASSWORD })).toMatchObject({ status: 200 });
    expect((await new Browser(staff).signIn(email)).body.user?.id).toBe(id);
  });

  it("keeps neither its secret nor its codes in the open", async () => {
    const { id, uri, backup } = await secured();
    const [row] = await db<{ text: string }[]>`select f::text as text from staff_two_factors f where user_id = ${id}`;
    for (const secret of [new URL(uri).searchParams.get("secret") ?? "", ...backup])
      expect(row?.text).not.toContain(secret);
    expect(JSON.stringify(await auditOf(db, "staff_users", id))).not.toContain(backup[0]);
  });
});
