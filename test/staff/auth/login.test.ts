import { beforeEach, describe, expect, it } from "vitest";
import type { Log } from "../../../src/base/index.ts";
import { closeDatabase, openDatabase, requestDatabase } from "../../../src/database/index.ts";
import { makeStaff } from "../../../src/staff/index.ts";
import { newDatabase, openForFile } from "../../support/database.ts";
import { Browser, HOME, member, PASSWORD, staffOn } from "../stage.ts";

const where = await newDatabase();
const db = openForFile(where);
const staff = staffOn(db);
const somebody = await member(staff, "support");
const WRONG = "три червоних слони";

beforeEach(async () => {
  await db`truncate staff_rate_limits`;
});

describe("a session", () => {
  it("begins with the right password, and ends by signing out", async () => {
    const browser = new Browser(staff);
    const { status, body } = await browser.signIn(somebody.email.toUpperCase());
    expect({ status, body }).toEqual({
      status: 200,
      body: { user: { id: somebody.id, name: "Оксана", email: somebody.email, role: "support" } },
    });
    const left = new Browser(staff);
    left.cookie = browser.cookie;
    expect(await browser.ask("/sign-out", {})).toMatchObject({ status: 200 });
    expect(await staff.whoIs(left.headers)).toBeNull();
    expect((await left.ask("/get-session")).body).toEqual({ user: null });
  });

  it("is carried by a cookie that scripts cannot read, that stays on https and goes to no other site", async () => {
    const { headers, body } = await new Browser(staff).signIn(somebody.email);
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Secure-beseda\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const [token = ""] = decodeURIComponent(cookie?.split("=")[1] ?? "").split(".");
    expect(JSON.stringify(body)).not.toContain(token);
    const [row] = await db<{ text: string }[]>`select string_agg(s::text, ' ') as text from staff_sessions s`;
    expect(row?.text).not.toContain(token);
  });

  it.each<[string, (cookie: string) => string]>([
    ["without its signature", (cookie) => cookie.replace(/\..*/, "")],
    ["with a letter changed", (cookie) => cookie.replace(/=(.)/, (_, letter) => `=${letter === "a" ? "b" : "a"}`)],
    ["of a made-up session", () => `__Secure-beseda.session_token=${"a".repeat(32)}.${"b".repeat(43)}%3D`],
    ["with another cookie's name", (cookie) => cookie.replace("beseda.", "better-auth.")],
  ])("is not that of a cookie %s", async (_, forge) => {
    const browser = new Browser(staff);
    await browser.signIn(somebody.email);
    expect(await staff.whoIs(browser.headers)).not.toBeNull();
    browser.cookie = forge(browser.cookie);
    expect(await staff.whoIs(browser.headers)).toBeNull();
    expect((await browser.ask("/get-session")).body).toEqual({ user: null });
  });

  it("is not that of a cookie signed by another service", async () => {
    const parts = { db, baseUrl: HOME, secureCookies: true, clock: () => new Date(), log: silent().log };
    const other = new Browser(makeStaff({ ...parts, secret: "o".repeat(40) }));
    await other.signIn(somebody.email);
    expect(await staff.whoIs(other.headers)).toBeNull();
  });

  it("lives for thirty days after the last day that the page was opened", async () => {
    const { id, browser } = await member(staff, "support");
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const set = (days: number) => db`update staff_sessions set expires_at = ${inDays(days)} where user_id = ${id}`;
    await set(3);
    const prolonged = await browser.ask("/get-session");
    expect(prolonged.headers.getSetCookie()[0]).toContain("Max-Age=2592000");
    const [row] = await db<{ until: Date }[]>`select expires_at as until from staff_sessions where user_id = ${id}`;
    expect(row?.until.getTime()).toBeGreaterThan(inDays(29.9).getTime());
    await set(-0.001);
    expect(await staff.whoIs(browser.headers)).toBeNull();
  });

  it("is told by two statements, and only reads", async () => {
    const statements: string[] = [];
    const counted = openDatabase(where.address, { max: 1, onStatement: (text) => statements.push(text) });
    const other = staffOn(counted);
    await other.whoIs(somebody.browser.headers);
    statements.length = 0;
    expect(await other.whoIs(somebody.browser.headers)).toMatchObject({ id: somebody.id });
    await closeDatabase(counted);
    expect(statements).toEqual([
      expect.stringMatching(/from staff_sessions/),
      expect.stringMatching(/from staff_users/),
    ]);
  });
});

