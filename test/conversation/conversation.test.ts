import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { returnToBot, takeByPerson } from "../../src/conversation/index.ts";
import { readCard } from "../../src/customers/index.ts";
import { MONDAY } from "./shop.ts";
import { ask, command, openStage, scripted, set, start, yes } from "./stage.ts";

const stage = await openStage({ max: 8 });
const { db } = stage;
const text = (words: string) => ({ kind: "text" as const, text: words });
const later = (ms: number) => new Date(MONDAY.getTime() + ms);
const rowOf = async (senderId: string) => {
  const [row] = await db`select pending, owner, lease_token, state from conversations where sender_id = ${senderId}`;
  return row;
};
const turnsOf = (senderId: string) => db`
  select t.text from turns t join messages m on m.turn_id = t.id where m.sender_id = ${senderId} group by t.id order by min(m.seq)`;

beforeEach(() => {
  stage.now = MONDAY;
  stage.reports.length = 0;
  stage.logged.length = 0;
});

describe("each message is stored once and answered once", () => {
  test("a message is answered, and nothing is left waiting", async () => {
    const visitor = await stage.visitor();
    const { texts, messages } = await visitor.say("How much is delivery?");
    expect(texts.join()).toContain("€4.50");
    expect(messages[0]?.sources).toMatchObject([{ slug: "delivery", title: "Delivery in Lithuania" }]);
    expect(await rowOf(visitor.senderId)).toMatchObject({ pending: 0, owner: "bot", lease_token: null });
  });

  test("under an article in another language than the conversation's the buttons are in the article's", async () => {
    const visitor = await stage.visitor(null, { language: "ru" });
    const { texts, buttons, report } = await visitor.say(ask("How much is delivery?"));
    expect(texts.join()).toContain("€4.50");
    expect([report?.locale, buttons]).toEqual(["ru", ["Yes, thanks", "Not really"]]);
  });

  test("two questions of one message that have the same answer are answered with it once", async () => {
    const visitor = await stage.visitor();
    const { texts } = await visitor.say([ask("How much is delivery?"), ask("What is the price of delivery?")]);
    expect(texts).toHaveLength(1);
    const other = await visitor.say([ask("How much is delivery?"), ask("How do I return a cup?")]);
    expect(other.texts).toHaveLength(2);
  });

  test("a redelivery changes nothing, says nothing, and answers the same number", async () => {
    const visitor = await stage.visitor();
    const first = await visitor.post(text("How much is delivery?"), { externalId: "m-1" });
    await stage.conversation.settled();
    const second = await visitor.post(text("How much is delivery?"), { externalId: "m-1" });
    await stage.conversation.settled();
    expect(second).toEqual(first);
    expect(await visitor.thread()).toHaveLength(2);
    expect(await rowOf(visitor.senderId)).toMatchObject({ pending: 0, lease_token: null });
  });

  test("the same message delivered many times at once is answered once and leaves nothing to sweep", async () => {
    const visitor = await stage.visitor();
    const other = stage.replica();
    const seqs = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        visitor.post(text("How much is delivery?"), { externalId: "m-1", through: n % 2 ? other : stage.conversation }),
      ),
    );
    await Promise.all([stage.conversation.settled(), other.settled()]);
    expect(new Set(seqs.map((one) => one.seq)).size).toBe(1);
    expect((await visitor.thread()).map((message) => message.author)).toEqual(["customer", "bot"]);
    stage.now = later(60_000);
    await stage.conversation.sweep();
    expect(await rowOf(visitor.senderId)).toMatchObject({ pending: 0, lease_token: null });
    expect(await visitor.thread()).toHaveLength(2);
  });

  test("the same id from two senders is two messages", async () => {
    const [one, other] = [await stage.visitor(), await stage.visitor()];
    await one.send(text("How much is delivery?"), "m-1");
    await other.send(text("How much is delivery?"), "m-1");
    expect(await other.thread()).toHaveLength(2);
  });

  test("characters that Postgres cannot keep are dropped, and the rest is answered", async () => {
    const visitor = await stage.visitor();
    const { texts } = await visitor.say("How much is \0delivery\ud83d?");
    expect(texts.join()).toContain("€4.50");
  });

  test("a reading with half a letter in it is kept too", async () => {
    const broken = stage.replica({
      read: async () => ({
        commands: [
          { command: { type: "ask_knowledge", question: "🙂".slice(0, 1) }, confidence: 1, words: "\ud83d\0" },
        ],
        language: "en",
        reader: "rules",
      }),
    });
    const visitor = await stage.visitor();
    await visitor.post(text("🙂"), { through: broken });
    await broken.settled();
    expect(stage.logged).toEqual([]);
    expect(await visitor.thread()).toHaveLength(2);
  });
});

