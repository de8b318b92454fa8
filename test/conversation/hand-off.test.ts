import { beforeEach, describe, expect, test } from "vitest";
import { sayHandOff } from "../../src/conversation/hand-off.ts";
import { returnToBot, takeByPerson } from "../../src/conversation/index.ts";
import { Policy, readPolicy } from "../../src/policy/index.ts";
import { MONDAY, POLICY } from "./shop.ts";
import { ask, choose, no, openStage, person, set, start, type Visitor, yes } from "./stage.ts";

const stage = await openStage();
const { db } = stage;
const callsOf = ({ senderId }: Visitor) => db`
  select h.reason, h.packet, h.contact, h.taken_at, h.closed_at from handoffs h
  join conversations c on c.id = h.conversation_id where c.sender_id = ${senderId} order by h.opened_at, h.closed_at`;

beforeEach(() => {
  stage.now = MONDAY;
  stage.shop = { ...stage.shop, policy: readPolicy(POLICY) };
  stage.reports.length = 0;
});

describe("the packet holds what a person needs to go on", () => {
  test("who, what was asked, what was tried with its values, in which language, and the last messages", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await visitor.say(ask("How much is delivery?"));
    await visitor.say([start("change_address"), set("city", "Каунас")]);
    const { report } = await visitor.say("[]", person);
    expect(report?.handoff).toBe("asked");
    const [call] = await callsOf(visitor);
    expect(call).toMatchObject({
      reason: "asked",
      contact: null,
      packet: {
        customer: customer.externalId,
        channel: "web",
        locale: "en",
        asked: `[]\n[{"type":"hand_off","reason":"asked"}]`,
        tried: [{ flow: "change_address", slots: { city: "Каунас" } }],
        topic: { kind: "article", slug: "delivery" },
      },
    });
    expect(call?.packet.messages.map((message: { author: string }) => message.author)).toEqual([
      "customer",
      "bot",
      "customer",
      "bot",
      "customer",
    ]);
    expect(call?.packet.messages[0]).toMatchObject({
      text: '[{"type":"ask_knowledge","question":"How much is delivery?"}]',
    });
  });

  test("what the bot has done and ended is in it too, as it stood last, but nothing from before people answered", async () => {
    const visitor = await stage.visitor(await stage.customer());
    await visitor.say([start("change_address"), set("city", "Каунас")]);
    await visitor.say([{ type: "cancel_flow" }]);
    await visitor.say(start("list_orders"));
    await visitor.say(person);
    const [first] = await callsOf(visitor);
    expect(first?.packet.tried).toEqual([
      { flow: "change_address", slots: { city: "Каунас" } },
      { flow: "list_orders", slots: {} },
    ]);
  });

  test("the language is the one that was spoken last, and who was proven in the same turn is named", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(null, { channel: "telegram", language: "en" });
    await visitor.say("Скільки коштує доставка?");
    await visitor.send({ kind: "contact", phone: customer.phone, own: true });
    await visitor.say(person);
    expect((await callsOf(visitor))[0]?.packet).toMatchObject({ locale: "uk", customer: customer.externalId });
  });

  test("a yes to a person's help asks what was asked before it", async () => {
    const visitor = await stage.visitor(await stage.customer());
    await visitor.say("Who won the world cup in 1998?");
    await visitor.say(yes);
    expect((await callsOf(visitor))[0]?.packet.asked).toBe("Who won the world cup in 1998?");
    const tapping = await stage.visitor(await stage.customer());
    await tapping.say("Who won the world cup in 1998?");
    await tapping.tap("Yes, please");
    expect((await callsOf(tapping))[0]?.packet.asked).toBe("Who won the world cup in 1998?");
  });

  test("no more than the last messages are in it", async () => {
    const visitor = await stage.visitor(await stage.customer());
    for (let count = 0; count < 9; count += 1) await visitor.say("How much is delivery?");
    await visitor.say(person);
    expect((await callsOf(visitor))[0]?.packet.messages).toHaveLength(12);
  });

  test("a code that was typed is not in it", async () => {
    const visitor = await stage.visitor();
    await visitor.say([start("show_profile"), set("email", "somebody@example.com")]);
    for (const code of ["000001", "000002", "000003"]) await visitor.say(set("code", code));
    const [call] = await callsOf(visitor);
    expect(call?.reason).toBe("too_many_tries");
    expect(JSON.stringify(call?.packet.tried)).not.toContain("000003");
    expect(call?.packet.tried).toMatchObject([{ flow: "show_profile" }, { flow: "identify" }]);
  });
});

