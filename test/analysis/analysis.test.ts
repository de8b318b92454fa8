import { beforeAll, expect, it } from "vitest";
import type { Asker } from "../../src/analysis/index.ts";
import { fixedClock } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { NOTHING_HIDDEN } from "../../src/segments/index.ts";
import { makeMarketer } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const { analysis } = await makeMarketer({ db, config: readConfig({}), clock: fixedClock(NOW) });
const olena: Asker = { member: "olena", channel: "desk", locale: "ru", personal: true, hidden: NOTHING_HIDDEN };

beforeAll(async () => {
  const person = (external_id: string, city: string, gender: "f" | "m") => ({ external_id, city, gender });
  const people = [person("c-1", "Тарту", "f"), person("c-2", "Тарту", "m"), person("c-3", "Рига", "f")];
  await upsertCustomers(db, people, NOW);
});

it("a chat goes on from what stands there, one step back leaves the step before, and beginning anew leaves nothing", async () => {
  const { chat, count } = await analysis.ask(olena, { text: "клиенты из Тарту" });
  expect(count).toEqual({ value: 2, atLeast: false });
  const women = await analysis.ask(olena, { chat, text: "только женщины" });
  expect(women.people.map(({ externalId }) => externalId)).toEqual(["c-1"]);
  expect((await analysis.ask(olena, { chat, text: "шаг назад" })).count?.value).toBe(2);
  expect((await analysis.ask(olena, { chat, text: "начнём сначала" })).definition).toBeNull();
});

it("a word that was not read is not forgotten by what refines the question, nor by hand", async () => {
  const { chat, unread } = await analysis.ask(olena, { text: "владельцы такс из Тарту" });
  expect(unread).not.toEqual([]);
  await analysis.ask(olena, { chat, text: "только женщины" });
  expect((await analysis.last(chat, olena.member)).unread).toEqual(unread);
  const { definition } = await analysis.last(chat, olena.member);
  await analysis.refine(olena, { chat, definition });
  expect((await analysis.last(chat, olena.member)).unread).toEqual(unread);
  const { chat: other, unread: none } = await analysis.ask(olena, { text: "клиенты из Риги" });
  expect([other === chat, none]).toEqual([false, []]);
});

it("people and figures take turns in one chat: figures are of the people, go on by what they are broken down by, and lead to who they are", async () => {
  const { chat } = await analysis.ask(olena, { text: "клиенты из Тарту" });
  const revenue = await analysis.ask(olena, { chat, text: "выручка по месяцам за последние 3 месяца" });
  expect([revenue.definition, revenue.figures?.told?.kind, revenue.figures?.told?.rows.length]).toEqual([
    null,
    "series",
    4,
  ]);
  const byCity = await analysis.ask(olena, { chat, text: "а по городам?" });
  expect([byCity.figures?.by, byCity.figures?.told?.rows]).toEqual(["city", []]);
  expect((await analysis.ask(olena, { chat, text: "шаг назад" })).figures?.by).toBe("month");
  await analysis.ask(olena, { chat, text: "сколько регистраций по городам" });
  const who = await analysis.ask(olena, { chat, text: "кто эти люди?" });
  expect([who.figures, who.count?.value]).toEqual([undefined, 0]);
});

it("nobody goes on in a colleague's chat", async () => {
  const { chat } = await analysis.ask(olena, { text: "клиенты из Тарту" });
  const stranger = { ...olena, member: "petro" };
  await expect(analysis.ask(stranger, { chat, text: "только женщины" })).rejects.toThrow("not_found");
});

it("a chat is told again after a while, the last step with whom it means now; after a day nothing is", async () => {
  const ivan: Asker = { ...olena, member: "ivan" };
  expect(await analysis.again(ivan)).toBeNull();
  const { chat } = await analysis.ask(ivan, { text: "владельцы такс из Тарту" });
  await analysis.ask(ivan, { chat, text: "выручка по месяцам за последние 3 месяца" });
  const where = { kind: "attribute", field: "city", test: { kind: "in", values: ["Рига"] } };
  await analysis.refine(ivan, { chat, definition: { where, timezone: "Europe/Vilnius" } });
  const again = await analysis.again(ivan);
  expect(again?.chat).toBe(chat);
  expect(again?.turns.map(({ text, answer }) => [text, answer.count?.value ?? null])).toEqual([
    ["владельцы такс из Тарту", null],
    ["выручка по месяцам за последние 3 месяца", null],
    ["", 1],
  ]);
  const [first, second] = again?.turns ?? [];
  expect(first?.answer.words.map(({ from, to }) => first.text.slice(from, to))).toEqual(first?.unread);
  expect(first?.answer.description).toContain("Тарту");
  expect([second?.answer.description === "", second?.answer.figures]).toEqual([false, undefined]);
  const later = await makeMarketer({ db, config: readConfig({}), clock: fixedClock(new Date(NOW.getTime() + 9e7)) });
  expect(await later.analysis.again(ivan)).toBeNull();
});
