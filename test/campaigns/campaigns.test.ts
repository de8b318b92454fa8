import { expect, test } from "vitest";
import { changeConsents, changeTopics } from "../../src/customers/index.ts";
import { approved, CHAT, chatter, customer, draftFor, NOON, openStage, order, STAFF, say } from "./stage.ts";

const on = await openStage();
const { db, mail, bot, campaigns, app, stage } = on;
const by = (source: string) => ({ at: stage.now, source });
const to = (prefix: string) => mail.received.flatMap((one) => one.to).filter((address) => address.startsWith(prefix));

test("a dry run names everybody who gets nothing, and the first reason why, more than per_week among them", async () => {
  const people = ["ok", "silent", "topic", "nowhere", "angry", "weary", "german", "nameless"];
  const known = new Map<string, number>();
  for (const name of people) {
    const fields = { source: "dry", city: "Рига", ...(name === "nowhere" ? { email: null } : {}) };
    known.set(name, await customer(on, `dry-${name}`, { ...fields, ...(name === "german" ? { language: "uk" } : {}) }));
  }
  const idOf = (name: string) => known.get(name) ?? 0;
  await changeConsents(db, idOf("silent"), { email: false }, by("email"));
  await changeTopics(db, idOf("topic"), [{ channel: "email", topic: "offers", granted: false }], by("email"));
  await db`update customers set city = null where external_id = 'dry-nameless'`;
  await db`insert into tickets (customer_id, opened_at, topic) values (${idOf("angry")}, ${NOON}, 'Жалоба на доставку')`;
  for (const day of ["2026-11-20", "2026-11-21"])
    await db`insert into campaign_events (customer_id, campaign, channel, sent_at) values (${idOf("weary")}, 'x', 'sms', ${day})`;
  const content = { texts: { ru: { subject: "Тема", text: "Из города {city}" } }, otherwise: null };
  await db`update customers set language = 'ru' where source = 'dry' and language is null`;
  const { id } = await campaigns.save(draftFor("dry", { content }), STAFF);
  expect(await campaigns.dryRun(id)).toEqual({
    ...{ people: 8, message: 1, holdout: 0, locales: { ru: 1 } },
    leftOut: { no_consent: 2, no_address: 1, complaint: 1, too_often: 1, no_text: 1, no_value: 1 },
  });
  const named = await campaigns.leftOut(id, { reason: null, after: null, limit: 10 });
  expect(named.map(({ externalId, reason }) => [externalId, reason])).toEqual([
    ["dry-angry", "complaint"],
    ["dry-german", "no_text"],
    ["dry-nameless", "no_value"],
    ["dry-nowhere", "no_address"],
    ["dry-silent", "no_consent"],
    ["dry-topic", "no_consent"],
    ["dry-weary", "too_often"],
  ]);
  await expect(campaigns.approve(id, { staff: STAFF.staff, expected: 8 })).rejects.toThrow(/^changed: /);
});

test("who is in a saved segment that is not there cannot be left out: the campaign is refused, not sent to everybody", async () => {
  const where = { kind: "except", of: { kind: "segment", id: "00000000-0000-4000-8000-000000000000" } };
  const draft = draftFor("lost", { segmentId: null, definition: { where, timezone: "Europe/Vilnius" } });
  await expect(campaigns.save(draft, STAFF)).rejects.toThrow(/^unknown_segment: /);
});

