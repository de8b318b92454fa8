import { beforeEach, describe, expect, test } from "vitest";
import { masksOf } from "../../src/conversation/masks/masks-of.ts";
import { readCard } from "../../src/customers/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { MONDAY, POLICY } from "./shop.ts";
import { ask, correct, openStage, set, start, yes } from "./stage.ts";

const stage = await openStage();
const { db } = stage;

beforeEach(() => {
  stage.now = MONDAY;
  stage.shop = { ...stage.shop, policy: readPolicy(POLICY) };
});

describe("one's own data", () => {
  test("are shown whole, with what is missing", async () => {
    const customer = await stage.customer({
      city: "Каунас",
      birth_date: "1990-05-17",
      consents: { email: true, sms: true },
    });
    const { texts } = await (await stage.visitor(customer)).say(start("show_profile"));
    expect(texts[0]).toBe(
      [
        "This is what we have on record for you:",
        "• Name: Анна Петренко",
        `• Phone: ${customer.phone}`,
        `• E-mail: ${customer.email}`,
        "• City: Каунас",
        "• Address: not given",
        "• Date of birth: 17 May 1990",
        "• Mailings: e-mail and SMS",
        'If something is wrong, write for example: "change my phone".',
      ].join("\n"),
    );
  });

  test.each([
    ["change_name", set("name", "Орлова Анна Сергеевна"), { last_name: "Орлова", patronymic: "Сергеевна" }],
    ["change_phone", set("phone", "8 612 99999"), { phone: "+37061299999" }],
    ["change_email", set("email", "New@Example.com"), { email: "New@example.com" }],
    ["change_address", set("address", "каунас, Лайсвес 12"), { city: "Каунас", address: "Лайсвес 12" }],
    ["change_birth_date", set("birth_date", "17.05.1990"), { birth_date: "1990-05-17" }],
  ])("%s: the value is checked, shown, confirmed and written", async (flow, value, written) => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    expect((await visitor.say([start(flow), value])).report?.proposal?.values).toEqual(written);
    expect((await visitor.say(yes)).report?.done).toEqual([{ action: "update_profile", values: written }]);
    const [row] =
      await db`select first_name, last_name, patronymic, phone, email, city, address, birth_date from customers where id = ${customer.id}`;
    expect(row).toMatchObject(written);
  });

  test.each([
    ["change_phone", set("phone", "12"), "invalid_phone", "phone"],
    ["change_email", set("email", "anna"), "invalid_email", "email"],
    ["change_birth_date", set("birth_date", "2030-01-01"), "invalid_date", "birth_date"],
    ["change_birth_date", set("birth_date", "30.02.1990"), "invalid_date", "birth_date"],
    ["change_name", set("name", "R2D2"), "invalid_value", "name"],
    ["change_address", set("address", "не знаю"), "invalid_value", "address"],
  ])("%s: what cannot be is explained and asked for again", async (flow, value, refused, asks) => {
    const visitor = await stage.visitor(await stage.customer());
    const { report } = await visitor.say([start(flow), value]);
    expect(report).toMatchObject({ refused, asks, proposal: null });
  });

  test("what stands there already is not proposed", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    const { texts, report } = await visitor.say([start("change_email"), set("email", customer.email)]);
    expect(texts).toEqual(["That is what we have on record already, so there is nothing to change."]);
    expect(report?.proposal).toBeNull();
  });

  test("a city may be said apart from the address, and corrected by itself", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    expect((await visitor.say([start("change_address"), set("city", "Каунас")])).report?.asks).toBe("address");
    expect((await visitor.say(set("address", "Лайсвес 12"))).report?.proposal?.values).toEqual({
      city: "Каунас",
      address: "Лайсвес 12",
    });
    expect((await visitor.say(correct("city", "Вильнюс"))).report?.proposal?.values).toEqual({
      city: "Вильнюс",
      address: "Лайсвес 12",
    });
  });
});