describe("the customer is told the truth about when somebody will be there", () => {
  const told = async (at: string, channel: "web" | "telegram" = "telegram") => {
    stage.now = new Date(at);
    return (await (await stage.visitor(null, { channel })).say(person)).texts[0];
  };

  test("inside the hours: here and now", async () => {
    expect(await told("2026-11-23T10:00:00+02:00")).toMatch(/will answer you here/);
  });

  test("outside of them: when the shop opens", async () => {
    expect(await told("2026-11-23T13:30:00+02:00")).toContain("on 23 November at 14:00");
    expect(await told("2026-11-22T23:30:00+02:00")).toContain("on 23 November at 09:00");
  });

  test("on a holiday: the next working day", async () => {
    expect(await told("2026-12-25T10:00:00+02:00")).toContain("on 26 December at 10:00");
  });

  test("where nobody is on shift no time is promised", async () => {
    stage.shop = { ...stage.shop, policy: readPolicy("") };
    expect(await told("2026-11-23T10:00:00+02:00")).toMatch(/can't promise an exact time/);
  });
});

describe("where to answer somebody who leaves", () => {
  test("an unknown web visitor is asked once, and the answer stands with the call", async () => {
    const visitor = await stage.visitor();
    const { texts, report } = await visitor.say(person);
    expect(texts).toHaveLength(2);
    expect(report).toMatchObject({ asks: "phone_or_email", handoff: "asked" });
    const kept = await visitor.say(set("email", "Guest@Example.COM"));
    expect(kept.texts).toEqual(["All right: if you're not here, we'll answer at Guest@example.com."]);
    expect(await callsOf(visitor)).toMatchObject([{ contact: "Guest@example.com" }]);
    expect((await visitor.say("How much is delivery?")).texts).toHaveLength(1);
  });

  test("a phone will do, and what is neither is said to be neither", async () => {
    const visitor = await stage.visitor();
    await visitor.say(person);
    const wrong = await visitor.say(set("phone", "12"));
    expect(wrong.texts[0]).toMatch(/neither a phone nor an e-mail/);
    expect(wrong.report).toMatchObject({ refused: "invalid_phone", asks: "phone_or_email" });
    await visitor.say(set("phone", "8 612 34567"));
    expect(await callsOf(visitor)).toMatchObject([{ contact: "+37061234567" }]);
  });

  test("the contact proves nothing: who left it is as unknown as before", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor();
    await visitor.say(person);
    await visitor.say(set("email", customer.email));
    expect(await db`select 1 from identities where sender_id = ${visitor.senderId}`).toEqual([]);
    expect((await visitor.say(start("show_profile"))).report?.asks).toBe("phone_or_email");
  });

  test("it does not insist", async () => {
    for (const meanwhile of [no, ask("How much is delivery?"), choose("article:returns")]) {
      const visitor = await stage.visitor();
      await visitor.say(person);
      const { texts, report } = await visitor.say(meanwhile);
      expect(texts).toHaveLength(1);
      expect(report?.asks).toBeNull();
    }
  });

  test("a known customer and a Telegram user can be reached and are not asked", async () => {
    const known = await stage.visitor(await stage.customer());
    expect((await known.say(person)).texts).toHaveLength(1);
    const telegram = await stage.visitor(null, { channel: "telegram" });
    expect((await telegram.say(person)).texts).toHaveLength(1);
  });
});