test("a letter comes once, with a link that ends such letters by one click, and without being asked who one is", async () => {
  await customer(on, "letter-anna", { source: "letter", first_name: "Анна\r\nBcc: all@example.com {city}" });
  const id = await approved(on, draftFor("letter"));
  await on.tickOn(4);
  const [letter, ...more] = mail.received.filter((one) => one.to[0] === "letter-anna@example.com");
  expect(more).toEqual([]);
  const raw = letter?.raw.replaceAll(/\r\n[ \t]/g, " ") ?? "";
  const link = /^List-Unsubscribe: <https:\/\/shop\.example(\/unsubscribe\/[\w-]+)>/m.exec(raw)?.[1] ?? "";
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  expect(raw).not.toMatch(/^Bcc:/m);
  expect(await campaigns.read(id)).toMatchObject({ status: "done", trouble: null });
  expect(await db`select channel, delivered_at from campaign_events where campaign = 'Campaign letter'`).toMatchObject([
    { channel: "email", delivered_at: null },
  ]);
  const agrees = async () =>
    (
      await db`select granted, consents.source from consents join customers c on c.id = customer_id
      where external_id = 'letter-anna' and channel = 'email'`
    )[0];
  const page = await app.request(link);
  expect([page.status, await page.text(), await agrees()]).toEqual([
    ...[200, expect.stringContaining('<form method="post">'), { granted: true, source: "import" }],
  ]);
  const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
  for (let times = 0; times < 2; times += 1) expect((await app.request(link, oneClick)).status).toBe(200);
  expect(await agrees()).toEqual({ granted: false, source: "campaign" });
  expect(await db`select after from audit where action = 'unsubscribe'`).toEqual([{ after: { consent_email: false } }]);
  expect(await campaigns.results(id)).toMatchObject({ sent: 1, unsubscribed: 1, replied: null, delivered: null });
  expect((await app.request(`${link.slice(0, -3)}AAA`, oneClick)).status).toBe(404);
});

test("in Telegram an advert ends with a tap or a word, and what people write back is counted", async () => {
  const one = await chatter(on, "chat-one", 501, { source: "chat" });
  const two = await chatter(on, "chat-two", 502, { source: "chat" });
  await chatter(on, "chat-three", 503, { source: "chat" });
  // What they said before is no answer.
  on.pass(10);
  const id = await approved(on, draftFor("chat", CHAT));
  await on.tickOn(4);
  const [shown] = bot.chat(one.user.id).slice(-1);
  expect(shown?.text).toMatch(/^Новый урожай!\s.*ответьте «стоп»/s);
  await say(on, 501, { payload: "c:consent:telegram:stop" });
  await say(on, 502, "Стоп!");
  await say(on, 503, "спасибо");
  const consents = await db`select c.external_id, granted from consents join customers c on c.id = customer_id
    where channel = 'telegram' and not granted and external_id like 'chat-%' order by 1`;
  expect(consents).toEqual([
    { external_id: "chat-one", granted: false },
    { external_id: "chat-two", granted: false },
  ]);
  expect(bot.chat(two.user.id).at(-1)?.text).toBe("Готово, рассылки отключены.");
  expect(await campaigns.results(id)).toMatchObject({ sent: 3, delivered: 3, replied: 2, unsubscribed: 2, failed: {} });
});

test("what came of it is told beside those who were kept from it", async () => {
  stage.now = new Date("2026-11-26T10:00:00Z");
  for (let n = 0; n < 60; n += 1) await customer(on, `effect-${n}`, { source: "effect" });
  const id = await approved(on, draftFor("effect", { holdout: 50, boughtWithin: 7 }));
  await on.tickOn(4);
  const parts = await db<{ external_id: string; part: string }[]>`
    select c.external_id, r.part from campaign_recipients r join customers c on c.id = r.customer_id
    where campaign_id = ${id} order by 1`;
  const of = (part: string) => parts.filter((row) => row.part === part).map(({ external_id }) => external_id);
  const [got, kept] = [of("message"), of("holdout")];
  expect(kept.length).toBeGreaterThan(15);
  expect(to("effect-")).toHaveLength(got.length);
  const buyers = got.slice(0, 5);
  for (const [n, buyer] of buyers.entries()) await order(on, buyer, `E${n}`);
  await order(on, buyers[0] ?? "", "E-again", { total: 30 });
  await order(on, buyers[1] ?? "", "E-cancelled", { status: "cancelled", cancelled_at: stage.now });
  await order(on, kept[0] ?? "", "E-kept");
  await order(on, kept[1] ?? "", "E-late", { placed_at: new Date("2026-12-03T10:00:01Z") });
  const { message, holdout, effect, over } = await campaigns.results(id);
  expect(message).toMatchObject({ people: got.length, buyers: 5, orders: 6, revenue: 130, rate: 5 / got.length });
  expect(holdout).toMatchObject({ people: kept.length, buyers: 1, orders: 1, revenue: 20 });
  expect(effect?.value).toBeCloseTo(5 / got.length - 1 / kept.length, 9);
  expect(over).toBe(false);
});

