import { expect, test } from "vitest";
import { fixedClock, type Log, Refused, silentLog, Unavailable } from "../../src/base/index.ts";
import { rehearse } from "../../src/database/index.ts";
import {
  type Delivery,
  deliver,
  enqueue,
  type Letter,
  type MessageSender,
  type Outbound,
  type Sender,
  takeBack,
} from "../../src/outbox/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-03-10T12:00:00Z");
const letterTo = (to: string): Letter => ({ kind: "letter", to, subject: "Код", text: "123456" });
const put = (...to: string[]) =>
  enqueue(
    db,
    to.map((address) => ({ channel: "email", destination: address, content: letterTo(address), at: AT })),
  );
const through = (sender: Sender, at = AT): Delivery => ({
  senders: { letter: sender },
  clock: fixedClock(at),
  log: silentLog,
  random: () => 0.5,
});
const stored = () => db`select destination, content, attempts, deliver_after, sent_at, failed_at, error from outbox`;

test("a letter is handed to its channel's sender with an id, and marked", () =>
  rehearse(db, async () => {
    await put("olena@example.com");
    const seen: [Letter, string][] = [];
    const delivered = await deliver(
      db,
      through(async (letter, id) => void seen.push([letter, id])),
    );
    expect(delivered).toMatchObject({ sent: 1, retried: 0, failed: 0 });
    expect(seen).toEqual([[letterTo("olena@example.com"), expect.stringMatching(/^[0-9a-f-]{36}$/)]]);
    expect(await stored()).toMatchObject([{ content: null, sent_at: AT }]);
  }));

test("what is not available is tried again later, what is refused is not", () =>
  rehearse(db, async () => {
    await put("later@example.com", "never@example.com", "now@example.com");
    const sender: Sender = async ({ to }) => {
      if (to.startsWith("later")) throw new Unavailable("mail");
      if (to.startsWith("never")) throw new Refused("address_refused", "There is no such address.");
    };
    expect(await deliver(db, through(sender))).toMatchObject({ sent: 1, retried: 1, failed: 1 });
    const rows = new Map((await stored()).map((row) => [row.destination, row]));
    expect(rows.get("later@example.com")).toMatchObject({
      failed_at: null,
      attempts: 1,
      deliver_after: new Date("2026-03-10T12:00:30Z"),
    });
    expect(rows.get("never@example.com")).toMatchObject({ failed_at: AT, error: /no such address/ });
  }));

test("a mail server that is down for good is asked eight times over nine hours, then the letter is given up", () =>
  rehearse(db, async () => {
    await put("olena@example.com");
    let tries = 0;
    const sender: Sender = async () => {
      tries++;
      throw new Unavailable("mail");
    };
    let at = AT;
    for (let rounds = 0; rounds < 20; rounds++) {
      await deliver(db, through(sender, at));
      const [row] = await stored();
      if (row?.failed_at) break;
      at = row?.deliver_after;
    }
    expect(tries).toBe(8);
    expect((at.getTime() - AT.getTime()) / 3600_000).toBeCloseTo(9.1, 1);
  }));

test("a letter that its senders died over eight times is given up unsent", () =>
  rehearse(db, async () => {
    await put("olena@example.com");
    await db`update outbox set attempts = 8`;
    const sender: Sender = () => Promise.reject(new Error("must not be called"));
    expect(await deliver(db, through(sender))).toMatchObject({ sent: 0, retried: 0, failed: 1 });
    expect(await stored()).toMatchObject([{ error: /died/ }]);
  }));

test("a content that is no letter is given up, and the others leave", () =>
  rehearse(db, async () => {
    await put("a@example.com", "b@example.com");
    await db`update outbox set content = '{"kind": "parcel"}' where destination = 'a@example.com'`;
    expect(
      await deliver(
        db,
        through(async () => {}),
      ),
    ).toMatchObject({ sent: 1, retried: 0, failed: 1 });
  }));

test("all that is due leaves, up to the limit", () =>
  rehearse(db, async () => {
    await put(...Array.from({ length: 12 }, (_, n) => `customer${n}@example.com`));
    expect((await deliver(db, { ...through(async () => {}), limit: 7 })).sent).toBe(7);
    expect(
      (
        await deliver(
          db,
          through(async () => {}),
        )
      ).sent,
    ).toBe(5);
  }));

