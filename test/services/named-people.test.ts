import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Asker } from "../../src/analysis/index.ts";
import { fixedClock, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { upsertOrders } from "../../src/orders/index.ts";
import { NOTHING_HIDDEN } from "../../src/segments/index.ts";
import { makeMarketer } from "../../src/services/index.ts";
import { answerTo } from "../../src/services/staff-answer.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const clock = fixedClock(NOW);
const { analysis } = await makeMarketer({ db, config: readConfig({}), clock });
const marta: Asker = { member: "marta", channel: "desk", locale: "ru", personal: true, hidden: NOTHING_HIDDEN };
const viewer: Asker = { ...marta, member: "vera", personal: false };

beforeAll(async () => {
  const person = (external_id: string, first_name: string, last_name: string, city: string, phone?: string) => ({
    ...{ external_id, first_name, last_name, city, email: `${external_id}@mail.example` },
    ...(phone ? { phone } : {}),
  });
  await upsertCustomers(
    db,
    [
      person("c-1", "Анна", "Иванова", "Рига", "+37120000001"),
      person("c-2", "Анна", "Иванова", "София", "+37120000002"),
      person("c-3", "Анна", "Иванова", "София", "+37120000033"),
      person("c-4", "Иван", "Иванов", "Рига"),
      person("c-5", "София", "Белова", "Рига"),
      person("c-6", "Олена", "Коваленко", "Київ"),
      person("c-7", "James", "Carter", "Tallinn"),
      person("c-8", "Александр", "Петров", "Рига"),
      person("c-9", "Александра", "Петрова", "Київ"),
      person("c-10", "Тетяна", "Шевчук", "Рига"),
      person("c-11", "Robert", "Smith", "Tallinn"),
      person("c-12", "Тарас", "Бондаренко", "Львів"),
      person("c-13", "Елизавета", "Сидоренко", "Рига"),
      person("c-14", "Пётр", "Сидоренко", "Київ"),
    ],
    NOW,
  );
  const order = { status: "new", payment_status: "unpaid", placed_at: NOW, total: 5, currency: "EUR" } as const;
  await upsertOrders(db, [{ ...order, number: "10482", customer_external_id: "c-7" }], NOW);
});
beforeEach(() => db`delete from audit`);

const behind = async (text: string, asker: Asker = marta) => {
  const { chat } = await analysis.ask(asker, { text: "клиенты из Риги" });
  return analysis.ask(asker, { chat, text });
};
const looks = async () =>
  await db`select actor, action, subject_key as key, channel from audit where action in ('look', 'look_list') order by id`;

describe("why somebody is there or is not, by what they are called", () => {
  test.each([
    ["почему здесь нет Софии Беловой", "София Белова входит"],
    ["почему он здесь: Иван Иванов", "Иван Иванов входит"],
    ["а Олены Коваленко почему здесь нет?", "Олена Коваленко не входит"],
    ["почему здесь нет Джеймса Картера", "James Carter"],
    ["почему нет James Carter", "James Carter не входит"],
    ["почему здесь нет клиента с заказом 10482", "James Carter не входит"],
    ["почему здесь нет c-7@mail.example", "James Carter не входит"],
    ["почему тут нет +371 2000 0033", "Анна Иванова не входит"],
    ["почему здесь c-1", "Анна Иванова входит"],
    ["почему здесь нет Анны Ивановой из Риги", "Анна Иванова входит"],
    ["почему здесь нет Марии Ивановой", "не нашли"],
  ])("%s", async (text, told) => {
    const answer = await behind(text);
    expect(answer.act).toEqual({ kind: "why" });
    expect(answer.says[0]).toContain(told);
  });

  test.each([
    ["ru", "почему здесь нет Саши Петрова из Риги", "Петрова из Риги» — похоже, это Александр Петров, Рига", "входит"],
    ["ru", "почему здесь нет Саши Петровой", "похоже, это Александра Петрова", "не входит"],
    ["ru", "почему здесь нет Тани Шевчук", "похоже, это Тетяна Шевчук", "входит"],
    ["uk", "чому тут немає Тарасика Бондаренка", "схоже, це Тарас Бондаренко", "не входить"],
    ["uk", "чому тут немає Лізи Сидоренко", "схоже, це Елизавета Сидоренко", "входить"],
    ["en", "why isn't Bob Smith here", "“Bob Smith” looks like Robert Smith", "not in"],
    ["en", "why is Liz Sydorenko here", "looks like Елизавета Сидоренко", "is in"],
    ["ru", "почему здесь нет Софии Белавой", "похоже, это София Белова", "входит"],
    ["ru", "почему здесь нет Алены Ковленко", "похоже, это Олена Коваленко", "не входит"],
    ["ru", "почему здесь нет Бондоренко", "похоже, это Тарас Бондаренко", "не входит"],
    ["en", "why is James Cartre not here", "looks like James Carter", "not in"],
  ] as const)(
    "%s: %s is told of the one who is nearly called so, and who that is",
    async (locale, text, taken, told) => {
      const { says, act, which } = await behind(text, { ...marta, locale });
      expect([act?.kind, which]).toEqual(["why", undefined]);
      expect(says[0]).toContain(taken);
      expect(says[1]).toContain(told);
    },
  );

  test("a name that is another's in full is not taken for a slip, and one that somebody has is not read as another form", async () => {
    for (const text of ["почему здесь нет Марины Беловой", "почему здесь нет Сони Ивановой"])
      expect((await behind(text)).says[0]).toContain("не нашли");
    // "Александра Петрова" is a man in the genitive or a woman.
    for (const text of ["почему здесь нет Саши Петрова", "почему здесь нет Александра Петрова"])
      expect((await behind(text)).which?.people).toHaveLength(2);
  });

  test("two in one question are told of each; who of several is meant is asked last, and nobody is left out in silence", async () => {
    const both = await behind("почему здесь нет Софии Беловой и Олены Коваленко");
    expect(both.says.filter((line) => /входит в/.test(line))).toEqual([
      expect.stringContaining("София Белова входит"),
      expect.stringContaining("Олена Коваленко не входит"),
    ]);
    expect(await looks()).toEqual([expect.objectContaining({ key: "c-5" }), expect.objectContaining({ key: "c-6" })]);
    const family = await behind("чому тут немає Лізи та Петра Сидоренків", { ...marta, locale: "uk" });
    expect(family.says.filter((line) => /входить до/.test(line))).toHaveLength(2);
    const asked = await behind("почему здесь нет Анны Ивановой, Ивана Иванова и Марфы Неизвестной");
    expect(asked.which?.people).toHaveLength(3);
    expect(asked.says[0]).toContain("Иван Иванов входит");
    expect(asked.says.slice(-2)).toEqual([expect.stringContaining("не нашли"), expect.stringContaining("О ком речь?")]);
    expect((await analysis.ask(marta, { chat: asked.chat, text: "из Риги" })).says[0]).toContain("Анна Иванова входит");
  });

  test("says the same as the page's own why, and in the asker's language", async () => {
    const definition =
      (await behind("")).definition ?? (await analysis.ask(marta, { text: "клиенты из Риги" })).definition;
    expect((await behind("почему здесь нет Софии Беловой")).says).toEqual(await analysis.why(marta, definition, "c-5"));
    const uk: Asker = { ...marta, locale: "uk" };
    expect((await behind("чому тут немає Софії Бєлової", uk)).says[0]).toContain("входить до цієї групи");
    const en: Asker = { ...marta, locale: "en" };
    expect((await behind("why is Sofia Belova not here", en)).says[0]).toContain("is in this group");
  });

  test("asks which of several is meant, by city and phone, and takes a number, a city, the last digits or a button for an answer", async () => {
    const asked = await behind("почему здесь нет Анны Ивановой");
    expect(asked.says).toEqual([expect.stringContaining("О ком речь?")]);
    expect(asked.which).toMatchObject({ for: "why", people: [{ externalId: "c-1" }, {}, {}] });
    expect(asked.which?.people[1]?.facts).toEqual(["София", "+37120000002"]);
    for (const [said, key] of [
      ["вторая", "c-2"],
      ["3", "c-3"],
      ["из Риги", "c-1"],
      ["та, у которой телефон 20000033", "c-3"],
      ["c-2", "c-2"],
    ] as const) {
      const { chat } = await behind("почему здесь нет Анны Ивановой");
      await db`delete from audit`;
      const { act, says } = await analysis.ask(marta, { chat, text: said });
      expect([said, act?.kind, says[0]]).toEqual([said, "why", expect.stringContaining("Анна Иванова")]);
      expect(await looks()).toEqual([expect.objectContaining({ key })]);
    }
    const { chat } = await behind("почему здесь нет Анны Ивановой");
    expect((await analysis.ask(marta, { chat, text: "Анна", which: "c-3" })).says[0]).toContain("не входит");
    await expect(analysis.ask(marta, { chat, text: "Анна", which: "c-3" })).rejects.toThrow("not_found");
  });

  test("what is no answer to who is meant is a question of its own", async () => {
    const { chat } = await behind("почему здесь нет Анны Ивановой");
    const { act, definition } = await analysis.ask(marta, { chat, text: "клиенты из Киева" });
    expect([act, definition]).toEqual([null, expect.anything()]);
    expect((await analysis.ask(marta, { chat, text: "вторая" })).act).toBeNull();
  });

  test("asks whom where nobody is named, and whom first where nothing stands there", async () => {
    expect((await behind("почему она здесь?")).says[0]).toContain("О ком");
    const { says } = await analysis.ask(marta, { text: "почему здесь нет Софии Беловой" });
    expect(says).toEqual([expect.stringContaining("Пока ничего не выбрано")]);
    expect(await looks()).toEqual([]);
  });

  test("a look at somebody is in the audit where it was, and so is a list to choose from", async () => {
    await behind("почему здесь нет Софии Беловой", { ...marta, channel: "telegram" });
    await behind("почему здесь нет Анны Ивановой");
    expect(await looks()).toEqual([
      { actor: "staff:marta", action: "look", key: "c-5", channel: "telegram" },
      { actor: "staff:marta", action: "look_list", key: "list", channel: "desk" },
    ]);
  });

  test("who may not see names finds nobody by name, phone or e-mail, and cannot tell whether there is such a customer", async () => {
    for (const [there, nobody] of [
      ["почему здесь нет Софии Беловой", "почему здесь нет Софии Беловик"],
      ["почему здесь нет c-7@mail.example", "почему здесь нет c-9@mail.example"],
      ["почему здесь нет +37120000033", "почему здесь нет +37120000044"],
      ["почему здесь нет 20000033", "почему здесь нет 20000044"],
      ["почему здесь нет Саши Петрова", "почему здесь нет Саши Петряева"],
      ["почему здесь нет Софии Белавой", "почему здесь нет Софии Болотной"],
      ["почему здесь нет Софии Беловой и Олены Коваленко", "почему здесь нет Софии Зубовой и Олены Коваль"],
    ] as const) {
      const said = async (text: string) =>
        (await behind(text, viewer)).says.map((line) => line.replace(/«[^»]*»/g, ""));
      expect(await said(there)).toEqual(await said(nobody));
      expect((await said(there))[0]).toContain("ваша роль не видит имён");
    }
    expect(await looks()).toEqual([]);
    expect((await behind("почему здесь нет клиента с заказом 10482", viewer)).says[0]).toMatch(/^c-7 не входит/);
  });

  test("names that a sentence could do harm by find nobody", async () => {
    for (const name of ["'; drop table customers; --", "%", "\\", "Нина\u0000Ноль", `${"А".repeat(1500)}`])
      expect((await behind(`почему здесь нет ${name}`)).which).toBeUndefined();
  });
});

test("in Telegram each of several is a button, which is good while they are asked about", async () => {
  const { wording } = await import("../../src/services/knowledge-base.ts").then(({ BUILT_IN, readKnowledgeBase }) =>
    readKnowledgeBase(BUILT_IN, "Europe/Vilnius"),
  );
  const parts = {
    ...{ db, clock, log: silentLog, analysis },
    say: (locale: "ru" | "uk" | "en", reply: string, args = {}) => wording.say(locale, { reply, args }),
  };
  const inTelegram: Asker = { ...marta, member: "tanya", channel: "telegram" };
  let messages = 0;
  const hear = (content: { kind: "text"; text: string } | { kind: "button"; payload: string }) =>
    answerTo(parts, inTelegram, {
      ...{ channel: "telegram", externalId: `${messages++}`, sender: { id: "77" }, at: NOW, content },
    } as Parameters<typeof answerTo>[2]);
  await hear({ kind: "text", text: "клиенты из Риги" });
  const asked = await hear({ kind: "text", text: "почему здесь нет Анны Ивановой" });
  expect(asked?.text).toContain("1. Анна Иванова (c-1) · Рига");
  const second = asked?.buttons[1]?.payload ?? "";
  expect([asked?.buttons.length, Buffer.byteLength(second) <= 64]).toEqual([3, true]);
  expect((await hear({ kind: "button", payload: second }))?.text).toMatch(/^Анна Иванова не входит/);
  expect((await hear({ kind: "button", payload: second }))?.text).not.toContain("Иванова");
});
