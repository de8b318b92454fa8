import { beforeEach, describe, expect, test } from "vitest";
import { readCard } from "../../src/customers/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { MONDAY, POLICY } from "./shop.ts";
import { type Known, openStage, type Reply, set, start, type Visitor, yes } from "./stage.ts";

const stage = await openStage({ max: 6 });
const { db } = stage;
const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000);
const lastCode = () => String(stage.letters.at(-1)?.text.args?.code);
const otherCode = () => (lastCode() === "999999" ? "888888" : "999999");

beforeEach(() => {
  stage.now = MONDAY;
  stage.shop = { ...stage.shop, policy: readPolicy(POLICY) };
  stage.letters.length = 0;
});

/** What somebody who looks on could tell two replies apart by. */
const outside = ({ texts, buttons, report }: Reply) => ({
  texts,
  buttons,
  asks: report?.asks,
  refused: report?.refused,
  handoff: report?.handoff,
  proposal: report?.proposal,
  done: report?.done,
  steps: report?.steps,
});
const identityOf = async ({ senderId }: Visitor) => {
  const [row] = await db`select customer_id, proof from identities where sender_id = ${senderId}`;
  return row;
};
const askForCode = async (contact: string) => {
  const visitor = await stage.visitor();
  const asked = await visitor.say([start("show_profile"), set(contact.includes("@") ? "email" : "phone", contact)]);
  return { visitor, asked };
};

