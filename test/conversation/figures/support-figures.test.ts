import { beforeAll, expect, test } from "vitest";
import { newId } from "../../../src/base/index.ts";
import { supportFigures } from "../../../src/conversation/index.ts";
import { Policy } from "../../../src/policy/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const october = {
  from: new Date("2026-09-30T21:00:00Z"),
  to: new Date("2026-10-31T22:00:00Z"),
  timezone: "Europe/Vilnius",
};
const open = Policy.parse({});
const NOW = new Date("2026-11-05T12:00:00Z");
const at = (text: string) => new Date(`2026-10-${text}:00Z`);

async function thread(channel: string, locale: string, customer: string | null, said: string[]): Promise<string> {
  const id = newId(NOW);
  await db`
    insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
    values (${id}, ${channel}, ${id}, ${locale}, '{}', ${NOW}, ${NOW})`;
  if (customer !== null)
    await db`
      insert into identities (channel, sender_id, customer_id, proof, proven_at)
      select ${channel}, ${id}, id, 'token', ${NOW} from customers where external_id = ${customer}`;
  for (const moment of said)
    await db`
      insert into messages (id, conversation_id, channel, sender_id, external_id, author, content, at)
      values (${newId(at(moment))}, ${id}, ${channel}, ${id}, ${moment}, 'customer', '{"kind":"text","text":"?"}', ${at(moment)})`;
  return id;
}

async function called(conversation: string, reason: string, opened: string, answered: string | null): Promise<string> {
  const id = newId(at(opened));
  await db`
    insert into handoffs (id, conversation_id, reason, packet, opened_at, answered_at)
    values (${id}, ${conversation}, ${reason}, '{}', ${at(opened)}, ${answered === null ? null : at(answered)})`;
  return id;
}

beforeAll(async () => {
  await db`insert into customers (external_id, updated_at) values ('anna', ${NOW})`;
  // One contact over two messages, another a week and a day later: the first was durable.
  const web = await thread("web", "ru", "anna", ["02T10:00", "02T10:05", "10T22:30"]);
  // Anna again in Telegram two days after the second: that one was not.
  const telegram = await thread("telegram", "ru", "anna", ["12T10:00"]);
  // Somebody who is not known; too late to be judged of.
  await thread("web", "en", null, ["30T10:00"]);
  await called(web, "complaint", "10T22:31", "10T22:41");
  const second = await called(telegram, "asked", "12T10:01", null);
  await db`insert into ratings (id, conversation_id, handoff_id, value, at) values (${newId(NOW)}, ${telegram}, ${second}, 4, ${at("12T12:00")})`;
  await db`
    insert into conversation_events (conversation_id, at, kind) values (${web}, ${at("11T08:00")}, 'closed'), (${web}, ${NOW}, 'closed')`;
  await db`insert into unanswered (question, locale, asked_at) values ('?', 'ru', ${at("10T22:30")})`;
});

test("contacts are counted by silence, and durable where nobody of the same customer comes back in any channel", async () => {
  const figures = await supportFigures(db, october, { policy: open, now: NOW });
  expect(figures.total).toMatchObject({ contacts: 4, contained: 2, judged: 3, durable: 2 });
  expect(figures.days.map(({ key, contacts }) => [key, contacts])).toEqual([
    ["2026-10-02", 1],
    ["2026-10-11", 1],
    ["2026-10-12", 1],
    ["2026-10-30", 1],
  ]);
  expect(figures.channels.map(({ key, contacts, durable }) => [key, contacts, durable])).toEqual([
    // Where a question was asked was not kept.
    ["", 0, 0],
    ["telegram", 1, 1],
    ["web", 3, 1],
  ]);
  expect(figures.languages.map(({ key, contacts }) => [key, contacts])).toEqual([
    ["en", 1],
    ["ru", 3],
  ]);
});

test("calls by reason, the wait for a person's first words, ratings, closings and what found no answer are told", async () => {
  expect(await supportFigures(db, october, { policy: open, now: NOW })).toMatchObject({
    total: {
      reasons: [
        { reason: "asked", count: 1 },
        { reason: "complaint", count: 1 },
      ],
      firstAnswer: { answered: 1, median: 600, p90: 600 },
      ...{ closed: 1, reopened: 0, ratings: [0, 0, 0, 1, 0], unanswered: 1, answers: 0, topArticle: null },
    },
    articles: [],
  });
});

test("the first answer is counted by the shop's hours: a night and a weekend between count nothing", async () => {
  const id = await thread("web", "uk", null, []);
  // From ten minutes before a Friday's end to twenty after Monday's beginning.
  const [opened, answered] = ["2026-09-18T14:50:00Z", "2026-09-21T06:20:00Z"].map((moment) => new Date(moment));
  await db`
    insert into handoffs (id, conversation_id, reason, packet, opened_at, answered_at)
    values (${newId(NOW)}, ${id}, 'asked', '{}', ${opened ?? NOW}, ${answered ?? NOW})`;
  const september = { ...october, from: new Date("2026-09-01T00:00:00Z"), to: new Date("2026-09-29T00:00:00Z") };
  const policy = Policy.parse({ hours: { "mon-fri": ["09:00-18:00"] } });
  const { total } = await supportFigures(db, september, { policy, now: NOW });
  expect(total.firstAnswer).toEqual({ answered: 1, median: 1_800, p90: 1_800 });
});

test("a stretch without words has figures of nothing", async () => {
  const empty = { ...october, from: new Date("2027-01-01"), to: new Date("2027-02-01") };
  expect(await supportFigures(db, empty, { policy: open, now: NOW })).toMatchObject({
    total: {
      contacts: 0,
      contained: 0,
      judged: 0,
      durable: 0,
      reasons: [],
      firstAnswer: { answered: 0, median: null },
    },
    days: [],
  });
});
