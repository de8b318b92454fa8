import { expect, test } from "vitest";
import { rehearse } from "../../src/database/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { trimmer } from "../../src/services/trim.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const NOW = new Date("2026-11-23T08:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const SEGMENT = "01990000-0000-7000-a000-000000000001";

test("journals of segments and marketers' chats are forgotten when the policy says, and nothing else is", () =>
  rehearse(db, async () => {
    await db`insert into customers (id, external_id, updated_at) values (1, 'c-1', ${NOW})`;
    await db`insert into segments (id, name, kind, definition, created_at, created_by, changed_at, changed_by)
      values (${SEGMENT}, 'All', 'static', '{}', ${NOW}, 'system', ${NOW}, 'system')`;
    for (const days of [40, 31, 29, 1]) {
      await db`insert into segment_journal (segment_id, customer_id, at, change) values (${SEGMENT}, 1, ${ago(days)}, 'joined')`;
      await db`insert into marketer_chats (id, member, channel, changed_at) values (${crypto.randomUUID()}, 'm', 'desk', ${ago(days)})`;
    }
    let now = NOW;
    const policy = readPolicy("keep: {segment_journal_days: 30, marketer_chat_days: 35}");
    const trim = trimmer({ db, clock: () => now, policy });
    const left = async () => {
      const [row] = await db<{ journal: number; chats: number; segments: number }[]>`
        select (select count(*) from segment_journal) as journal, (select count(*) from marketer_chats) as chats,
          (select count(*) from segments) as segments`;
      return row;
    };
    await trim();
    expect(await left()).toEqual({ journal: 2, chats: 3, segments: 1 });
    await trim();
    // Within the hour nothing is looked at again.
    now = new Date(NOW.getTime() + 60_000);
    Object.assign(policy.keep, { segment_journal_days: 2 });
    await trim();
    expect((await left())?.journal).toBe(2);
    now = new Date(NOW.getTime() + 3_600_000);
    await trim();
    expect((await left())?.journal).toBe(1);
  }));

test("without a word in the policy a journal is kept for a year, and a chat for 90 days", () => {
  expect(readPolicy("{}").keep).toEqual({ segment_journal_days: 365, marketer_chat_days: 90 });
});