test("the log does not name addresses", () =>
  rehearse(db, async () => {
    await put("olena@example.com");
    const lines: string[] = [];
    const write = (event: string, fields?: object) => void lines.push(JSON.stringify({ event, ...fields }));
    const log: Log = { info: write, warn: write, error: write };
    const sender: Sender = () => Promise.reject(new Unavailable("mail", "450 <olena@example.com> busy"));
    await deliver(db, { ...through(sender), log });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("olena");
  }));

test("two replicas that deliver at once send each letter once, and no transaction is open meanwhile", async () => {
  await put(...Array.from({ length: 40 }, (_, n) => `customer${n}@example.com`));
  const sent: string[] = [];
  const openTransactions: number[] = [];
  const sender: Sender = async ({ to }) => {
    sent.push(to);
    const [row] = await db<{ count: number }[]>`
      select count(*) as count from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`;
    openTransactions.push(row?.count ?? 0);
  };
  const done = await Promise.all([deliver(db, through(sender)), deliver(db, through(sender))]);
  expect(done.reduce((sum, one) => sum + one.sent, 0)).toBe(40);
  expect(new Set(sent).size).toBe(40);
  expect(sent).toHaveLength(40);
  expect(Math.max(...openTransactions)).toBe(0);
});

const message = (text: string): Outbound => ({ text, buttons: [], sources: [], products: [], asksContact: false });
const CHAT = "019a0000-0000-7000-8000-00000000000c";

async function putInChat(destination: string, ...texts: string[]): Promise<void> {
  const content = (text: string) => ({ kind: "message" as const, reply: true, message: message(text) });
  const rows = texts.map((text) => ({
    channel: "telegram",
    destination,
    content: content(text),
    conversationId: CHAT,
    at: AT,
  }));
  await enqueue(db, rows);
}

const throughChat = (send: MessageSender, at = AT): Delivery => ({
  ...through(async () => {}, at),
  senders: { message: new Map([["telegram", send]]) },
});

test("messages of one chat leave one after another and in order, those of different chats side by side", () =>
  rehearse(db, async () => {
    await putInChat("1", "a", "b", "c");
    await putInChat("2", "A", "B");
    const sent: string[] = [];
    let most = 0;
    const open = new Map<string, number>();
    await deliver(
      db,
      throughChat(async ({ text }, to) => {
        open.set(to, (open.get(to) ?? 0) + 1);
        expect(open.get(to)).toBe(1);
        most = Math.max(most, [...open.values()].filter(Boolean).length);
        await new Promise((resolve) => setTimeout(resolve, 5));
        sent.push(text);
        open.set(to, 0);
        return "7";
      }),
    );
    expect(sent.filter((text) => text >= "a")).toEqual(["a", "b", "c"]);
    expect(sent.filter((text) => text < "a")).toEqual(["A", "B"]);
    expect(most).toBe(2);
    expect(
      (await db`select distinct receipt from outbox where channel = 'telegram'`).map((row) => row.receipt),
    ).toEqual(["7"]);
  }));

test("a message that cannot leave yet holds up its own chat only, and as long as its channel asks", () =>
  rehearse(db, async () => {
    await putInChat("1", "first", "second");
    await putInChat("2", "other");
    const sent: string[] = [];
    let busy = true;
    const sender: MessageSender = async ({ text }) => {
      if (text === "first" && busy) throw new Unavailable("Telegram", "429", 17_000);
      sent.push(text);
      return null;
    };
    const at = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
    expect(await deliver(db, throughChat(sender))).toEqual({ sent: 1, retried: 1, failed: 0, retryAt: at(17) });
    busy = false;
    expect(await deliver(db, throughChat(sender, at(16.9)))).toMatchObject({ sent: 0, retried: 0, failed: 0 });
    expect(await deliver(db, throughChat(sender, at(17)))).toMatchObject({ sent: 2, retried: 0, failed: 0 });
    expect(sent).toEqual(["other", "first", "second"]);
  }));

