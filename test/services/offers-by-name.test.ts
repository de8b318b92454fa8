import { beforeAll, expect, test } from "vitest";
import { loadDemo } from "../../db/demo/index.ts";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { rebuildRecommendations } from "../../src/recommendations/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-25T10:30:00Z");
const db = await testDatabase();
let shop: Services;
const member = "019a0000-0000-7000-8000-0000000000ab";

beforeAll(async () => {
  await loadDemo(db, { at: NOW, customers: 40 });
  await upsertCustomers(
    db,
    ["1", "2"].map((at) => ({
      external_id: `twin-${at}`,
      first_name: "Ярина",
      last_name: "Двійник",
      phone: `+3706000000${at}`,
    })),
    NOW,
  );
  await rebuildRecommendations(db, { at: NOW, learn: false });
  shop = await makeServices({ config: readConfig({}), db, log: silentLog, clock: () => NOW, burstMs: 0, mail: "none" });
});

const ask = (
  text: string,
  {
    locale = "ru",
    role = "marketer",
    ...more
  }: { locale?: "ru" | "uk" | "en"; role?: "marketer" | "viewer"; chat?: string; which?: string } = {},
) => shop.deskMarketer.ask({ id: member, role }, { text, locale, ...more });

test.each([
  ["ru", "что предложить Анне Ивановой"],
  ["ru", "что можно порекомендовать клиенту Анна Иванова?"],
  ["ru", "что предложить клиенту с заказом 10482"],
  ["uk", "що запропонувати Анні Івановій"],
  ["en", "what to offer Anna Ivanova"],
  ["en", "what should we recommend to Anna Ivanova?"],
] as const)("%s: %s is told with a reason for each", async (locale, text) => {
  const { offers, definition, status } = await ask(text, { locale });
  expect([status, definition, offers]).toMatchObject([
    "answer",
    null,
    { kind: "each", each: [{ who: "Анна Иванова" }] },
  ]);
  const goods = offers?.kind === "each" ? offers.each.flatMap((one) => one.goods) : [];
  expect(goods.length).toBeGreaterThan(1);
  for (const { name, why } of goods) expect([name, why].every((one) => one !== "" && !/[{}]/.test(one))).toBe(true);
});

test("who of two is meant is asked, and the answer is what to offer; it is in the audit", async () => {
  const asked = await ask("що запропонувати Ярині Двійник?", { locale: "uk" });
  expect(asked.which).toMatchObject({ for: "offers", people: [{ externalId: "twin-1" }, { externalId: "twin-2" }] });
  const { offers } = await ask("друга", { locale: "uk", chat: asked.chat });
  expect(offers).toMatchObject({ kind: "each", each: [{ who: "Ярина Двійник" }] });
  const [look] = await db`select action from audit where subject_table = 'customers' and subject_key = 'twin-2'`;
  expect(look).toEqual({ action: "look" });
});

test("several are told of each by themselves, by a short name too, and who of them is nobody is said", async () => {
  const { offers, says } = await ask("что предложить Ане Ивановой и Петру Неизвестному");
  expect(offers).toMatchObject({ kind: "each", each: [{ who: "Анна Иванова" }] });
  expect(says).toEqual([expect.stringContaining("похоже, это Анна Иванова"), expect.stringContaining("не нашли")]);
  const asked = await ask("what to offer Anna Ivanova and Yaryna Dviinyk?", { locale: "en" });
  expect(asked.offers).toMatchObject({ kind: "each", each: [{ who: "Анна Иванова" }] });
  expect(asked.which?.people).toHaveLength(2);
  const { offers: second } = await ask("2", { locale: "en", chat: asked.chat });
  expect(second).toMatchObject({ kind: "each", each: [{ who: "Ярина Двійник" }] });
});

test.each([
  "что предложить Марфе Неизвестной",
  "что предложить анне неизвестной",
  "що запропонувати Остапу Невідомченку",
  "what to offer nobody.here@mail.example",
])("%s: a name that is nobody's is said to be, and is read no further", async (text) => {
  const { status, says, definition, offers } = await ask(text);
  expect([status, definition, offers]).toEqual(["clarify", null, undefined]);
  expect(says).toEqual([expect.stringContaining("не нашли")]);
});

test("people who are meant by a word are offered to as people, whatever somebody is called, and what stood there stands on", async () => {
  const women = await ask("что предложить женщинам");
  expect(women.offers?.kind).toBe("to");
  const { chat } = await ask("клиенты, которые покупали кофе");
  await ask("что предложить Анне Ивановой", { chat });
  const refined = await ask("только женщины", { chat });
  expect(JSON.stringify(refined.definition)).toMatch(/Кофе.*gender/);
});

test("who may not see names is answered alike whether there is such a customer or not", async () => {
  const told = async (text: string) => {
    const { says, offers, which, count, people } = await ask(text, { role: "viewer" });
    return { says: says.map((line) => line.replace(/«[^»]*»/g, "")), kind: offers?.kind, which, count, people };
  };
  expect(await told("что предложить Ярине Двийник")).toEqual(await told("что предложить Ярине Двийняк"));
});

test.each([
  ["ru", "что хорошо идёт с кофе", "Кофе"],
  ["ru", "что предложить к кофе?", "Кофе"],
  ["ru", "что покупают вместе с кофе?", "Кофе"],
  ["ru", "с чем берут кофе?", "Кофе"],
  ["uk", "що пасує до кави", "Кофе"],
  ["uk", "що беруть разом із кавою?", "Кофе"],
  ["en", "what goes well with coffee", "Кофе"],
  ["en", "what do people usually buy with coffee?", "Кофе"],
] as const)("%s: %s is told by what orders show, and of other categories", async (locale, text, kind) => {
  const { offers, unread, count } = await ask(text, { locale });
  expect([offers?.kind, unread, count]).toEqual(["with", [], null]);
  const goods = offers?.kind === "with" ? offers.goods : [];
  expect(goods.length).toBeGreaterThan(0);
  const coffees = await db`
    select v.sku from variants v join products p on p.id = v.product_id where p.category = ${kind}`;
  expect(goods.filter(({ sku }) => coffees.some((one) => one.sku === sku))).toEqual([]);
  for (const { why } of goods) expect(why).toMatch(/\d|Похож|Схож|Similar/);
});

test("a product has what goes with it, or is said to have none", async () => {
  for (const [locale, text] of [
    ["ru", "что хорошо идёт с ручной кофемолкой"],
    ["uk", "що пасує до ручної кавомолки"],
    ["en", "what goes well with the hand grinder"],
  ] as const) {
    const { offers, says } = await ask(text, { locale });
    expect(offers?.kind).toBe("with");
    expect(offers?.kind === "with" && offers.goods.length === 0).toBe(says.length > 0);
  }
});