describe("a one-time code", () => {
  test("goes to the e-mail that the shop knows, and proves who types it", async () => {
    const customer = await stage.customer();
    const { visitor, asked } = await askForCode(customer.email);
    expect(stage.letters).toMatchObject([{ to: customer.email, locale: "en", subject: { reply: "code-subject" } }]);
    expect(asked.report?.asks).toBe("code");
    const shown = await visitor.say(set("code", lastCode()));
    expect(shown.report?.done).toEqual([{ action: "identified", values: { customer: customer.externalId } }]);
    expect(shown.texts[0]).toBe("Thank you, now I know who you are.");
    expect(shown.texts[1]).toContain(customer.phone);
    expect(await identityOf(visitor)).toMatchObject({ customer_id: customer.id, proof: "code" });
  });

  test("is asked for by the phone too, and goes to the e-mail of its owner", async () => {
    const customer = await stage.customer();
    await askForCode(customer.phone);
    expect(stage.letters.map((letter) => letter.to)).toEqual([customer.email]);
  });

  test("may be typed with spaces", async () => {
    const { visitor } = await askForCode((await stage.customer()).email);
    const code = lastCode();
    expect((await visitor.say(set("code", `${code.slice(0, 3)} ${code.slice(3)}`))).report?.done).toHaveLength(1);
  });

  test("is kept as a hash only: neither it nor the contact stands anywhere in the database", async () => {
    const customer = await stage.customer();
    const { visitor } = await askForCode(customer.email);
    const [kept] = await db`select * from codes where sender_id = ${visitor.senderId}`;
    expect(JSON.stringify(kept)).not.toContain(lastCode());
    expect(JSON.stringify(kept)).not.toContain(customer.email);
    const said = await db`select state from conversations where sender_id = ${visitor.senderId}`;
    expect(JSON.stringify(said)).not.toContain(lastCode());
  });

  test("works for ten minutes", async () => {
    const intime = await askForCode((await stage.customer()).email);
    stage.now = minutes(9.9);
    expect((await intime.visitor.say(set("code", lastCode()))).report?.done).toHaveLength(1);
    stage.now = MONDAY;
    const late = await askForCode((await stage.customer()).email);
    stage.now = minutes(10);
    const refused = await late.visitor.say(set("code", lastCode()));
    expect(refused.report).toMatchObject({ refused: "wrong_code", done: [] });
    expect(refused.texts[0]).toMatch(/no longer works/);
  });

  test("may be tried three times, and then not even the right one is taken", async () => {
    const customer = await stage.customer();
    const { visitor } = await askForCode(customer.email);
    expect((await visitor.say(set("code", otherCode()))).report).toMatchObject({ refused: "wrong_code", asks: "code" });
    expect((await visitor.say(set("code", otherCode()))).report).toMatchObject({ refused: "wrong_code", asks: "code" });
    const third = await visitor.say(set("code", otherCode()));
    expect(third.report).toMatchObject({ refused: "too_many_tries", handoff: "too_many_tries" });
    await db`update conversations set state = jsonb_set(state, '{frames}',
      '[{"flow":"identify","at":1,"slots":{},"asks":{},"questions":{}}]') where sender_id = ${visitor.senderId}`;
    expect((await visitor.say(set("code", lastCode()))).report?.done).toEqual([]);
    expect(await identityOf(visitor)).toBeUndefined();
  });

  test("may be right on the third try", async () => {
    const { visitor } = await askForCode((await stage.customer()).email);
    await visitor.say(set("code", otherCode()));
    await visitor.say(set("code", otherCode()));
    expect((await visitor.say(set("code", lastCode()))).report?.done).toHaveLength(1);
  });

  test("is used once", async () => {
    const { visitor } = await askForCode((await stage.customer()).email);
    const code = lastCode();
    await visitor.say(set("code", code));
    await db`delete from identities where sender_id = ${visitor.senderId}`;
    await db`update conversations set state = jsonb_set(state, '{frames}',
      '[{"flow":"identify","at":1,"slots":{},"asks":{},"questions":{}}]') where sender_id = ${visitor.senderId}`;
    expect((await visitor.say(set("code", code))).report).toMatchObject({ refused: "wrong_code", done: [] });
  });

  test("is bound to who asked for it: somebody else cannot use it", async () => {
    const customer = await stage.customer();
    await askForCode(customer.email);
    const code = lastCode();
    const { visitor: thief } = await askForCode((await stage.customer()).email);
    expect((await thief.say(set("code", code))).report?.done).toEqual([]);
    expect(await identityOf(thief)).toBeUndefined();
  });

  test("is bound to the channel that it was asked for on, also where a sender has the same id there", async () => {
    const customer = await stage.customer();
    const { visitor } = await askForCode(customer.email);
    const code = lastCode();
    const other = await stage.visitor(null, { channel: "telegram" });
    await other.say([start("show_profile"), set("email", "nobody@example.com")]);
    await db`update codes set sender_id = ${other.senderId} where channel = 'web' and sender_id = ${visitor.senderId}`;
    expect((await other.say(set("code", code))).report?.done).toEqual([]);
    expect(await identityOf(other)).toBeUndefined();
  });

  test("is sent three times in an hour to one contact, whoever asks", async () => {
    const customer = await stage.customer();
    for (let count = 0; count < 3; count += 1) await askForCode(customer.email);
    expect(stage.letters).toHaveLength(3);
    const fourth = await askForCode(customer.email.toUpperCase());
    expect(fourth.asked.report).toMatchObject({ refused: "too_many_tries", handoff: "too_many_tries" });
    expect(stage.letters).toHaveLength(3);
    stage.now = minutes(61);
    await askForCode(customer.email);
    expect(stage.letters).toHaveLength(4);
  });

  test("is sent three times in an hour to one sender, whatever contact they name", async () => {
    const visitor = await stage.visitor();
    await visitor.say([start("show_profile"), set("email", (await stage.customer()).email)]);
    await visitor.say(set("email", (await stage.customer()).email));
    await visitor.say(set("email", "nobody@example.com"));
    const fourth = await visitor.say(set("email", (await stage.customer()).email));
    expect(fourth.report?.refused).toBe("too_many_tries");
    expect(stage.letters).toHaveLength(2);
  });

  test("the newest one counts", async () => {
    const customer = await stage.customer();
    const { visitor } = await askForCode(customer.email);
    const first = lastCode();
    stage.now = minutes(1);
    await visitor.say(set("email", customer.email));
    expect((await visitor.say(set("code", first))).report?.refused).toBe("wrong_code");
    expect((await visitor.say(set("code", lastCode()))).report?.done).toHaveLength(1);
  });

  test("is not sent at all where the policy says nothing of codes: a person checks", async () => {
    stage.shop = { ...stage.shop, policy: readPolicy("order_lookup: { tries: 5 }") };
    const { asked } = await askForCode((await stage.customer()).email);
    expect(asked.report).toMatchObject({ refused: "not_identified" });
    expect(asked.report?.handoff).not.toBeNull();
    expect(stage.letters).toEqual([]);
  });

  test("what is no contact is said to be none, and costs nothing", async () => {
    const { asked } = await askForCode("anna@");
    expect(asked.report).toMatchObject({ refused: "invalid_email", asks: "phone_or_email" });
  });
});