describe("messages of one conversation are answered in their order", () => {
  const numbers = Array.from({ length: 20 }, (_, n) => n);
  const slowly: typeof scripted = async (words, context) => {
    await sleep(2);
    return scripted(words, context);
  };

  test("twenty at once, over two processes", async () => {
    const visitor = await stage.visitor();
    const processes = [stage.replica({ read: slowly }), stage.replica({ read: slowly })];
    await Promise.all(
      numbers.map((n) =>
        visitor.post(
          { kind: "button", payload: `c:article:nothing-${n}`, label: `${n}` },
          { through: processes[n % 2] },
        ),
      ),
    );
    for (const one of [...processes, ...processes]) await one.settled();
    const thread = await db<{ seq: number; author: string; turn_id: string }[]>`
      select m.seq, m.author, m.turn_id from messages m where sender_id = ${visitor.senderId} or turn_id in
        (select turn_id from messages where sender_id = ${visitor.senderId}) order by m.seq`;
    const asked = thread.filter((message) => message.author === "customer");
    const answered = thread.filter((message) => message.author === "bot");
    expect(asked).toHaveLength(20);
    expect(answered.map((message) => message.turn_id)).toEqual(asked.map((message) => message.turn_id));
    expect(new Set(asked.map((message) => message.turn_id)).size).toBe(20);
    expect(await rowOf(visitor.senderId)).toMatchObject({ pending: 0, lease_token: null });
  });

  test("texts that come while a turn is worked out are answered after it, together", async () => {
    const visitor = await stage.visitor();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = () => {};
    const isRead = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = stage.replica({
      read: async (words, context) => {
        if (words === "first") begun();
        if (words === "first") await held;
        return scripted(words, context);
      },
    });
    await visitor.post(text("first"), { through: slow });
    // What comes before its turn reads what waits belongs to that turn.
    await isRead;
    await visitor.post(text("second"), { through: slow });
    await visitor.post(text("third"), { through: slow });
    release();
    await slow.settled();
    expect((await turnsOf(visitor.senderId)).map((turn) => turn.text)).toEqual(["first", "second\nthird"]);
  });

  test("a burst of short messages becomes one turn", async () => {
    const visitor = await stage.visitor();
    // The claim is about what comes within the pause: it ends when the last of them is there, however slow the machine is.
    const { promise: pause, resolve: end } = Promise.withResolvers<void>();
    const { promise: paused, resolve: begin } = Promise.withResolvers<void>();
    const asked = vi.fn((_ms: number) => {
      begin();
      return pause;
    });
    const patient = stage.replica({ burstMs: 700, pause: asked });
    await visitor.post(text("hello"), { through: patient });
    // What comes before the first is read is answered with it, without a pause.
    await paused;
    await visitor.post(text("how much"), { through: patient });
    await visitor.post(text("is delivery?"), { through: patient });
    end();
    await patient.settled();
    expect(asked.mock.calls).toEqual([[700]]);
    expect((await turnsOf(visitor.senderId)).map((turn) => turn.text)).toEqual(["hello\nhow much\nis delivery?"]);
  });

  test("a question that is whole by itself waits for nothing", async () => {
    const visitor = await stage.visitor();
    const pause = vi.fn(async () => {});
    const patient = stage.replica({ burstMs: 700, pause });
    await visitor.post(text("How much is delivery?"), { through: patient });
    await patient.settled();
    expect(pause).not.toHaveBeenCalled();
  });

  test("an answer to a question waits for nothing either", async () => {
    const visitor = await stage.visitor();
    await visitor.say(start("track_order"));
    const pause = vi.fn(async () => {});
    const patient = stage.replica({ burstMs: 700, pause });
    await visitor.post(text("last"), { through: patient });
    await patient.settled();
    expect(pause).not.toHaveBeenCalled();
  });

  test("a button in the middle of texts is answered in its place", async () => {
    const visitor = await stage.visitor();
    await visitor.post(text("one"), { hold: true });
    await visitor.post(text("two"), { hold: true });
    await visitor.post({ kind: "button", payload: "c:article:returns", label: "Returning goods" }, { hold: true });
    await visitor.post(text("three"));
    await stage.conversation.settled();
    expect((await turnsOf(visitor.senderId)).map((turn) => turn.text)).toEqual([
      "one\ntwo",
      "Returning goods",
      "three",
    ]);
  });
});