describe("a password", () => {
  it("that is wrong is refused in the same words and time as an e-mail that nobody has", async () => {
    // Processor time, the least of three: the clock of a busy machine says nothing about this program.
    const timed = async (email: string) => {
      const times: number[] = [];
      const answers: unknown[] = [];
      for (let tries = 0; tries < 3; tries++) {
        const began = process.cpuUsage();
        const { status, body } = await new Browser(staff).signIn(email, WRONG);
        const { user, system } = process.cpuUsage(began);
        times.push((user + system) / 1000);
        answers.push({ status, body });
      }
      return { answers, ms: Math.min(...times) };
    };
    const [wrong, unknown] = [await timed(somebody.email), await timed("nobody@shop.example")];
    expect(unknown.answers).toEqual(wrong.answers);
    expect(unknown.answers[0]).toMatchObject({ status: 401, body: { error: { code: "invalid_email_or_password" } } });
    expect(unknown.ms).toBeGreaterThan(wrong.ms / 2);
  });

  it("is changed with the old one only; every other session ends", async () => {
    const colleague = await member(staff, "support");
    const [here, elsewhere] = [new Browser(staff), new Browser(staff)];
    for (const browser of [here, elsewhere]) await browser.signIn(colleague.email);
    const newPassword = "інші десять слів";
    const change = (currentPassword: string, password = newPassword) =>
      here.ask("/change-password", { currentPassword, newPassword: password });
    expect((await change(WRONG)).status).toBe(400);
    expect((await change(PASSWORD, "qwertyuiop")).body.error).toMatchObject({ code: "weak_password" });
    expect((await change(PASSWORD)).status).toBe(200);
    expect(await staff.whoIs(here.headers)).toMatchObject({ id: colleague.id });
    for (const browser of [elsewhere, colleague.browser]) expect(await staff.whoIs(browser.headers)).toBeNull();
    expect((await new Browser(staff).signIn(colleague.email)).status).toBe(401);
    expect((await new Browser(staff).signIn(colleague.email, newPassword)).status).toBe(200);
  });
});