test("a test goes to whoever asks for it, by their own name, and nobody's consent is asked or ended by it", async () => {
  const content = { texts: { en: { subject: "Hi {first_name|you}", text: "From {city}" } } };
  const { id } = await campaigns.save(draftFor("trial", { content }), STAFF);
  await campaigns.test(id, { id: STAFF.staff, name: "Mark", email: "mark@shop.example" }, null);
  await on.tickOn(1);
  const raw = mail.received.find((one) => one.to[0] === "mark@shop.example")?.raw ?? "";
  expect(raw).toContain("Subject: Hi Mark");
  const link = /<https:\/\/shop\.example(\/unsubscribe\/[\w-]+)>/.exec(raw.replaceAll(/\r\n[ \t]/g, " "))?.[1] ?? "";
  const refusals = () => db`select count(*) from audit where action = 'unsubscribe'`;
  const before = await refusals();
  expect((await app.request(link, { method: "POST" })).status).toBe(200);
  expect(await refusals()).toEqual(before);
  const toChat = await campaigns.save(draftFor("trial-chat", CHAT), STAFF);
  await expect(campaigns.test(toChat.id, { id: STAFF.staff, name: "Mark", email: "" }, null)).rejects.toThrow(
    /^no_chat: /,
  );
});

test.each([
  [{ content: { texts: { ru: { subject: "x", text: "{frist_name}" } } } }, /^unknown_field: .*first_name, /],
  [{ content: { texts: { ru: { text: "x" } } } }, /^no_subject: /],
  [{ content: { texts: { ru: { subject: "x", text: "x".repeat(4000) } } } }, /^too_long: /],
  [{ content: { texts: { ru: { subject: "x", text: "x" } }, otherwise: "en" as const } }, /^no_text: /],
  [{ content: { texts: { ru: { subject: "x", text: "x" } }, product: "no-such" } }, /^no_product: /],
  [{ topic: null }, /^no_topic: .*offers, news/],
  [{ topic: "orders" }, /^no_topic: /],
  [{ definition: { where: { kind: "attribute" } } }, /^bad_segment: /],
  [{ segmentId: STAFF.staff }, /^unknown_segment: /],
])("what could never be sent is refused while it is written: %#", async (fields, why) => {
  await expect(campaigns.save(draftFor("wrong", fields), STAFF)).rejects.toThrow(why);
});

test("the language that was given first is that of the others", async () => {
  const texts = { uk: { subject: "Вітаємо", text: "Вітаємо" }, en: { subject: "Hello", text: "Hello" } };
  const { content } = await campaigns.save(draftFor("order", { content: { texts } }), STAFF);
  expect(content).toMatchObject({ otherwise: "uk" });
});

test("a policy that says nothing of adverts allows none", async () => {
  const { id } = await campaigns.save(draftFor("unsaid"), STAFF);
  const { campaigns: said, ...rest } = on.policy;
  try {
    Object.assign(on.policy, { campaigns: undefined });
    expect((await campaigns.options("owner")).policy).toBeNull();
    await expect(campaigns.approve(id, { staff: STAFF.staff, expected: null })).rejects.toThrow(/^no_policy: /);
  } finally {
    Object.assign(on.policy, { ...rest, campaigns: said });
  }
});