describe("whoever works on a conversation may be lost", () => {
  test("a worker that dies leaves the message to another one's sweep, and is not waited for longer than its lease", async () => {
    const visitor = await stage.visitor();
    // Its clock stands still with it: what still ticks in this process would prolong its lease else.
    const died = stage.now;
    const dying = stage.replica({ clock: () => died, read: () => new Promise(() => {}) });
    await visitor.post(text("How much is delivery?"), { through: dying });
    stage.now = later(9_000);
    await stage.conversation.sweep();
    expect(await visitor.thread()).toHaveLength(1);
    stage.now = later(11_000);
    await stage.conversation.sweep();
    expect((await visitor.thread()).map((message) => message.author)).toEqual(["customer", "bot"]);
  });

  test("a worker that is at work for longer than its lease keeps the conversation", async () => {
    const visitor = await stage.visitor();
    const held = Promise.withResolvers<void>();
    const slow = stage.replica({
      ...{ clock: () => new Date(), leaseMs: 1_500 },
      read: async (words, context) => {
        await held.promise;
        return scripted(words, context);
      },
    });
    const leaseUntil = async () =>
      (await db<{ at: Date }[]>`select lease_until as at from conversations where sender_id = ${visitor.senderId}`)[0]
        ?.at;
    await visitor.post(text("How much is delivery?"), { through: slow });
    const first = await leaseUntil();
    await expect.poll(leaseUntil).not.toEqual(first);
    // By then the lease that it began with is over.
    const other = stage.replica({ clock: () => new Date((first?.getTime() ?? 0) + 1) });
    expect(await other.sweep()).toBe(0);
    held.resolve();
    await slow.settled();
    expect((await visitor.thread()).map((message) => message.author)).toEqual(["customer", "bot"]);
    expect(stage.logged).toEqual([]);
  });

  test("a process that has its hands full holds no more conversations, and takes them up when it is free", async () => {
    const [first, second, third] = [await stage.visitor(), await stage.visitor(), await stage.visitor()];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const busy = stage.replica({
      turnsAtOnce: 1,
      read: async (words, context) => {
        await held;
        return scripted(words, context);
      },
    });
    for (const visitor of [first, second, third]) await visitor.post(text("How much is delivery?"), { through: busy });
    expect((await rowOf(first.senderId))?.lease_token).not.toBeNull();
    expect(await rowOf(second.senderId)).toMatchObject({ pending: 1, lease_token: null });
    stage.now = later(1_000);
    expect(await stage.conversation.sweep()).toBe(2);
    expect(await turnsOf(third.senderId)).toHaveLength(1);
    await second.post(text("How much is delivery?"), { through: busy });
    release();
    await busy.settled();
    expect(await turnsOf(first.senderId)).toHaveLength(1);
    expect(await turnsOf(second.senderId)).toHaveLength(2);
  });

  test("one sweep takes up all that waits", async () => {
    const visitors = await Promise.all(Array.from({ length: 45 }, () => stage.visitor()));
    for (const visitor of visitors) await visitor.post(text("How much is delivery?"), { hold: true });
    stage.now = later(1_000);
    expect(await stage.conversation.sweep()).toBe(45);
    expect(await db`select 1 from conversations where pending > 0`).toHaveLength(0);
  });

  test("a worker whose lease has run out writes nothing, and what it had done is undone", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await visitor.say([start("change_email"), set("email", "new@example.com")]);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = stage.replica({
      // After the change is written and before the turn is saved.
      wording: {
        say: (locale, saying) => {
          if (saying.reply === "profile-saved") release();
          return `${locale} ${saying.reply}`;
        },
      },
      clock: () => stage.now,
      read: async (words, context) => {
        const reading = await scripted(words, context);
        await db`update conversations set lease_token = null, lease_until = null where sender_id = ${visitor.senderId}`;
        return reading;
      },
    });
    await visitor.post(text(command([yes])), { through: slow });
    await held;
    await slow.settled();
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
    expect(await db`select 1 from audit where subject_key = ${customer.externalId}`).toHaveLength(0);
    expect(stage.logged).toEqual([]);
    stage.now = later(31_000);
    await stage.conversation.sweep();
    expect((await readCard(db, customer.id))?.email).toBe("new@example.com");
    expect(await db`select 1 from audit where subject_key = ${customer.externalId}`).toHaveLength(1);
  });

  test("a worker that was only slow finds its message answered, and says nothing more", async () => {
    const visitor = await stage.visitor();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = stage.replica({
      read: async (words, context) => {
        await held;
        return scripted(words, context);
      },
    });
    await visitor.post(text("How much is delivery?"), { through: slow });
    stage.now = later(31_000);
    await stage.conversation.sweep();
    release();
    await slow.settled();
    expect((await visitor.thread()).map((message) => message.author)).toEqual(["customer", "bot"]);
    expect(await turnsOf(visitor.senderId)).toHaveLength(1);
  });

  test("when the database goes away the message waits, and is answered when it is back", async () => {
    const visitor = await stage.visitor();
    const away = stage.replica({
      shop: () => Promise.reject(Object.assign(new Error("connect"), { code: "ECONNREFUSED" })),
    });
    await visitor.post(text("How much is delivery?"), { through: away });
    await away.settled();
    expect(await visitor.thread()).toHaveLength(1);
    stage.now = later(1_000);
    await stage.conversation.sweep();
    expect((await visitor.thread()).map((message) => message.author)).toEqual(["customer", "bot"]);
  });

  test("a sweep takes up what nobody works on, and leaves alone what waits for nothing", async () => {
    const visitor = await stage.visitor();
    await visitor.post(text("How much is delivery?"), { hold: true });
    stage.now = later(1_000);
    expect(await stage.conversation.sweep()).toBe(1);
    expect(await stage.conversation.sweep()).toBe(0);
  });
});

