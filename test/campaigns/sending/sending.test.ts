import { expect, test } from "vitest";
import { changeConsents, noteUnreachable } from "../../../src/customers/index.ts";
import { approved, CHAT, chatter, customer, draftFor, openStage, STAFF } from "../stage.ts";

const on = await openStage();
const { db, mail, bot, campaigns, stage } = on;
const to = (prefix: string) => mail.received.flatMap((one) => one.to).filter((address) => address.startsWith(prefix));

test("who withdraws their consent or blocks the bot after the approval gets nothing", async () => {
  const silent = await chatter(on, "late-silent", 511, { source: "late" });
  await chatter(on, "late-blocks", 512, { source: "late" });
  await chatter(on, "late-refuses", 513, { source: "late" });
  const id = await approved(on, draftFor("late", CHAT));
  await changeConsents(db, silent.known, { telegram: false }, { at: stage.now, source: "telegram" });
  await noteUnreachable(db, { channel: "telegram", senderId: "512" }, stage.now);
  bot.fail("sendMessage", { status: 403, description: "Forbidden: bot was blocked by the user" });
  await on.tickOn(4);
  expect(await campaigns.results(id)).toMatchObject({ sent: 0, failed: { no_consent: 1, blocked: 2 } });
  expect(await campaigns.read(id)).toMatchObject({ status: "done" });
});

test("a pause takes back what waits for its place in the pace, a stop gives it up, and nobody gets anything twice", async () => {
  for (let n = 0; n < 70; n += 1) await customer(on, `pause-${n}`, { source: "pause" });
  const id = await approved(on, draftFor("pause"));
  await on.tickOn(2);
  const first = to("pause-").length;
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(70);
  await campaigns.step(id, "pause", STAFF.staff);
  await on.tickOn(2);
  expect(to("pause-")).toHaveLength(first);
  await campaigns.step(id, "resume", STAFF.staff);
  await on.tickOn(1);
  await campaigns.step(id, "stop", STAFF.staff);
  // What a sender has in hand when it stops still leaves, and is noted by a later tick.
  await expect
    .poll(
      async () => {
        await on.tickOn(1);
        return (await campaigns.results(id)).waiting;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  const got = to("pause-");
  expect(new Set(got).size).toBe(got.length);
  const { sent, failed, waiting } = await campaigns.results(id);
  expect([sent, waiting, Object.keys(failed)]).toEqual([got.length, 0, ["stopped"]]);
  expect(sent + (failed.stopped ?? 0)).toBe(70);
  await expect(campaigns.step(id, "resume", STAFF.staff)).rejects.toThrow(/^not_now: /);
});

test("two replicas send each letter once, and one that dies over a letter loses it rather than sending it twice", async () => {
  for (let n = 0; n < 40; n += 1) await customer(on, `twice-${n}`, { source: "twice" });
  const id = await approved(on, draftFor("twice"));
  const other = await on.replica();
  await Promise.all([on.services.tick(), other.tick()]);
  // Somebody took one of them and was never heard of again.
  const taken = () => db`update outbox set claimed_until = ${stage.now}, attempts = 1 where id = (
    select r.outbox_id from campaign_recipients r join outbox o on o.id = r.outbox_id
    where r.campaign_id = ${id} and o.sent_at is null and o.claimed_until is null order by r.leaves_at desc limit 1)`;
  // The tick that the approval began may still be at it.
  await expect.poll(async () => (await taken()).count).toBe(1);
  for (let times = 0; times < 4; times += 1) {
    on.pass(10);
    await Promise.all([on.services.tick(), other.tick()]);
  }
  const got = to("twice-");
  expect(new Set(got).size).toBe(got.length);
  expect(await campaigns.results(id)).toMatchObject({ sent: 39, waiting: 0, failed: { may_have_left: 1 } });
  expect(got).toHaveLength(39);
});

test("nobody is written to in the quiet_hours of where they live", async () => {
  await customer(on, "night-kazakh", { source: "night", country: "KZ" });
  await customer(on, "night-briton", { source: "night", country: "Великобритания" });
  stage.now = new Date("2026-11-24T16:30:00Z");
  const id = await approved(on, draftFor("night"));
  await on.tickOn(3);
  expect(to("night-")).toEqual(["night-briton@example.com"]);
  expect(await campaigns.read(id)).toMatchObject({ status: "sending" });
  stage.now = new Date("2026-11-25T04:00:00Z");
  await on.tickOn(3);
  expect(to("night-")).toEqual(["night-briton@example.com", "night-kazakh@example.com"]);
});