describe("any field of the card", () => {
  const custom = `
profile:
  custom:
    grind:
      names: { ru: Помол, uk: Помел, en: Grind }
      kind: choice
      choices: [{ ru: в зёрнах, uk: у зернах, en: whole beans }, { ru: для фильтра, uk: для фільтра, en: for filter }]
    cups: { names: { ru: Чашек в день, uk: Чашок на день, en: Cups a day }, kind: number }
    anniversary: { names: { ru: Годовщина, uk: Річниця, en: Anniversary }, kind: date }
    door: { names: { ru: Домофон, uk: Домофон, en: Door code } }
`;
  const field = (name: string, value: string) => [start("change_field"), set("field", name), set("value", value)];

  beforeEach(() => {
    stage.shop = { ...stage.shop, policy: readPolicy(POLICY + custom) };
  });

  test.each([
    ["gender", "женский", { gender: "f" }, "female"],
    ["postal_code", "lt-10309", { postal_code: "LT-10309" }, "LT-10309"],
    ["country", "Латвия", { country: "LV" }, "Latvia"],
    ["region", "Каунасский район", { region: "Каунасский район" }, "Каунасский район"],
    ["patronymic", "сергеевна", { patronymic: "Сергеевна" }, "Сергеевна"],
    ["email", "new-here@example.com", { email: "new-here@example.com" }, "new-here@example.com"],
    ["grind", "FOR FILTER", { "custom.grind": "для фильтра" }, "for filter"],
    ["Помел", "фільтра", { "custom.grind": "для фильтра" }, "for filter"],
    ["custom.cups", "2,5", { "custom.cups": "2.5" }, "2.5"],
    ["anniversary", "17 мая 2015", { "custom.anniversary": "2015-05-17" }, "17 May 2015"],
    ["door", "#12", { "custom.door": "#12" }, "#12"],
  ])("%s: %s is checked, shown before and after, and written", async (name, value, written, shown) => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    const { texts, report } = await visitor.say(field(name, value));
    expect(report?.proposal?.values).toEqual(written);
    expect(texts[0]).toContain(`→ ${shown}`);
    expect((await visitor.say(yes)).report?.done).toEqual([{ action: "update_profile", values: written }]);
    const [row] = await db<{ card: Record<string, unknown> }[]>`
      select to_jsonb(c) || jsonb_build_object('custom', null) || coalesce(
        (select jsonb_object_agg('custom.' || key, value) from jsonb_each(c.custom)), '{}') as card
      from customers c where id = ${customer.id}`;
    expect(row?.card).toMatchObject(written);
  });

  test.each([
    ["cups", "many", /has to be a number/],
    ["anniversary", "31.02.2015", /has to be a date/],
    ["grind", "for a rocket", /no such option/],
    ["country", "Нарния", /such a country/],
    ["postal_code", "nowhere", /postcode/],
    ["gender", "?", /no such option/],
    ["door", "x".repeat(201), /won't do/],
  ])("%s: what cannot be is explained and asked for again", async (name, value, sentence) => {
    const visitor = await stage.visitor(await stage.customer());
    const { texts, report } = await visitor.say(field(name, value));
    expect(report).toMatchObject({ refused: "invalid_value", proposal: null });
    expect(texts[0]).toMatch(sentence);
  });

  test("which one, and its choices, are offered as buttons in the customer's language", async () => {
    const visitor = await stage.visitor(await stage.customer());
    const asked = await visitor.say(start("change_field"));
    expect(asked.buttons).toContain("Door code");
    expect((await visitor.tap("Grind")).buttons).toEqual(["whole beans", "for filter"]);
    expect((await visitor.tap("for filter")).report?.proposal?.values).toEqual({ "custom.grind": "для фильтра" });
  });

  test.each([
    ["a field that nobody may change", field("loyalty_level", "Tree")],
    ["one that the shop left out", field("gender", "f")],
    ["a flow of such a field, before anything is asked", [start("change_phone")]],
  ])("%s is refused, and a person offered", async (_, said) => {
    stage.shop = { ...stage.shop, policy: readPolicy(`${POLICY}profile: { fields: [email] }`) };
    const visitor = await stage.visitor(await stage.customer());
    const { report, buttons } = await visitor.say(said);
    expect(report).toMatchObject({ refused: "unsupported", proposal: null });
    expect(buttons).toEqual(["Yes, please", "No, thanks"]);
    expect((await visitor.say(yes)).report?.handoff).toBe("asked");
  });
});

