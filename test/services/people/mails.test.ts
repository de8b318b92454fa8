import { afterAll, beforeEach, expect, test } from "vitest";
import { fixedClock, silentLog } from "../../../src/base/index.ts";
import type { Shop } from "../../../src/capabilities/index.ts";
import { makeMailer } from "../../../src/channels/email/index.ts";
import { forgetCustomer, upsertCustomers } from "../../../src/customers/index.ts";
import type { NewMail } from "../../../src/desk/index.ts";
import { NewMail as Wire } from "../../../src/desk/mails-wire.ts";
import { deliver, forgetMessages } from "../../../src/outbox/index.ts";
import { Policy } from "../../../src/policy/index.ts";
import { BUILT_IN, readKnowledgeBase } from "../../../src/services/knowledge-base.ts";
import { makePeoplePorts } from "../../../src/services/people/people.ts";
import type { Role, StaffMember } from "../../../src/staff/index.ts";
import { testDatabase } from "../../support/database.ts";
import { type MailServer, startMailServer } from "../../support/mail-server.ts";

const db = await testDatabase();
const at = new Date("2026-11-01T10:00:00Z");
const clock = fixedClock(at);
const policy = Policy.parse({ seller: { name: "Кофейня <b>" } });
const shop = async () => ({ policy, country: "LT", cities: [] }) as unknown as Shop & { lexicon: never };
const { wording } = await readKnowledgeBase(BUILT_IN, "Europe/Vilnius");
let woken = 0;
const onMail = () => {
  woken += 1;
};
const portsWith = (hasMail: boolean) =>
  makePeoplePorts({
    ...{ db, clock, log: silentLog, policy, shop, wording, hasMail, onMail },
    config: { CURRENCY: "EUR", TIMEZONE: "Europe/Vilnius" },
  });
const { mails, customers } = portsWith(true);
const as = (role: Role): StaffMember => ({ id: "1", name: "Ольга", email: "o@shop.example", role });

await upsertCustomers(
  db,
  [
    { external_id: "a", first_name: "Анна", email: "anna@x.example", custom: {} },
    { external_id: "none", first_name: "Борис", custom: {} },
    { external_id: "bad", first_name: "Ева", email: "no such", custom: {} },
  ],
  at,
);

const servers: MailServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));
beforeEach(async () => {
  await db`delete from customer_mails`;
  await db`delete from outbox`;
});

async function serve(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  servers.push(server);
  const mailer = makeMailer({
    ...{ smtpUrl: server.url, from: "robot@shop.example", replyTo: "help@shop.example" },
    ...{ folder: null, clock, log: silentLog },
  });
  const send = (then = clock) => deliver(db, { senders: { letter: mailer }, clock: then, log: silentLog });
  return { ...server, send };
}

const mail = (change: Partial<NewMail> = {}): NewMail => ({
  ...{ id: "019a0000-0000-4000-8000-000000000001", to: "anna@x.example", locale: "ru" },
  ...{ subject: "Ваш заказ", text: "Здравствуйте, Анна!\n\nКофе уже в пути.", ...change },
});
const headOf = (raw = "") => (raw.split("\r\n\r\n")[0] ?? "").replaceAll(/\r\n[ \t]/g, " ");
/** The bodies of a letter's parts, decoded. */
const partsOf = (raw = ""): string[] =>
  raw.split(/--_?-+.*\r\n/).flatMap((part) => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const body = rest.join("\r\n\r\n");
    if (!/^Content-Type: text\//im.test(head)) return [];
    if (/base64/i.test(head)) return [Buffer.from(body, "base64").toString("utf8")];
    return [
      Buffer.from(
        body
          .replaceAll(/=\r\n/g, "")
          .replaceAll(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))),
        "latin1",
      ).toString("utf8"),
    ];
  });

test("a mail reaches the customer as a person's letter: who writes, why, and where its answer goes", async () => {
  const { received, send } = await serve();
  const before = woken;
  const queued = await mails.send("a", mail(), as("support"));
  expect(queued.mails).toMatchObject([{ state: "queued", why: null, by: null, subject: "Ваш заказ" }]);
  expect(woken).toBe(before + 1);
  await send();
  const head = headOf(received[0]?.raw);
  expect(received).toMatchObject([{ from: "robot@shop.example", to: ["anna@x.example"] }]);
  expect(head).toContain("\r\nReply-To: help@shop.example");
  expect(head).toContain(`\r\nMessage-ID: <${mail().id}@shop.example>`);
  expect(head).not.toMatch(/Auto-Submitted|List-Unsubscribe/i);
  const [plain, html] = partsOf(received[0]?.raw);
  expect(plain).toContain("Кофе уже в пути.\n\nВам пишет Ольга, магазин «Кофейня <b>».");
  expect(html).toContain("<p>Кофе уже в пути.</p><p>Вам пишет Ольга, магазин «Кофейня &lt;b&gt;».");
  expect((await mails.read("a", as("support"))).mails).toMatchObject([{ state: "sent", to: "anna@x.example" }]);
});

test("the same mail again, or two senders at once, is one letter", async () => {
  const { received, send } = await serve();
  await Promise.all([mails.send("a", mail(), as("support")), mails.send("a", mail(), as("support"))]);
  await mails.send("a", mail({ text: "другой текст" }), as("support"));
  await Promise.all([send(), send()]);
  await mails.send("a", mail(), as("support"));
  await send();
  expect(received).toHaveLength(1);
  const { mails: kept } = await mails.read("a", as("support"));
  expect(kept.map(({ text }) => text)).toEqual([mail().text]);
  const audited = await db`select after from audit where action = 'send_mail'`;
  expect(audited.length).toBeGreaterThan(0);
});