describe("guessing", () => {
  const guess = (browser: Browser, email: string) => browser.signIn(email, WRONG).then(({ status }) => status);

  it("ends for an address after ten wrong passwords, also with the right one then", async () => {
    const browser = new Browser(staff);
    const statuses: number[] = [];
    for (let tries = 0; tries < 10; tries++) statuses.push(await guess(browser, `person-${tries}@shop.example`));
    expect(statuses).toEqual(Array(10).fill(401));
    const { status, headers, body } = await browser.signIn(somebody.email);
    expect({ status, code: body.error?.code }).toEqual({ status: 429, code: "too_many" });
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(800);
    expect((await new Browser(staff, { address: "203.0.113.77" }).signIn(somebody.email)).status).toBe(200);
  });

  it("ends for an account after fifty in an hour from wherever", async () => {
    await db`truncate staff_rate_limits`;
    let now = new Date("2026-11-22T10:00:00Z");
    const slow = staffOn(db, { clock: () => now });
    await new Browser(slow, { address: "198.51.100.1" }).signIn("guessed@shop.example", WRONG);
    await db`update staff_rate_limits set count = 50`;
    const from = (address: string) => guess(new Browser(slow, { address }), "guessed@shop.example");
    expect(await from("198.51.100.2")).toBe(429);
    now = new Date("2026-11-22T11:00:01Z");
    expect(await from("198.51.100.3")).toBe(401);
  });

  it("is not what people do who sign in often", async () => {
    const browser = new Browser(staff);
    for (let times = 0; times < 12; times++) expect((await browser.signIn(somebody.email)).status).toBe(200);
  });

  it("is counted over all replicas, which share sessions too", async () => {
    const otherDb = openDatabase(where.address);
    const other = staffOn(otherDb);
    expect(await other.whoIs(somebody.browser.headers)).toMatchObject({ id: somebody.id });
    for (let tries = 0; tries < 10; tries++)
      await guess(new Browser(tries % 2 ? staff : other), `person-${tries}@shop.example`);
    for (const replica of [staff, other]) expect((await new Browser(replica).signIn(somebody.email)).status).toBe(429);
    await closeDatabase(otherDb);
  });

  it("is counted by the network of an IPv6 address, and goes on unmolested in the one beside it", async () => {
    const from = (address: string) => new Browser(staff, { address });
    for (let tries = 0; tries < 10; tries++)
      await guess(from(`2001:db8:1:1::${tries}`), `person-${tries}@shop.example`);
    expect((await from("2001:db8:1:1::abcd").signIn(somebody.email)).status).toBe(429);
    expect((await from("2001:db8:1:2::abcd").signIn(somebody.email)).status).toBe(200);
  });

  it("leaves neither address nor e-mail in the counters", async () => {
    await new Browser(staff).signIn(somebody.email, WRONG);
    const [row] = await db<{ text: string }[]>`select string_agg(l::text, ' ') as text from staff_rate_limits l`;
    expect(row?.text).not.toMatch(/203\.0\.113|shop\.example/);
  });
});

describe("another site's page", () => {
  it.each([
    ["signs nobody out", "/sign-out", {}],
    ["changes no password", "/change-password", { currentPassword: PASSWORD, newPassword: "інші десять слів" }],
    ["signs nobody in", "/sign-in/email", { email: somebody.email, password: PASSWORD }],
  ])("%s", async (_, path, body) => {
    const browser = new Browser(staff);
    await browser.signIn(somebody.email);
    for (const origin of ["https://evil.example", "https://shop.example.evil.example", "http://shop.example", "null"]) {
      browser.origin = origin;
      expect(await browser.ask(path, body)).toMatchObject({ status: 403 });
    }
    browser.origin = null;
    expect(await browser.ask(path, body)).toMatchObject({ status: 403 });
    const [counted] = await db<
      { tries: number }[]
    >`select coalesce(max(count), 0)::int as tries from staff_rate_limits`;
    expect(counted?.tries).toBeLessThanOrEqual(1);
    expect(await staff.whoIs(browser.headers)).not.toBeNull();
  });

  it("accepts no invitation in somebody's browser", async () => {
    const { token } = await staff.invite({ role: "support", by: null }, new Date());
    const browser = new Browser(staff);
    browser.origin = "https://evil.example";
    const form = { token, name: "Тарас", email: "taras@shop.example", password: PASSWORD };
    expect(await browser.ask("/accept-invitation", form)).toMatchObject({ status: 403 });
  });

  it("is told from our own by what else the desk offers", () => {
    const write = (origin?: string) =>
      new Request(`${HOME}/api/desk/reply`, { method: "POST", headers: origin ? { origin } : {} });
    expect(staff.trusts(write(HOME))).toBe(true);
    expect(["https://evil.example", "null", undefined].map((origin) => staff.trusts(write(origin)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(staff.trusts(new Request(`${HOME}/api/desk/list`))).toBe(true);
  });

  it("is any that is not of the request's own host where there is no public address", async () => {
    const open = staffOn(db, { baseUrl: null });
    const browser = new Browser(open, { home: "http://127.0.0.1:3000" });
    expect((await browser.signIn(somebody.email)).status).toBe(200);
    browser.origin = "https://127.0.0.1:3000";
    expect((await browser.ask("/sign-out", {})).status).toBe(200);
    await browser.signIn(somebody.email);
    browser.origin = "http://127.0.0.1:4000";
    expect((await browser.ask("/sign-out", {})).status).toBe(403);
  });
});

describe("of the login library", () => {
  it.each([
    "/sign-up/email",
    "/sign-in/social",
    "/update-session",
    "/delete-user",
    "/change-email",
    "/set-password",
    "/reset-password",
    "/request-password-reset",
    "/verify-password",
    "/list-sessions",
    "/revoke-sessions",
    "/list-accounts",
    "/error",
    "/ok",
    "/sign-in/email/",
    "/%73ign-up/email",
    "//sign-up/email",
    "",
  ])("%s is not open, neither to read nor to write", async (path) => {
    const { browser } = somebody;
    for (const body of [undefined, {}]) expect(await browser.ask(path, body)).toMatchObject({ status: 404 });
  });

  it("nothing lets somebody change more of themselves than their name", async () => {
    const { id, email, browser } = await member(staff, "support");
    const wish = { name: "Оксана Коваль", role: "owner", emailVerified: true, image: "https://evil.example/x" };
    expect(await browser.ask("/update-user", wish)).toMatchObject({ status: 200 });
    expect(await staff.whoIs(browser.headers)).toEqual({ id, email, name: "Оксана Коваль", role: "support" });
    expect((await browser.ask("/update-user", { name: " " })).status).toBe(400);
  });

  it.each([null, "text", [], { email: {} }, { email: "a@b.example", password: { $ne: "" } }])(
    "a form that is none (%j) is refused",
    async (form) => {
      expect((await new Browser(staff).ask("/sign-in/email", form)).status).toBe(400);
    },
  );
});

it("a form is read no further than a login's may be long", async () => {
  let read = 0;
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1000).fill(++read ? 32 : 0)) });
  const init = { method: "POST", body: endless, headers: { origin: HOME }, duplex: "half" as const };
  const { status } = await staff.handle(new Request(`${HOME}/api/staff/auth/sign-in/email`, init), "203.0.113.5");
  expect(status).toBe(400);
  expect(read).toBeLessThan(20);
});