describe("consent by topic", () => {
  const topics = `
consent_topics:
  orders: { ru: новости о заказах, uk: новини про замовлення, en: news about orders }
  offers: { ru: скидки, uk: знижки, en: offers }
`;
  const change = (consent: string, topic: string) => [
    start("change_consent"),
    set("consent", consent),
    set("topic", topic),
  ];

  beforeEach(() => {
    stage.shop = { ...stage.shop, policy: readPolicy(POLICY + topics) };
  });

  test("one is refused on a channel and wanted again; the channel stays allowed", async () => {
    const customer = await stage.customer({ consents: { email: true } });
    const visitor = await stage.visitor(customer);
    expect((await visitor.say(change("email:off", "offers"))).report?.proposal?.values).toEqual({
      consent_email_offers: false,
    });
    await visitor.say(yes);
    expect(await readCard(db, customer.id)).toMatchObject({
      consents: { email: true },
      topics: { email: { offers: false } },
    });
    expect((await visitor.say(start("show_profile"))).texts[0]).toContain("• Mailings: e-mail (without: offers)");
    expect((await visitor.say(set("consent", "email:on"))).report?.proposal?.values).toEqual({
      consent_email_offers: true,
    });
  });

  test("wanted on a channel that is not allowed, it allows the channel", async () => {
    const visitor = await stage.visitor(await stage.customer());
    const { texts, report } = await visitor.say(change("sms:on", "orders"));
    expect(report?.proposal?.values).toEqual({ consent_sms: true });
    expect(texts[0]).toContain("Turn on mailings (SMS)?");
  });

  test("what is so already is not proposed, and several go at once", async () => {
    const visitor = await stage.visitor(await stage.customer({ consents: { email: true } }));
    expect((await visitor.say(change("email:on", "offers"))).texts[0]).toMatch(/already/);
    expect((await visitor.say(change("all:off", "offers; orders"))).report?.proposal?.values).toEqual({
      consent_email_offers: false,
      consent_email_orders: false,
    });
  });

  test("without a channel it is asked where; turning a whole channel off stays one tap", async () => {
    const visitor = await stage.visitor(await stage.customer({ consents: { email: true } }));
    const asked = await visitor.say([start("change_consent"), set("topic", "offers:off")]);
    expect(asked.buttons).toEqual(["Turn off e-mail"]);
    await visitor.say({ type: "cancel_flow" });
    await visitor.say(start("change_consent"));
    expect((await visitor.tap("E-mail: choose what")).buttons).toEqual([
      "Turn off: news about orders",
      "Turn off: offers",
      "Turn off e-mail",
    ]);
    expect((await visitor.tap("Turn off e-mail")).report?.proposal?.values).toEqual({ consent_email: false });
  });
});

describe("consent to letters", () => {
  const consentsOf = async (id: number) => (await readCard(db, id))?.consents;

  test.each(["email", "telegram", "sms"] as const)("by %s is given and withdrawn", async (channel) => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await visitor.say(set("consent", `${channel}:on`));
    expect((await visitor.say(yes)).texts).toEqual(["Done, mailings are on."]);
    expect(await consentsOf(customer.id)).toEqual({ [channel]: true });
    await visitor.say(set("consent", `${channel}:off`));
    expect((await visitor.say(yes)).texts).toEqual(["Done, mailings are off."]);
    expect(await consentsOf(customer.id)).toEqual({ [channel]: false });
  });

  test("all at once changes only what is otherwise", async () => {
    const customer = await stage.customer({ consents: { email: true, sms: false } });
    const visitor = await stage.visitor(customer);
    expect((await visitor.say(set("consent", "all:off"))).report?.proposal?.values).toEqual({ consent_email: false });
    await visitor.say(yes);
    expect((await visitor.say(set("consent", "all:on"))).report?.proposal?.values).toEqual({
      consent_email: true,
      consent_telegram: true,
      consent_sms: true,
    });
  });

  test("what is so already is not proposed: no word at all is no consent", async () => {
    const visitor = await stage.visitor(await stage.customer());
    expect((await visitor.say(set("consent", "email:off"))).texts[0]).toMatch(/already/);
  });

  test("without saying which, each channel is offered the other way round", async () => {
    const visitor = await stage.visitor(await stage.customer({ consents: { email: true } }));
    const { buttons, report } = await visitor.say(start("change_consent"));
    expect(report?.asks).toBe("choice");
    expect(buttons).toEqual(["Turn off e-mail", "Turn on Telegram", "Turn on SMS", "Turn off everything"]);
    expect((await visitor.tap("Turn on SMS")).report?.proposal).toMatchObject({
      action: "set_consent",
      values: { consent_sms: true },
    });
  });

  test("a channel that there is not is asked about", async () => {
    const visitor = await stage.visitor(await stage.customer());
    expect((await visitor.say(set("consent", "pigeon:on"))).report?.asks).toBe("choice");
  });
});