describe("one call is enough", () => {
  test("a second one says that somebody knows already, and opens nothing", async () => {
    const visitor = await stage.visitor();
    await visitor.say(person);
    const again = await visitor.say(person);
    expect(again.texts).toEqual([
      "A person knows about you already and will answer here soon.",
      expect.stringMatching(/ahead of you(?:rs)? in the queue\.$/),
    ]);
    expect(again.report?.handoff).toBeNull();
    expect(await callsOf(visitor)).toHaveLength(1);
  });

  test.each(["web", "telegram"] as const)(
    "whoever calls a person on %s while others wait hears how many are ahead at once",
    async (channel) => {
      await (await stage.visitor()).say(person);
      stage.now = new Date(MONDAY.getTime() + 60_000);
      const { texts } = await (await stage.visitor(null, { channel, language: "en" })).say(person);
      expect(texts[0]).toMatch(/^I've passed .+ \d+ conversations? ahead of yours in the queue\.$/s);
    },
  );

  test("whoever speaks of the law comes before others who wait, and is told so at once", async () => {
    await db`update handoffs set closed_at = ${MONDAY} where closed_at is null`;
    await (await stage.visitor()).say(person);
    stage.now = new Date(MONDAY.getTime() + 60_000);
    const ahead = async (reason: "asked" | "legal") => {
      const { texts } = await (await stage.visitor(null, { language: "en" })).say({ ...person, reason });
      return /(\d+) conversations? ahead/.exec(texts[0] ?? "")?.[1] ?? "none";
    };
    expect([await ahead("legal"), await ahead("asked")]).toEqual(["none", "2"]);
  });

  test("outside the hours the second one tells the time again", async () => {
    stage.now = new Date("2026-11-22T12:00:00+02:00");
    const visitor = await stage.visitor();
    await visitor.say(person);
    expect((await visitor.say(person)).texts[0]).toContain("on 23 November at 09:00");
  });

  test("what the bot cannot read while somebody is called is noted for them, as often as it comes", async () => {
    const visitor = await stage.visitor(await stage.customer());
    await visitor.say(person);
    for (let count = 0; count < 4; count += 1)
      expect((await visitor.say([])).texts).toEqual(["All right, they will see this message too."]);
  });

  test("nor is one offered where one is called already: neither for a question nor for what cannot be done yet", async () => {
    const visitor = await stage.visitor(await stage.customer());
    await visitor.say(person);
    const unknown = await visitor.say("Who won the world cup in 1998?");
    expect(unknown.texts).toEqual(["I don't know the answer to that, but the person will see your question."]);
    expect([unknown.buttons, unknown.report?.refused]).toEqual([[], "dont_know"]);
    const forbidden = await visitor.say(start("cancel_order"));
    expect(forbidden.texts).toEqual(["All right, they will see this message too."]);
    expect(forbidden.report?.refused).toBe("unsupported");
  });

  test("after the first is closed a new one may be opened", async () => {
    const visitor = await stage.visitor(await stage.customer());
    await visitor.say(person);
    await takeByPerson(db, "web", visitor.senderId, stage.now);
    await returnToBot(db, "web", visitor.senderId, crypto.randomUUID(), stage.now);
    expect((await visitor.say(person)).report?.handoff).toBe("asked");
    expect(await callsOf(visitor)).toMatchObject([{ taken_at: MONDAY, closed_at: MONDAY }, { closed_at: null }]);
  });

  test("what cannot be done yet is offered to a person, and the offer may be taken later by its button", async () => {
    const visitor = await stage.visitor(await stage.customer());
    const offered = await visitor.say(start("cancel_order"));
    expect(offered.report).toMatchObject({ refused: "unsupported", asks: "choice", handoff: null });
    await visitor.say("How much is delivery?");
    expect((await visitor.tap("Yes, please")).report?.handoff).toBe("asked");
  });

  test("three questions without an answer call a person by themselves", async () => {
    const visitor = await stage.visitor(await stage.customer());
    await visitor.say("Who won the world cup in 1998?");
    await visitor.say("What is the capital of Mongolia?");
    const third = await visitor.say("Why is the sky blue?");
    expect(third.report).toMatchObject({ refused: "dont_know", handoff: "not_understood" });
    expect(third.texts).toHaveLength(2);
  });
});

describe("who is told when somebody will be there", () => {
  const rules = Policy.parse({ staff_online: 1, hours: { "mon-fri": ["09:00-18:00"] } });
  const shop = { policy: rules, timezone: "Europe/Vilnius" };
  const at = (time: string) => new Date(`2026-11-23T${time}:00+02:00`);
  test.each([
    ["12:00", null, "handoff-open"],
    ["12:00", 2, "handoff-open"],
    ["12:00", 0, "handoff-unknown"],
    ["20:00", null, "handoff-closed"],
    ["20:00", 0, "handoff-closed"],
    ["20:00", 1, "handoff-open"],
  ])("at %s with %s at the desk hears %s", (time, online, reply) => {
    expect(sayHandOff(shop, { at: at(time), online, alreadyOpen: false }).reply).toBe(reply);
  });
});