describe("a code to a known Telegram", () => {
  const inTelegram = async (customer: Known) => {
    const chat = await stage.visitor(customer, { channel: "telegram" });
    return chat.senderId;
  };

  test("goes there where no e-mail is proven, and proves who types it", async () => {
    const customer = await stage.customer({ email: null });
    const chat = await inTelegram(customer);
    const { visitor, asked } = await askForCode(customer.phone);
    expect(stage.letters).toMatchObject([{ to: chat, by: "telegram", text: { reply: "code-chat" } }]);
    expect(asked.report?.asks).toBe("code");
    expect((await visitor.say(set("code", lastCode()))).report?.done).toHaveLength(1);
  });

  test("goes to both, the same one, where an e-mail is proven too", async () => {
    const customer = await stage.customer();
    const chat = await inTelegram(customer);
    await askForCode(customer.email);
    expect(stage.letters.map(({ to }) => to)).toEqual([customer.email, chat]);
    expect(new Set(stage.letters.map(({ text }) => text.args?.code)).size).toBe(1);
  });

  test("goes to nobody who blocked the bot, and to nobody by a family's number", async () => {
    const customer = await stage.customer({ email: null });
    await inTelegram(customer);
    await db`update identities set blocked_at = ${MONDAY} where customer_id = ${customer.id}`;
    await askForCode(customer.phone);
    const phone = "+37062222299";
    for (const one of [await stage.customer({ phone }), await stage.customer({ phone })]) await inTelegram(one);
    await askForCode(phone);
    expect(stage.letters).toEqual([]);
  });

  test("tells whoever asks for it nothing: the same is said as to a stranger", async () => {
    const customer = await stage.customer({ email: null });
    await inTelegram(customer);
    const known = await askForCode(customer.phone);
    const unknown = await askForCode("nobody-here@example.com");
    expect(outside(known.asked)).toEqual(outside(unknown.asked));
  });
});