describe("the language", () => {
  test("changes at once for somebody unknown", async () => {
    const visitor = await stage.visitor();
    expect((await visitor.say(set("language", "uk"))).texts).toEqual(["Добре, далі говоримо українською."]);
    expect((await visitor.say(start("track_order"))).texts[0]).toMatch(/номер замовлення/);
  });

  test("is proposed for the letters of a known customer too, in the new language", async () => {
    const customer = await stage.customer({ language: "ru" });
    const visitor = await stage.visitor(customer);
    const { texts, report } = await visitor.say(set("language", "uk"));
    expect(texts[0]).toMatch(/^Далі говоримо українською\./);
    expect(report).toMatchObject({ locale: "uk", proposal: { values: { language: "uk" } } });
    await visitor.say(yes);
    expect((await readCard(db, customer.id))?.language).toBe("uk");
  });

  test("is not proposed where the card says it already", async () => {
    const visitor = await stage.visitor(await stage.customer({ language: "en" }));
    expect((await visitor.say(set("language", "en"))).report?.proposal).toBeNull();
  });

  test("that is not spoken here is said not to be, with those that are", async () => {
    const visitor = await stage.visitor();
    const { texts, buttons, report } = await visitor.say(set("language", "lt"));
    expect(texts[0]).toMatch(/I speak English, Ukrainian and Russian/);
    expect(buttons).toEqual(["Русский", "Українська", "English"]);
    expect(report).toMatchObject({ refused: "invalid_value", asks: "choice" });
    expect((await visitor.tap("Українська")).report?.locale).toBe("uk");
  });

  test("begins as the customer's card says, else as their client does", async () => {
    const ukrainian = await stage.visitor(await stage.customer({ language: "uk" }), { language: "en" });
    expect((await ukrainian.say(start("show_profile"))).texts[0]).toMatch(/Ось що про вас записано/);
    const russian = await stage.visitor(null, { language: "ru-RU" });
    expect((await russian.send({ kind: "button", payload: "c:flow:track_order", label: "?" })).texts[0]).toMatch(
      /номер заказа/,
    );
    const known = await stage.visitor(await stage.customer({ language: "uk" }), { language: "en" });
    expect((await known.send({ kind: "button", payload: "c:flow:show_profile", label: "?" })).texts[0]).toMatch(
      /Ось що/,
    );
  });
});

describe("one's own orders", () => {
  test("several are offered to choose from, and each button works again later", async () => {
    const customer = await stage.customer();
    const first = await stage.order(customer, { status: "shipped", shipped_at: MONDAY });
    const second = await stage.order(customer);
    const visitor = await stage.visitor(customer);
    const { texts, buttons, report } = await visitor.say(start("track_order"));
    expect(texts[0]).toMatch(/^Which order do you mean\?/);
    expect(buttons.sort()).toEqual([first, second].sort());
    expect(report?.asks).toBe("order");
    expect((await visitor.tap(first)).texts[0]).toContain(`Order ${first} is on its way`);
    expect((await visitor.tap(second)).texts[0]).toContain(`Order ${second}`);
  });

  test("the choice is put again after a digression, with its dates and buttons", async () => {
    const customer = await stage.customer();
    await stage.order(customer);
    await stage.order(customer);
    const visitor = await stage.visitor(customer);
    await visitor.say(start("track_order"));
    const { texts, buttons } = await visitor.say(ask("How much is delivery?"));
    expect(texts[0]).toContain("€4.50");
    expect(texts[1]).toMatch(/^Back to our question\. Which order do you mean\?\n• .* of 20 November 2026/);
    expect(buttons).toHaveLength(2);
  });

  test("the only one on its way is the one that is meant, and so is the last where it was said", async () => {
    const customer = await stage.customer();
    const old = await stage.order(customer, { status: "delivered", placed_at: new Date("2026-10-01T10:00:00Z") });
    const moving = await stage.order(customer, { status: "paid", placed_at: new Date("2026-10-02T10:00:00Z") });
    const newest = await stage.order(customer, { status: "cancelled", placed_at: new Date("2026-11-01T10:00:00Z") });
    const visitor = await stage.visitor(customer);
    expect((await visitor.say(start("track_order"))).texts[0]).toContain(moving);
    expect((await visitor.say(set("order", "last"))).texts[0]).toContain(newest);
    expect((await visitor.say(set("order", old))).texts[0]).toContain(old);
  });

  test("are listed newest first, ten at most, five with a button", async () => {
    const customer = await stage.customer();
    const numbers: string[] = [];
    for (let day = 1; day <= 12; day += 1)
      numbers.unshift(await stage.order(customer, { placed_at: new Date(Date.UTC(2026, 9, day)) }));
    const { texts, buttons } = await (await stage.visitor(customer)).say(start("list_orders"));
    const lines = texts[0]?.split("\n").slice(1) ?? [];
    expect(lines.slice(0, 10).map((line) => line.split(" ")[1])).toEqual(numbers.slice(0, 10));
    expect(lines.slice(10)).toEqual([expect.stringMatching(/\b2\b/)]);
    expect(buttons).toEqual(numbers.slice(0, 5));
  });

  test("none is said to be none", async () => {
    const visitor = await stage.visitor(await stage.customer());
    expect((await visitor.say(start("list_orders"))).texts).toEqual(["You have no orders yet."]);
    expect((await visitor.say(start("track_order"))).texts).toEqual(["You have no orders yet."]);
  });

  test("goods are named as the catalogue names them in the language spoken", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer, { items: { "YIR-250": 2, "NO-SUCH": 1 } });
    const visitor = await stage.visitor(customer);
    expect((await visitor.say(set("order", number))).texts[0]).toContain(
      "In it: Ethiopia Yirgacheffe, 250 г × 2 and NO-SUCH.",
    );
  });
});