test("an address that the server refuses is told with the numbers of its answer", async () => {
  const no = Object.assign(new Error("5.1.1 no mailbox anna@x.example"), { responseCode: 550 });
  const { send } = await serve({ onRcptTo: (_, __, done) => done(no) });
  await mails.send("a", mail(), as("support"));
  await send();
  const [failed] = (await mails.read("a", as("support"))).mails;
  expect(failed).toMatchObject({ state: "failed", why: "address_refused", reply: "550 5.1.1", nextAt: null });
});

test("a server that is away is told, with when it is tried again, and then the mail leaves", async () => {
  const { send, received, stop } = await serve();
  await stop();
  await mails.send("a", mail(), as("support"));
  await send();
  const [waiting] = (await mails.read("a", as("support"))).mails;
  expect(waiting).toMatchObject({ state: "queued", why: "unavailable" });
  expect(new Date(waiting?.nextAt ?? 0).getTime()).toBeGreaterThan(at.getTime());
  const again = await serve();
  await again.send(fixedClock(new Date(waiting?.nextAt ?? 0)));
  expect([received.length, again.received.length]).toEqual([0, 1]);
});

test("hostile words add no header and no markup", async () => {
  const { received, send } = await serve();
  const subject = "Заказ\r\nBcc: thief@evil.example\r\n\r\n<script>x</script>";
  const text = `</body><img src=x onerror="x">\r\n.\r\nMAIL FROM:<thief@evil.example>\u0000`;
  const read = Wire.parse({ ...mail(), subject, text });
  await mails.send("a", read, as("support"));
  await send();
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(["anna@x.example"]);
  const head = headOf(received[0]?.raw);
  expect(head).not.toMatch(/^Bcc:/im);
  const [plain = "", html = ""] = partsOf(received[0]?.raw);
  expect(plain).toContain("MAIL FROM:<thief@evil.example>");
  expect(html).toContain("&lt;/body&gt;&lt;img src=x onerror=&quot;x&quot;&gt;<br>.<br>MAIL");
  expect(Wire.safeParse({ ...mail(), subject: "\r\n \u0000" }).success).toBe(false);
  expect(Wire.safeParse({ ...mail(), text: " \n" }).success).toBe(false);
});

test("it goes to an address of this customer's only, proven ones first", async () => {
  await db`insert into proven_contacts (kind, value, customer_id, proof, proven_at)
    select 'email', 'anna@home.example', id, 'code', ${new Date(at.getTime() + 1000)} from customers where external_id = 'a'`;
  await db`update customers set email = 'anna@new.example' where external_id = 'a'`;
  const { addresses } = await mails.read("a", as("support"));
  expect(addresses.slice(1)).toEqual([
    { value: "anna@x.example", proven: true },
    { value: "anna@new.example", proven: false },
  ]);
  expect(addresses[0]).toEqual({ value: "anna@home.example", proven: true });
  await expect(mails.send("a", mail({ to: "other@x.example" }), as("support"))).rejects.toMatchObject({
    code: "not_their_address",
  });
  for (const key of ["none", "bad"]) expect((await mails.read(key, as("support"))).addresses).toEqual([]);
  await expect(mails.send("none", mail(), as("support"))).rejects.toMatchObject({ code: "not_their_address" });
  await expect(mails.read("nobody", as("support"))).rejects.toMatchObject({ code: "not_found" });
});

test("where no mail server is set nothing is kept, and the card says so", async () => {
  const silent = portsWith(false).mails;
  expect((await silent.read("a", as("support"))).canSend).toBe(false);
  await expect(silent.send("a", mail(), as("support"))).rejects.toMatchObject({ code: "no_mail_server" });
  expect(await db`select from customer_mails`).toHaveLength(0);
});

test("what stands around a text is of the customer's language and filled", async () => {
  const { greeting, closing, why, fields } = await mails.read("a", as("support"));
  expect(greeting).toEqual({ ru: "Здравствуйте, Анна!", uk: "Добрий день!", en: "Hello Анна," });
  expect(closing.en).toBe("Kind regards,\nОльга, Кофейня <b>");
  expect(why.uk).toContain("Вам пише Ольга, магазин «Кофейня <b>».");
  expect(fields).toEqual({ name: "Анна", order: null, shop: "Кофейня <b>" });
});

test("who may not see contacts neither reads nor writes mails; the card's history tells of each", async () => {
  for (const role of ["viewer"] as const) {
    await expect(mails.read("a", as(role))).rejects.toMatchObject({ code: "not_allowed" });
    await expect(mails.send("a", mail(), as(role))).rejects.toMatchObject({ code: "not_allowed" });
  }
  await mails.send("a", mail(), as("support"));
  const { versions } = await customers.versions("a", as("support"));
  expect(versions[0]).toMatchObject({
    ...{ action: "send_mail", restorable: false },
    changes: [{ field: "mail", from: null, to: "Ваш заказ" }],
  });
});

test("what was written to an address that is theirs no more goes with everything else of theirs", async () => {
  await mails.send("a", mail(), as("support"));
  await db`update customers set email = 'anna@new.example' where external_id = 'a'`;
  await db`delete from proven_contacts where value = 'anna@x.example'`;
  const [row] = await db<{ id: number }[]>`select id::integer from customers where external_id = 'a'`;
  const { contacts } = await forgetCustomer(db, row?.id ?? 0, at);
  expect(contacts).toContain("anna@x.example");
  await forgetMessages(db, { customerId: row?.id ?? 0, conversationIds: [], addresses: contacts, chats: [] });
  expect(await db`select from customer_mails`).toHaveLength(0);
  expect(await db`select from outbox`).toHaveLength(0);
});