describe("a new contact is proven by itself", () => {
  const renamed = async (email: string) => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await visitor.say([start("change_email"), set("email", email)]);
    return { customer, visitor, saved: await visitor.say(yes) };
  };
  const provenOf = async ({ id }: Known) =>
    (await db<{ value: string }[]>`select value from proven_contacts where customer_id = ${id} and kind = 'email'`).map(
      ({ value }) => value,
    );

  test("an e-mail by a code that goes to it; the old proof stays, and codes go to the new one from then on", async () => {
    const { customer, visitor, saved } = await renamed("first-new@example.com");
    expect(saved.buttons).toEqual(["Send the code", "Later"]);
    const asked = await visitor.tap("Send the code");
    expect(stage.letters).toMatchObject([{ to: "first-new@example.com", text: { reply: "proof-letter" } }]);
    expect(asked.report?.asks).toBe("code");
    const proven = await visitor.say(set("code", lastCode()));
    expect(proven.report?.done).toEqual([{ action: "prove_contact", values: { email: "first-new@example.com" } }]);
    expect(new Set(await provenOf(customer))).toEqual(new Set([customer.email, "first-new@example.com"]));
    stage.letters.length = 0;
    await askForCode("first-new@example.com");
    expect(stage.letters.map(({ to }) => to)).toEqual(["first-new@example.com"]);
  });

  test("its code says nothing of who writes, and a code of identity proves no contact", async () => {
    const { customer, visitor } = await renamed("second-new@example.com");
    await visitor.tap("Send the code");
    const ofContact = lastCode();
    await db`delete from identities where sender_id = ${visitor.senderId}`;
    await db`update conversations set state = jsonb_set(state, '{frames}',
      '[{"flow":"identify","at":1,"slots":{},"asks":{},"questions":{}}]') where sender_id = ${visitor.senderId}`;
    expect((await visitor.say(set("code", ofContact))).report).toMatchObject({ refused: "wrong_code", done: [] });
    expect(await identityOf(visitor)).toBeUndefined();
    await visitor.say([start("show_profile"), set("email", customer.email)]);
    const ofIdentity = lastCode();
    const thief = await stage.visitor(customer);
    await db`update codes set sender_id = ${thief.senderId} where proves = 'identity' and sender_id = ${visitor.senderId}`;
    await db`update conversations set state = jsonb_set(state, '{frames}', '[]') where sender_id = ${thief.senderId}`;
    await thief.say(start("prove_contact"));
    expect((await thief.say(set("code", ofIdentity))).report).toMatchObject({ refused: "wrong_code", done: [] });
    expect(await provenOf(customer)).toEqual([customer.email]);
  });

  test("not by a code that went to another address: the card has changed since", async () => {
    const { customer, visitor } = await renamed("third-new@example.com");
    await visitor.tap("Send the code");
    const code = lastCode();
    await db`update customers set email = 'somebody@example.com' where id = ${customer.id}`;
    expect((await visitor.say(set("code", code))).report).toMatchObject({ refused: "wrong_code", done: [] });
    expect(await provenOf(customer)).toEqual([customer.email]);
  });

  test("by three codes in an hour at most, whatever they prove", async () => {
    const { visitor } = await renamed("fourth-new@example.com");
    for (let count = 0; count < 3; count += 1) await visitor.say(start("prove_contact"), { type: "cancel_flow" });
    for (let count = 0; count < 3; count += 1) await askForCode("fourth-new@example.com");
    expect((await visitor.say(start("prove_contact"))).report).toMatchObject({ refused: "too_many_tries" });
  });

  test("a phone by sharing one's own contact in Telegram, with that number only", async () => {
    const customer = await stage.customer({ email: null });
    const visitor = await stage.visitor(customer, { channel: "telegram" });
    await visitor.say([start("change_phone"), set("phone", "+37069999111")]);
    const saved = await visitor.say(yes);
    expect(saved.buttons).toEqual(["Prove the number", "Later"]);
    expect((await visitor.tap("Prove the number")).messages[0]?.asksContact).toBe(true);
    const foreign = await visitor.send({ kind: "contact", phone: "+37069999111", own: false });
    expect(foreign.report?.refused).toBe("foreign_contact");
    expect((await visitor.send({ kind: "contact", phone: customer.phone, own: true })).report?.refused).toBe(
      "no_match",
    );
    const own = await visitor.send({ kind: "contact", phone: "+37069999111", own: true });
    expect(own.report?.done).toEqual([{ action: "prove_contact", values: { phone: "+37069999111" } }]);
  });

  test("nobody who is not known is sent a code for it", async () => {
    const visitor = await stage.visitor();
    expect((await visitor.say(start("prove_contact"))).report?.asks).toBe("phone_or_email");
    expect(stage.letters).toEqual([]);
  });
});

describe("nobody learns whether an account exists", () => {
  test("the same is said and asked, step by step, for a known contact and an unknown one", async () => {
    const known = await askForCode((await stage.customer()).email);
    const unknown = await askForCode("nobody-at-all@example.com");
    const without = await askForCode((await stage.customer({ email: null })).phone);
    expect(outside(unknown.asked)).toEqual(outside(known.asked));
    expect(outside(without.asked)).toEqual(outside(known.asked));
    expect(stage.letters).toHaveLength(1);
    for (let count = 0; count < 3; count += 1) {
      const [right, wrong] = [
        await known.visitor.say(set("code", otherCode())),
        await unknown.visitor.say(set("code", otherCode())),
      ];
      expect(outside(wrong)).toEqual(outside(right));
    }
  });

  test("a limit is reached at the same moment", async () => {
    const limitOf = async (contact: string) => {
      for (let count = 1; count < 9; count += 1) if ((await askForCode(contact)).asked.report?.refused) return count;
      return null;
    };
    expect(await limitOf((await stage.customer()).email)).toBe(await limitOf("nobody-else@example.com"));
  });

  test("an order that is not there and one whose contact is another are told alike", async () => {
    const number = await stage.order(await stage.customer());
    const lookup = async (order: string) => {
      const visitor = await stage.visitor();
      const replies = [await visitor.say(set("order", order)), await visitor.say(set("email", "guess@example.com"))];
      return JSON.parse(JSON.stringify(replies.map(outside)).replaceAll(order, "NUMBER"));
    };
    expect(await lookup("99999")).toEqual(await lookup(number));
  });

  test("somebody proven is told the same of another's order and of one that is not there", async () => {
    const number = await stage.order(await stage.customer());
    const visitor = await stage.visitor(await stage.customer());
    const [others, nobodys] = [await visitor.say(set("order", number)), await visitor.say(set("order", "99998"))];
    expect(others.texts.join().replace(number, "N")).toBe(nobodys.texts.join().replace("99998", "N"));
    expect([others.report?.refused, nobodys.report?.refused]).toEqual(["not_your_order", "no_match"]);
  });
});

