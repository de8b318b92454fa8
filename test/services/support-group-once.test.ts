import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeApp } from "../../src/app.ts";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { groupState } from "../../src/support-group/index.ts";
import { type FakeBotApi, type FakeGroup, startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";
import { siteVisitor } from "./site-visitor.ts";

const db = await testDatabase({ max: 6 });
let api: FakeBotApi;
let group: FakeGroup;

/** A replica that hears nothing of Telegram by itself; its clock may be ahead. */
function open(aheadMs = 0): Promise<Services> {
  const config = readConfig({ TELEGRAM_API_ROOT: api.url, TELEGRAM_BOT_TOKEN: api.token });
  const clock = () => new Date(Date.now() + aheadMs);
  return makeServices({ config, db, log: silentLog, clock, mail: async () => {}, burstMs: 0 });
}

beforeAll(async () => {
  api = await startBotApi({ username: "ShopBot" });
  group = api.group({ title: "Поддержка" });
  group.setBot("administrator", { can_manage_topics: true, can_delete_messages: true });
});
afterAll(async () => {
  expect(api.violations).toEqual([]);
  await api.stop();
});

/** So many people on the shop's site call somebody, while no group is bound; then it is. */
async function called(by: Services, people: number): Promise<void> {
  await db`update support_groups set unbound_at = now()`;
  const app = makeApp(by, { addressOf: () => null });
  for (let person = 0; person < people; person += 1) {
    const { say } = await siteVisitor(app, "ru");
    await say("позовите человека");
  }
  await by.settled();
  await db`
    insert into support_groups (chat_id, title, locale, bound_at, bound_by) values (${group.id}, 'Поддержка', 'ru', now(), '1')
    on conflict (chat_id) do update set unbound_at = null, sent = '[]'`;
}

const madeTopics = () => api.calls.filter(({ method }) => method === "createForumTopic").length;
const kept = async () => (await db`select conversation_id from support_topics where gone_at is null`).length;

/** Each topic holds one packet. */
function expectOneOfEach(topics: number): void {
  expect(group.topics).toHaveLength(topics);
  for (const { threadId } of group.topics)
    expect(group.shown(threadId).filter(({ text }) => text.includes("Просит человека"))).toHaveLength(1);
}

test("however many tell at once, in one process and beside it, each conversation has one topic with one packet", async () => {
  const [one, other] = [await open(), await open()];
  await called(one, 3);
  api.fail("createForumTopic", { times: 3, delayMs: 300 });
  await Promise.all([one.supportGroup.tell(), one.supportGroup.tell(), other.supportGroup.tell(), one.tick()]);
  await Promise.all([one.settled(), other.settled()]);
  expect([madeTopics(), await kept()]).toEqual([3, 3]);
  expectOneOfEach(3);
}, 60_000);

test("a topic that was made while another replica thought this one dead, and made one too, is taken out again", async () => {
  const [slow, ahead] = [await open(), await open(60_000)];
  await called(slow, 1);
  const held = Promise.withResolvers<void>();
  api.fail("createForumTopic", { until: held.promise });
  const late = slow.supportGroup.tell();
  await vi.waitFor(() => expect(madeTopics()).toBe(4), { timeout: 10_000 });
  await ahead.supportGroup.tell();
  held.resolve();
  await late;
  expect([madeTopics(), await kept()]).toEqual([5, 4]);
  expectOneOfEach(4);
}, 60_000);

test("a refusal that comes late does not undo what the group was seen to be since", async () => {
  const one = await open();
  await called(one, 1);
  const { promise: until, resolve: come } = Promise.withResolvers<void>();
  api.fail("createForumTopic", { status: 403, description: "Forbidden: bot was kicked from the group chat", until });
  const before = madeTopics();
  const telling = one.supportGroup.tell();
  await expect.poll(madeTopics).toBe(before + 1);
  // It was taken in again meanwhile.
  const standing = { isIn: true, isAdmin: true, managesTopics: true, deletesMessages: true };
  await one.supportGroup.hear({ kind: "member", chat: { id: group.id, title: "Поддержка" }, thread: null, standing });
  come();
  await telling;
  await one.settled();
  expect(await groupState(db)).toMatchObject({ trouble: null });
  expectOneOfEach(5);
});