describe("knowledge and goods", () => {
  test("an answer has the article's title and link, in the language of the question", async () => {
    const visitor = await stage.visitor();
    const { messages, texts } = await visitor.say("Скільки коштує доставка?");
    expect(texts[0]).toContain("4,50 €");
    expect(messages[0]?.sources).toEqual([{ slug: "delivery", title: "Доставка Литвою", url: null }]);
  });

  test("what nobody wrote about is not answered, but kept for the staff without what names a person", async () => {
    const visitor = await stage.visitor();
    const { report } = await visitor.say("Who is anna@example.com and why +37061234567?");
    expect(report?.refused).toBe("dont_know");
    const kept = await db<{ question: string }[]>`select question from unanswered`;
    expect(kept.map((row) => row.question)).toContain("Who is [email] and why [phone]?");
  });

  test("a product has its sizes, prices and what is left", async () => {
    const visitor = await stage.visitor();
    const { texts, messages } = await visitor.say({
      type: "ask_product",
      query: "Ethiopia Yirgacheffe",
      aspect: "price",
    });
    expect(texts[0]).toContain("Ethiopia Yirgacheffe");
    expect(texts[0]).toContain("€9.90");
    expect(texts[0]).toContain("3 left");
    expect(messages[0]?.products).toEqual(["YIR-250", "YIR-1000"]);
  });

  test("an article that was offered is read by its button, also later, and one that is gone is said to be", async () => {
    const visitor = await stage.visitor();
    const tapped = await visitor.send({ kind: "button", payload: "c:article:returns", label: "Returning goods" });
    expect(tapped.texts[0]).toContain("14 days");
    expect((await visitor.send({ kind: "button", payload: "c:article:old", label: "?" })).texts[0]).toMatch(
      /no longer there/,
    );
  });
});

describe("what is no text", () => {
  test("a sticker is read by its emoji, a file is kept for a person", async () => {
    const visitor = await stage.visitor();
    const wordless = stage.replica({
      read: async (_, { locale }) => ({ commands: [], language: locale, reader: "rules" }),
    });
    await visitor.post({ kind: "sticker", emoji: "🐈" }, { through: wordless });
    await wordless.settled();
    expect((await visitor.thread()).at(-1)?.text).toMatch(/not good with stickers/);
    const { texts } = await visitor.send({ kind: "file", what: "photo", reference: null, caption: null, name: null });
    expect(texts[0]).toMatch(/kept the file/);
  });
});

describe("before a model is asked", () => {
  const lexicon = { orderShapes: ["99999"] };
  const said =
    "Анне Сергеевне Петренко, +370 612 34 567, 17 мая 1990, Laisvės al. 53-2 или Vilniaus g. 8, заказ 10 777, VP0010777LT";

  test("all that is known of the customer is hidden", async () => {
    const customer = await stage.customer({
      ...{ patronymic: "Сергеевна", phone: "+37061234567", birth_date: "1990-05-17", address: "Laisvės al. 53-2" },
      postal_code: "44309",
    });
    await stage.order(customer, { number: "10777", delivery_address: "Vilniaus g. 8", tracking_number: "VP0010777LT" });
    const masks = await masksOf(db, { customerId: customer.id }, { country: "LT", lexicon });
    expect(masks.hide(`${said}, ${customer.email}, LT-44309`)).toBe(
      "[NAME_1] [NAME_2] [NAME_3], [PHONE_1], [BIRTH_DATE_1], [ADDRESS_1] или [ADDRESS_2], заказ [ORDER_1], [ORDER_2], [EMAIL_1], LT-[ADDRESS_3]",
    );
  });

  test("of somebody unknown what looks like it is", async () => {
    const masks = await masksOf(db, { customerId: null }, { country: "LT", lexicon });
    expect(masks.hide(said)).toBe(
      "[NAME_1] [NAME_2] [NAME_3], [PHONE_1], [BIRTH_DATE_1], [ADDRESS_1] или [ADDRESS_2], заказ [ORDER_1], [NUMBER_1]",
    );
  });
});