describe("what fails inside is said, and a person is called", () => {
  const failing = {
    "a reader": { read: () => Promise.reject(new Error("no model")) },
    "a reader whose model cannot be reached": {
      read: () => Promise.reject(Object.assign(new Error("fetch failed"), { code: "ECONNREFUSED" })),
    },
    "the shop": { shop: () => Promise.reject(new Error("the catalogue is broken")) },
  };

  test.each(Object.entries(failing))("%s that fails leads to an apology and a hand-off, once", async (_, parts) => {
    const visitor = await stage.visitor(await stage.customer());
    const broken = stage.replica(parts);
    await visitor.post(text("How much is delivery?"), { through: broken });
    await broken.settled();
    const thread = await visitor.thread();
    expect(thread.map((message) => message.author)).toEqual(["customer", "bot", "bot"]);
    expect(thread[1]?.text).toMatch(/something broke/);
    expect(thread[2]?.text).toMatch(/passed this to a person/);
    const calls = await db`
      select reason, packet from handoffs h join conversations c on c.id = h.conversation_id where c.sender_id = ${visitor.senderId}`;
    expect(calls).toMatchObject([{ reason: "failed", packet: { asked: "How much is delivery?" } }]);
    stage.now = later(60_000);
    expect(await broken.sweep()).toBe(0);
    expect(await visitor.thread()).toHaveLength(3);
  });

  test("a turn that gave way to another transaction is no failure: the next sweep answers", async () => {
    const visitor = await stage.visitor(await stage.customer());
    const shop = () => db`do $$ begin raise exception using errcode = '40P01'; end $$` as never;
    const crossed = stage.replica({ shop });
    await visitor.post(text("How much is delivery?"), { through: crossed });
    await crossed.settled();
    expect(await visitor.thread()).toHaveLength(1);
    stage.now = later(6_000);
    await stage.conversation.sweep();
    expect((await visitor.thread()).map((message) => message.text).join()).not.toContain("something broke");
    expect(await visitor.thread()).toHaveLength(2);
  });

  test("a capability that fails undoes what it began, and the customer is told", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await visitor.say([start("change_birth_date"), set("birth_date", "1990-05-17")]);
    await db`update conversations set state = jsonb_set(state, '{proposal,values,birth_date}', '"never"') where sender_id = ${visitor.senderId}`;
    const { texts, report } = await visitor.say(yes);
    expect(texts[0]).toMatch(/something broke/);
    expect(report?.handoff).toBe("failed");
    expect(
      await db`select done_at from proposals p join conversations c on c.id = p.conversation_id where sender_id = ${visitor.senderId}`,
    ).toMatchObject([{ done_at: null }]);
    expect(await rowOf(visitor.senderId)).toMatchObject({ pending: 0, lease_token: null });
  });

  test("an unknown web visitor is asked where to answer after a failure too", async () => {
    const visitor = await stage.visitor();
    const broken = stage.replica({ read: () => Promise.reject(new Error("no model")) });
    await visitor.post(text("Hello?"), { through: broken });
    await broken.settled();
    expect((await visitor.thread()).at(-1)?.text).toMatch(/where shall we answer/);
  });

  test("where not even the apology can be saved nobody is answered twice, and the next sweep tries again", async () => {
    const visitor = await stage.visitor();
    const mute = stage.replica({
      wording: {
        say: () => {
          throw new Error("no words");
        },
      },
    });
    await visitor.post(text(command([{ type: "chitchat", kind: "help" }])), { through: mute });
    await mute.settled();
    expect(await visitor.thread()).toHaveLength(1);
    expect(await rowOf(visitor.senderId)).toMatchObject({ pending: 1, lease_token: null });
    stage.now = later(6_000);
    await stage.conversation.sweep();
    expect(await visitor.thread()).toHaveLength(2);
  });
});