test("one that is refused for good makes way for the next", () =>
  rehearse(db, async () => {
    await putInChat("1", "bad", "good");
    const sent: string[] = [];
    await deliver(
      db,
      throughChat(async ({ text }) => {
        if (text === "bad") throw new Refused("too_strange", "No.");
        sent.push(text);
        return null;
      }),
    );
    expect(sent).toEqual(["good"]);
  }));

test("news for somebody who does not agree to it any more is dropped, not sent", () =>
  rehearse(db, async () => {
    const content = { ...letterTo("olena@example.com"), consentOf: 1 };
    await enqueue(db, [{ channel: "email", destination: content.to, content, at: AT }]);
    const sender: Sender = async () => {
      throw new Error("it was sent");
    };
    expect(await deliver(db, through(sender))).toMatchObject({ sent: 0, retried: 0, failed: 1 });
    expect((await stored()).map(({ error }) => error)).toContainEqual(expect.stringContaining("no_consent"));
  }));

test("where the next cannot be claimed, what is being sent comes to its end before that is told", async () => {
  await put("slow@example.com", "fast@example.com");
  const sent = Promise.withResolvers<void>();
  let [asked, done] = [0, false];
  // First for the claim, then for the fast one's mark, then for the next claim.
  const clock = () => {
    asked += 1;
    if (asked === 3) throw new Error("the database is away");
    return AT;
  };
  const sender: Sender = async ({ to }) => {
    if (to.startsWith("fast")) return;
    await sent.promise;
    done = true;
  };
  const told = deliver(db, { ...through(sender), clock }).catch(() => done);
  setTimeout(() => sent.resolve(), 50);
  expect(await told).toBe(true);
  await db`delete from outbox`;
});

const advertTo = (to: string, until: string | null = null): Letter => ({ ...letterTo(to), advert: { until } });
const putAdverts = (...letters: Letter[]) =>
  enqueue(
    db,
    letters.map((content) => ({ channel: "email", destination: content.to, content, at: AT })),
  );

test("an advert of which nobody knows whether it left is lost rather than sent twice; one that cannot have left is tried again", () =>
  rehearse(db, async () => {
    await putAdverts(advertTo("broken@example.com"), advertTo("busy@example.com"));
    const sender: Sender = async ({ to }) => {
      throw new Unavailable("mail", "gone", null, to.startsWith("busy"));
    };
    expect(await deliver(db, through(sender))).toMatchObject({ sent: 0, retried: 1, failed: 1 });
    const rows = new Map((await stored()).map((row) => [row.destination, row]));
    expect(rows.get("broken@example.com")).toMatchObject({ failed_at: AT, error: /^may_have_left: / });
    expect(rows.get("busy@example.com")).toMatchObject({ failed_at: null });
  }));

test("an advert whose sender died over it, and one that is late, are not sent", () =>
  rehearse(db, async () => {
    await putAdverts(advertTo("died@example.com"), advertTo("late@example.com", "2026-03-10T12:00:00Z"));
    await db`update outbox set claimed_until = ${AT}, attempts = 1 where destination = 'died@example.com'`;
    const never: Sender = () => Promise.reject(new Error("must not be called"));
    expect(await deliver(db, through(never))).toMatchObject({ sent: 0, failed: 2 });
    const errors = (await stored()).map(({ error }) => String(error).split(":")[0]).sort();
    expect(errors).toEqual(["may_have_left", "too_late"]);
  }));

test("a reply does not wait for an advert in the same chat, and an advert that nobody has in hand can be taken back", () =>
  rehearse(db, async () => {
    const later = new Date(AT.getTime() + 60_000);
    const content = { kind: "message" as const, reply: false, advert: { until: null }, message: message("advert") };
    const id = "019a0000-0000-7000-8000-00000000000d";
    await enqueue(db, [{ id, channel: "telegram", destination: "1", content, at: AT, deliverAfter: later }]);
    await putInChat("1", "reply");
    const sent: string[] = [];
    await deliver(
      db,
      throughChat(async ({ text }) => String(sent.push(text))),
    );
    expect(sent).toEqual(["reply"]);
    expect(await takeBack(db, [id])).toEqual([id]);
    expect(await takeBack(db, [id])).toEqual([]);
  }));