it("the log tells why somebody was refused, and neither who nor by what", async () => {
  const { log, lines } = silent();
  const browser = new Browser(staffOn(db, { log }));
  await browser.signIn(somebody.email, WRONG);
  await browser.signIn("nobody@shop.example", WRONG);
  browser.cookie = "a=b";
  browser.origin = "https://evil.example";
  await browser.signIn(somebody.email);
  expect(lines.map((line) => line.reason)).toEqual(["wrong_password", "unknown_email", "foreign_origin"]);
  expect(JSON.stringify(lines)).not.toMatch(/shop\.example|evil|слони|203\.0/);
});

it("a database that is away is an error for the app to answer, not a wrong password", async () => {
  const gone = openDatabase(where.address, { max: 1 });
  const away = staffOn(gone);
  await closeDatabase(gone);
  await expect(new Browser(away).signIn(somebody.email)).rejects.toMatchObject({ code: "CONNECTION_ENDED" });
  await expect(away.whoIs(somebody.browser.headers)).rejects.toMatchObject({ code: "CONNECTION_ENDED" });
});

it("one staff room serves requests that each bring a pool of their own", async () => {
  const { db: handle, within } = requestDatabase({ max: 1 });
  const room = staffOn(handle);
  const browser = new Browser(room);
  const { status } = await within(where.address, () => browser.signIn(somebody.email));
  expect(status).toBe(200);
  expect(await within(where.address, () => room.whoIs(browser.headers))).toMatchObject({ id: somebody.id });
});

/** A log that keeps its lines. */
function silent() {
  const lines: Record<string, unknown>[] = [];
  const write = (event: string, fields = {}) => void lines.push({ event, ...fields });
  const log: Log = { info: write, warn: write, error: write };
  return { log, lines };
}