describe("a person holds the conversation", () => {
  const take = (senderId: string) => takeByPerson(db, "web", senderId, stage.now);
  const giveBack = (senderId: string) => returnToBot(db, "web", senderId, crypto.randomUUID(), stage.now);

  test("the bot is silent", async () => {
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    await take(visitor.senderId);
    expect((await visitor.say("And to Latvia?")).texts).toEqual([]);
    expect(await visitor.thread()).toHaveLength(3);
    expect(await rowOf(visitor.senderId)).toMatchObject({ owner: "person", pending: 0 });
  });

  test("one who comes in the middle of a turn is not talked over", async () => {
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    stage.reports.length = 0;
    const interrupted = stage.replica({
      read: async (words, context) => {
        await take(visitor.senderId);
        return scripted(words, context);
      },
    });
    await visitor.post(text(command([ask("delivery"), { type: "hand_off", reason: "asked" }])), {
      through: interrupted,
    });
    await interrupted.settled();
    expect((await visitor.thread()).map((message) => message.author)).toEqual(["customer", "bot", "customer"]);
    expect(stage.reports).toEqual([]);
    expect(
      await db`select reason from handoffs h join conversations c on c.id = h.conversation_id where sender_id = ${visitor.senderId}`,
    ).toEqual([{ reason: "taken" }]);
    stage.now = later(60_000);
    await stage.conversation.sweep();
    expect(await visitor.thread()).toHaveLength(3);
  });

  test("after they give it back the bot answers what comes, and not what was written to them", async () => {
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    await take(visitor.senderId);
    await visitor.say("This is for the person");
    await giveBack(visitor.senderId);
    stage.now = later(60_000);
    await stage.conversation.sweep();
    expect(await visitor.thread()).toHaveLength(3);
    const { texts } = await visitor.say("How do I return a grinder?");
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("14 days");
  });

  test("what the bot proposed before is forgotten when they give it back: a yes to them confirms nothing", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await visitor.say([start("change_email"), set("email", "new@example.com")]);
    await take(visitor.senderId);
    await giveBack(visitor.senderId);
    const { texts } = await visitor.say(yes);
    expect(texts[0]).toMatch(/nothing to confirm/);
    expect((await visitor.tap("confirm:")).texts[0]).toMatch(/nothing to confirm/);
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
  });

  test("a turn that was under way when they gave it back is not kept", async () => {
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    const interrupted = stage.replica({
      read: async (words, context) => {
        await take(visitor.senderId);
        await giveBack(visitor.senderId);
        return scripted(words, context);
      },
    });
    await visitor.post(text("How do I return a grinder?"), { through: interrupted });
    await interrupted.settled();
    expect(await visitor.thread()).toHaveLength(3);
  });
});