describe("a new e-mail proves nothing until it is proven itself", () => {
  test("codes keep going to the old one, and the new one receives none", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    const proposed = await visitor.say([start("change_email"), set("email", "fresh@example.com")]);
    expect(proposed.texts[0]).toMatch(/by the old one/);
    await visitor.say(yes);
    expect((await readCard(db, customer.id))?.email).toBe("fresh@example.com");
    await askForCode("fresh@example.com");
    expect(stage.letters).toEqual([]);
    await askForCode(customer.email);
    expect(stage.letters.map((letter) => letter.to)).toEqual([customer.email]);
  });

  test("a new phone finds no order and proves nobody", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer);
    const visitor = await stage.visitor(customer);
    await visitor.say([start("change_phone"), set("phone", "+37069999999")]);
    await visitor.say(yes);
    const telegram = await stage.visitor(null, { channel: "telegram" });
    expect((await telegram.send({ kind: "contact", phone: "+37069999999", own: true })).report?.refused).toBe(
      "no_match",
    );
    const web = await stage.visitor();
    await web.say(set("order", number));
    expect((await web.say(set("phone", "+37069999999"))).report?.refused).toBe("no_match");
    expect((await web.say(set("phone", customer.phone))).texts[0]).toContain(number);
  });
});

describe("a shared contact in Telegram", () => {
  test("that the shop does not know leaves the other ways open: a code by e-mail, or the order's number", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer);
    const strange = { kind: "contact" as const, phone: "+37069999998", own: true };
    const byMail = await stage.visitor(null, { channel: "telegram" });
    await byMail.say(start("show_profile"));
    expect((await byMail.send(strange)).report).toMatchObject({ refused: "no_match", asks: "identity" });
    expect((await byMail.say(set("email", customer.email))).report?.asks).toBe("code");
    expect((await byMail.say(set("code", lastCode()))).texts[1]).toContain(customer.phone);
    const byNumber = await stage.visitor(null, { channel: "telegram" });
    await byNumber.say(start("track_order"));
    await byNumber.send(strange);
    await byNumber.say(set("order", number));
    expect((await byNumber.say(set("phone", customer.phone))).texts[0]).toContain(number);
  });

  const share = async (customer: Known, own: boolean, phone = customer.phone) => {
    const visitor = await stage.visitor(null, { channel: "telegram" });
    await visitor.say(start("show_profile"));
    return { visitor, reply: await visitor.send({ kind: "contact", phone, own }) };
  };

  test("one's own proves at once, and the flow goes on", async () => {
    const customer = await stage.customer();
    const { visitor, reply } = await share(customer, true, customer.phone.slice(1));
    expect(reply.texts[1]).toContain(customer.email);
    expect(await identityOf(visitor)).toMatchObject({ customer_id: customer.id, proof: "contact" });
  });

  test("somebody else's proves nothing, and is said to", async () => {
    const customer = await stage.customer();
    const { visitor, reply } = await share(customer, false);
    expect(reply.report).toMatchObject({ refused: "foreign_contact", asks: "identity" });
    expect(reply.messages[0]?.asksContact).toBe(true);
    expect(reply.texts.join()).not.toContain(customer.email);
    expect(await identityOf(visitor)).toBeUndefined();
  });

  test("a number that nobody has proves nobody", async () => {
    const { visitor, reply } = await share(await stage.customer(), true, "+37061111111");
    expect(reply.report?.refused).toBe("no_match");
    expect(await identityOf(visitor)).toBeUndefined();
  });

  test("a family's number does not choose: a code to one's own e-mail does", async () => {
    const phone = "+37062222222";
    const [father, mother] = [await stage.customer({ phone }), await stage.customer({ phone })];
    const { visitor, reply } = await share(father, true, phone);
    expect(reply.report?.asks).toBe("phone_or_email");
    expect(await identityOf(visitor)).toBeUndefined();
    await visitor.say(set("email", mother.email));
    await visitor.say(set("code", lastCode()));
    expect(await identityOf(visitor)).toMatchObject({ customer_id: mother.id });
  });

  test("a code asked for by a family's number goes to nobody", async () => {
    const phone = "+37062222223";
    await stage.customer({ phone });
    await stage.customer({ phone });
    const { asked } = await askForCode(phone);
    expect(asked.report?.asks).toBe("code");
    expect(stage.letters).toEqual([]);
  });

  test("in the words of a message it proves nothing", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(null, { channel: "telegram" });
    await visitor.say(start("show_profile"));
    const { report } = await visitor.say(set("identity", `own:${customer.phone}`));
    expect(report?.rejected).toMatchObject([{ why: "not_from_words" }]);
    expect(await identityOf(visitor)).toBeUndefined();
  });
});

