import { expect, test } from "vitest";
import { fixedClock, silentLog, systemClock } from "../../src/base/index.ts";
import { enqueue } from "../../src/outbox/index.ts";
import { makeOutgoing } from "../../src/services/outgoing.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-23T08:00:00Z");

test("letters that are slow to leave hold no chat up, however many they are", async () => {
  const letter = { kind: "letter" as const, to: "olena@example.com", subject: "News", text: "It is on its way." };
  const letters = Array.from({ length: 60 }, () => ({
    ...{ channel: "email", destination: letter.to, content: letter, at: new Date(AT.getTime() - 60_000) },
  }));
  const message = { text: "€2.50", buttons: [], sources: [], products: [], asksContact: false };
  const content = { kind: "message" as const, reply: true, message };
  await enqueue(db, [...letters, { channel: "telegram", destination: "42", content, at: AT }]);
  const mailed = Promise.withResolvers<void>();
  const said = Promise.withResolvers<string>();
  const outgoing = makeOutgoing({
    ...{ db, clock: fixedClock(AT), log: silentLog },
    senders: {
      letter: () => mailed.promise,
      message: async () =>
        new Map([
          [
            "telegram",
            async ({ text }) => {
              said.resolve(text);
              return "1";
            },
          ],
        ]),
    },
  });
  for (let replies = 0; replies < 6; replies += 1) outgoing.sendSoon();
  expect(await said.promise).toBe("€2.50");
  mailed.resolve();
  await outgoing.settled();
  expect((await db`select 1 from outbox where sent_at is null`).length).toBe(0);
});

test("what is due a little later leaves when it is due, without a tick, and no sooner", async () => {
  const sent: string[] = [];
  const outgoing = makeOutgoing({
    ...{ db, clock: systemClock, log: silentLog },
    senders: { letter: async ({ to }) => void sent.push(to) },
  });
  const at = systemClock();
  const letters = [100, 300, 60_000].map((ms) => ({
    ...{ channel: "email", destination: `in-${ms}@example.com`, at, deliverAfter: new Date(at.getTime() + ms) },
    content: { kind: "letter" as const, to: `in-${ms}@example.com`, subject: "News", text: "Beans." },
  }));
  await enqueue(db, letters);
  outgoing.attend();
  outgoing.sendFor(900);
  await expect.poll(() => sent).toHaveLength(2);
  expect(sent).toEqual(["in-100@example.com", "in-300@example.com"]);
  outgoing.rest();
  await outgoing.settled();
});
