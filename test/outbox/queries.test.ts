import { expect, test } from "vitest";
import { rehearse } from "../../src/database/index.ts";
import { claim, enqueue, type Letter, markFailed, markSent, type OutboxRow } from "../../src/outbox/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
const letter: Letter = { kind: "letter", to: "olena@example.com", subject: "Код", text: "123456" };
const row: OutboxRow = {
  id: "01957fb0-0000-7000-8000-000000000001",
  channel: "email",
  destination: letter.to,
  content: letter,
  at: AT,
};
const take = (at: Date, leaseSeconds: Record<string, number> = { email: 60 }) =>
  claim(db, { at, limit: 10, leaseSeconds });
const stored = async () => (await db`select * from outbox`)[0];

test("a message that was put in is claimed once", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    const [claimed] = await take(AT);
    expect(claimed).toEqual({
      id: row.id,
      channel: "email",
      destination: "olena@example.com",
      content: letter,
      createdAt: AT,
      attempts: 1,
      heldByPerson: false,
      withdrawn: false,
      takerDied: false,
    });
    expect(await take(later(59))).toEqual([]);
  }));

test("the same row put in twice is one message", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    await enqueue(db, [row, { ...row, id: undefined }]);
    expect(await take(AT)).toHaveLength(2);
  }));

test("a message whose taker died comes back after the lease, and the attempt counts", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    await take(AT);
    expect(await take(later(60))).toMatchObject([{ id: row.id, attempts: 2 }]);
  }));

test("a message that was sent keeps nothing of what it said, and does not come back", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    await take(AT);
    await markSent(db, [{ id: row.id ?? "", receipt: null }], { at: later(1), channels: ["email"] });
    expect(await stored()).toMatchObject({ content: null, sent_at: later(1), claimed_until: null });
    expect(await take(later(3600))).toEqual([]);
  }));

test("a message that failed comes back when its wait is over", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    await take(AT);
    await markFailed(db, row.id ?? "", { at: AT, error: "no answer", retryAfter: later(30) });
    expect(await take(later(29))).toEqual([]);
    expect(await take(later(30))).toHaveLength(1);
  }));

test("a message that was given up does not come back", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    await take(AT);
    await markFailed(db, row.id ?? "", { at: later(2), error: "no such address", retryAfter: null });
    expect(await stored()).toMatchObject({ failed_at: later(2), error: "no such address" });
    expect(await take(later(3600))).toEqual([]);
  }));

test("a failure that comes in after the message was sent changes nothing", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    await markSent(db, [{ id: row.id ?? "", receipt: null }], { at: AT, channels: ["email"] });
    await markFailed(db, row.id ?? "", { at: later(1), error: "late", retryAfter: null });
    expect(await stored()).toMatchObject({ failed_at: null, error: null });
  }));

test("a message of a channel that nobody here serves is left for others", () =>
  rehearse(db, async () => {
    await enqueue(db, [row]);
    expect(await take(AT, { telegram: 20 })).toEqual([]);
    expect(await take(AT, {})).toEqual([]);
  }));

test("no more messages are taken than asked for, those due longest first", () =>
  rehearse(db, async () => {
    await enqueue(db, [
      { ...row, id: undefined, at: later(5), destination: "second" },
      { ...row, id: undefined, destination: "first" },
    ]);
    const taken = await claim(db, { at: later(9), limit: 1, leaseSeconds: { email: 60 } });
    expect(taken.map((message) => message.destination)).toEqual(["first"]);
  }));