describe("an order by its number and its phone or e-mail", () => {
  test("is shown to whoever has both, and proves nothing", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer);
    for (const [slot, value] of [
      ["email", customer.email.toUpperCase()],
      ["phone", customer.phone],
    ] as const) {
      const visitor = await stage.visitor();
      expect((await visitor.say([start("track_order"), set("order", number)])).report?.asks).toBe("phone_or_email");
      expect((await visitor.say(set(slot, value))).texts[0]).toContain(number);
      expect(await identityOf(visitor)).toBeUndefined();
      expect((await visitor.say(start("show_profile"))).report?.asks).toBe("phone_or_email");
    }
  });

  test("is not shown with the contact of another customer", async () => {
    const number = await stage.order(await stage.customer());
    const visitor = await stage.visitor();
    await visitor.say(set("order", number));
    expect((await visitor.say(set("email", (await stage.customer()).email))).report?.refused).toBe("no_match");
  });

  test("a guest's order has no contact, so nothing opens it", async () => {
    const number = await stage.order(null);
    const visitor = await stage.visitor();
    await visitor.say(set("order", number));
    expect((await visitor.say(set("email", (await stage.customer()).email))).report?.refused).toBe("no_match");
  });

  test("may be tried five times by one sender, over whatever orders, and then is refused even when right", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer);
    const visitor = await stage.visitor();
    await visitor.say(set("order", number));
    for (let count = 0; count < 4; count += 1)
      expect((await visitor.say(set("email", `wrong-${count}@example.com`))).report).toMatchObject({
        refused: "no_match",
        asks: "phone_or_email",
      });
    await visitor.say(set("order", "99997"));
    await visitor.say(set("email", "wrong@example.com"));
    await visitor.say(set("order", number));
    const right = await visitor.say(set("email", customer.email));
    expect(right.report).toMatchObject({ refused: "too_many_tries", handoff: "too_many_tries" });
    expect(right.texts.join()).not.toContain("€24.90");
  });

  test("may be tried five times for one order, by whoever, in whatever spelling, and then is refused even when right", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer, { number: "W778899" });
    for (const spelling of ["W778899", "w778899", "#W778899", "№ w778899", "W778899"]) {
      const visitor = await stage.visitor();
      await visitor.say(set("order", spelling));
      expect((await visitor.say(set("email", "wrong@example.com"))).report?.refused).toBe("no_match");
    }
    const owner = await stage.visitor();
    await owner.say(set("order", number));
    expect((await owner.say(set("email", customer.email))).report?.refused).toBe("too_many_tries");
    stage.now = minutes(24 * 60 + 1);
    const nextDay = await stage.visitor();
    await nextDay.say(set("order", number));
    expect((await nextDay.say(set("email", customer.email))).texts[0]).toContain("W778899");
  });

  test("a contact without a number proves by a code instead", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer);
    const visitor = await stage.visitor();
    expect((await visitor.say(start("track_order"))).report?.asks).toBe("order");
    expect((await visitor.say(set("email", customer.email))).report?.asks).toBe("code");
    expect((await visitor.say(set("code", lastCode()))).texts[1]).toContain(number);
  });

  test("in Telegram a number may be typed instead of sharing one's contact, also after a foreign one", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer);
    const visitor = await stage.visitor(null, { channel: "telegram" });
    const asked = await visitor.say(start("track_order"));
    expect(asked.report?.asks).toBe("identity");
    expect(asked.messages[0]?.asksContact).toBe(true);
    await visitor.send({ kind: "contact", phone: "+37060000009", own: false });
    expect((await visitor.say(set("order", number))).report?.asks).toBe("phone_or_email");
    expect((await visitor.say(set("email", customer.email))).texts[0]).toContain(number);
  });

  test("where the policy does not allow it, who asks has to be proven first", async () => {
    stage.shop = { ...stage.shop, policy: readPolicy("codes: { minutes: 10, tries: 3, sends: 3 }") };
    const customer = await stage.customer();
    const number = await stage.order(customer);
    const visitor = await stage.visitor();
    expect((await visitor.say(set("order", number))).report?.asks).toBe("phone_or_email");
    expect((await visitor.say(set("email", customer.email))).report?.asks).toBe("code");
    expect((await visitor.say(set("code", lastCode()))).texts[1]).toContain(number);
  });
});

describe("another customer's order is never shown", () => {
  const spellings = (number: string) => [
    number,
    `#${number}`,
    `№${number}`,
    `# ${number}`,
    number.toLowerCase(),
    ` ${number} `,
    number.replace("W", "Ш"),
  ];

  test("whatever the spelling of its number, to somebody proven or not", async () => {
    const owner = await stage.customer();
    const number = await stage.order(owner, { number: "W445566", total: 777.77, delivery_city: "Клайпеда" });
    const other = await stage.customer();
    await stage.order(other);
    for (const spelling of spellings(number))
      for (const as of [other, null]) {
        const visitor = await stage.visitor(as);
        const replies = [
          await visitor.say([start("track_order"), set("order", spelling)]),
          await visitor.tap("c:order:").catch(() => null),
        ];
        const told = replies.flatMap((reply) => reply?.texts ?? []).join("\n");
        expect(told).not.toContain("777.77");
        expect(told).not.toContain("Клайпеда");
      }
  });

  test("one's own is found in any of these", async () => {
    const owner = await stage.customer();
    const number = await stage.order(owner, { number: "W112233" });
    const visitor = await stage.visitor(owner);
    for (const spelling of spellings(number).slice(0, 6))
      expect((await visitor.say([start("track_order"), set("order", spelling)])).texts[0]).toContain("W112233");
  });

  test("nor by the button of a list that was somebody else's", async () => {
    const owner = await stage.customer();
    const number = await stage.order(owner, { total: 555.55 });
    const visitor = await stage.visitor(await stage.customer());
    const { texts } = await visitor.send({ kind: "button", payload: `c:order:${number}`, label: number });
    expect(texts.join()).not.toContain("555.55");
  });
});

describe("whoever is not proven sees nothing personal", () => {
  test.each(["list_orders", "show_profile", "change_name", "change_email", "change_address", "change_consent"])(
    "%s begins by proving",
    async (flow) => {
      const visitor = await stage.visitor();
      const { report, texts } = await visitor.say(
        [start(flow), set("consent", "email:off"), set("email", "a@b.example")].slice(
          0,
          flow === "change_consent" ? 2 : 1,
        ),
      );
      expect(report?.asks).toBe("phone_or_email");
      expect(report?.proposal).toBeNull();
      expect(texts).toHaveLength(1);
    },
  );

  test("who is known on one channel is nobody on another", async () => {
    const customer = await stage.customer();
    const web = await stage.visitor(customer);
    await db`insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
      select gen_random_uuid(), 'telegram', sender_id, 'en', state, created_at, last_message_at from conversations where sender_id = ${web.senderId}`;
    const telegram = { ...(await stage.visitor(null, { channel: "telegram" })), senderId: web.senderId };
    expect((await telegram.say(start("show_profile"))).report?.asks).toBe("identity");
  });
});
