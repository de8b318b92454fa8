import { beforeAll, expect, test } from "vitest";
import { fixedClock, systemClock } from "../../../src/base/index.ts";
import {
  type Condition,
  countWithin,
  type Definition,
  firstPeople,
  lookWithin,
  nearMissesOf,
  reachOf,
  type Shown,
  unknownsOf,
  waterfallOf,
  whyIn,
} from "../../../src/segments/index.ts";
import { canStop, inTime } from "../../../src/segments/preview/budget.ts";
import { piecewise } from "../../../src/segments/preview/pieces.ts";
import { testDatabase } from "../../support/database.ts";
import { COFFEE_SHOP } from "../../support/segments/coffee-shop.ts";
import { tellingIn } from "../../support/segments/telling.ts";
import { loadShop } from "../naive/load.ts";

const db = await testDatabase();
const shown: Shown = { ...tellingIn("en"), personal: true };
const { now } = shown;
const budget = { ms: 60_000, clock: systemClock };

const FROM_MOSCOW: Condition = { kind: "attribute", field: "city", test: { kind: "in", values: ["Москва"] } };
const COFFEE: Condition = {
  kind: "quantity",
  of: {
    measure: "amount",
    of: { source: "orders", items: [{ categories: ["Кофе"] }], window: { kind: "last", n: 90, unit: "day" } },
  },
  is: { op: ">", value: 100 },
};
const NO_RETURNS: Condition = {
  kind: "quantity",
  of: { measure: "count", of: { source: "returns" } },
  is: { op: "=", value: 0 },
};
const timezone = "Europe/Vilnius";
const asked: Definition = { where: { kind: "all", of: [FROM_MOSCOW, COFFEE, NO_RETURNS] }, timezone };

beforeAll(() => loadShop(db, COFFEE_SHOP));

test("a count is exact, and the first people come with the values that matter", async () => {
  expect(await countWithin(db, asked, { now, budget })).toEqual({ value: 2, atLeast: false });
  const { count, people } = await firstPeople(db, asked, { ...shown, limit: 20, budget });
  expect(count).toEqual({ value: 2, atLeast: false });
  expect(people).toEqual([
    {
      externalId: "C1",
      name: "Name1",
      facts: [
        "city – Москва",
        "spending on goods in category “Кофе” in the past 90 days – €300",
        "number of returns ever – 0",
      ],
    },
    { externalId: "C7", name: "Name7", facts: expect.arrayContaining([expect.stringContaining("€150")]) },
  ]);
});

test("without the right to see personal data there is no name, contact or birth date", async () => {
  const young: Definition = {
    where: {
      kind: "all",
      of: [
        { kind: "birthday", on: { kind: "month", month: 5 } },
        { kind: "attribute", field: "email", test: { kind: "known" } },
      ],
    },
    timezone,
  };
  const { people: seen } = await firstPeople(db, young, { ...shown, limit: 20, budget });
  expect(seen).toEqual([
    { externalId: "C1", name: "Name1", facts: ["date of birth – 1 May 1990", "e-mail – “c1@shop.example”"] },
  ]);
  const { people: hidden } = await firstPeople(db, young, { ...shown, personal: false, limit: 20, budget });
  expect(hidden).toEqual([{ externalId: "C1", name: null, facts: ["date of birth – known", "e-mail – known"] }]);
  const why = await whyIn(db, young, "C1", { ...shown, personal: false });
  expect(JSON.stringify(why)).not.toMatch(/Name1|shop\.example|1990/);
});

test("the waterfall tells how many each condition took away, and of how many it is unknown", async () => {
  expect(await waterfallOf(db, asked, now)).toEqual({
    everybody: 7,
    steps: [
      { path: [0], left: 5, removed: 2 },
      { path: [1], left: 3, removed: 2 },
      { path: [2], left: 2, removed: 1 },
    ],
    top: null,
  });
  expect(await unknownsOf(db, asked, now)).toEqual([{ path: [0], unknown: 1 }]);
  const by = { measure: "amount", of: { source: "orders" } } as const;
  const best = { ...asked, top: { by, n: 1 } };
  expect((await waterfallOf(db, best, now)).top).toBe(1);
  expect((await firstPeople(db, best, { ...shown, limit: 20, budget })).people.map((one) => one.externalId)).toEqual([
    "C1",
  ]);
});

test("who cannot be written to is told with the first reason that is so", async () => {
  expect(await reachOf(db, asked, now)).toEqual({
    total: 2,
    any: 1,
    channels: [
      { channel: "email", reachable: 1, noConsent: 1, noAddress: 0, blocked: 0 },
      { channel: "telegram", reachable: 1, noConsent: 0, noAddress: 0, blocked: 1 },
      { channel: "sms", reachable: 0, noConsent: 2, noAddress: 0, blocked: 0 },
    ],
  });
});

test("who fails one condition only is told with what they have of it, the closest first", async () => {
  const near = await nearMissesOf(db, asked, { ...shown, limit: 5 });
  expect(near.map(({ path, count, people }) => ({ path, count, people: people.map((one) => one.externalId) }))).toEqual(
    [
      { path: [0], count: 1, people: ["C3"] },
      { path: [1], count: 2, people: ["C2", "C6"] },
      { path: [2], count: 1, people: ["C5"] },
    ],
  );
  expect(near[1]?.people[0]?.facts).toEqual(["spending on goods in category “Кофе” in the past 90 days – €40"]);
});

test("a closer look tells what there is time for, and says that it is not all", async () => {
  const looking = { ...shown, limit: 5 };
  const all = await lookWithin(db, asked, { ...looking, budget: null });
  expect(all).toMatchObject({ late: false, reach: { total: 2 }, waterfall: { everybody: expect.any(Number) } });
  expect(await lookWithin(db, asked, { ...looking, budget })).toEqual(all);
  let readings = 0;
  // The clock is looked at when it begins and before each piece of work: the second has no time left.
  const clock = () => new Date(now.getTime() + (readings++ > 1 ? 1_000 : 0));
  const some = await lookWithin(db, asked, { ...looking, budget: { ms: 900, clock } });
  expect(some).toEqual({ reach: all.reach, waterfall: null, unknowns: [], near: [], late: true });
});

test("why somebody is not in it: each condition, and what is so", async () => {
  const why = await whyIn(db, asked, "C5", shown);
  expect(why.in).toBe(false);
  expect(why.clauses.map(({ path, is }) => [path, is])).toEqual([
    [[], "false"],
    [[0], "true"],
    [[1], "true"],
    [[2], "false"],
  ]);
  expect(why.lines).toEqual([
    "Name5 is not in this group.",
    "Yes: city – Москва. In fact: city – Москва.",
    "Yes: spending on goods in category “Кофе” in the past 90 days – more than €100. In fact: spending on goods in category “Кофе” in the past 90 days (since 24 August 2026) – €200; orders: N5 (1 November 2026).",
    "No: no returns ever. In fact: number of returns ever – 1; returns: 10 November 2026.",
  ]);
  expect((await whyIn(db, asked, "C4", shown)).clauses[1]).toMatchObject({ is: "unknown", fact: "city – not known" });
  await expect(whyIn(db, asked, "C8", shown)).rejects.toThrow("no such customer");
});

test("why is also asked by a name that only one has, by who may see names", async () => {
  expect((await whyIn(db, asked, "name5", shown)).lines[0]).toBe("Name5 is not in this group.");
  await expect(whyIn(db, asked, "name5", { ...shown, personal: false })).rejects.toThrow("no such customer");
});

test("why tells of consents, addresses and blocked chats too, and of what is ranked", async () => {
  const reachable: Condition = { kind: "reachable", channels: ["telegram"] };
  const top = { by: { measure: "amount", of: { source: "orders" } }, n: 1 } as const;
  const { lines } = await whyIn(db, { where: reachable, top, timezone }, "C7", { ...shown, ...tellingIn("ru") });
  expect(lines.slice(1).map((line) => line.replaceAll(/\s/g, " "))).toEqual([
    "Нет: возможность написать: Telegram (есть согласие и адрес, не заблокировано). На деле: согласие дано: Telegram; есть куда писать: SMS, бот в Telegram заблокирован.",
    "Из них только первый по убыванию: сумма покупок за всё время. На деле: сумма покупок за всё время — 150 €.",
  ]);
});

test("customers are gone through piece by piece, each once, without those whose data were deleted", async () => {
  const seen: number[][] = [];
  const keep = async (among: number[]) => seen.push(among) > 0;
  expect(await piecewise(db, { ...budget, piece: 2 }, keep)).toBe(true);
  expect(seen).toEqual([[1, 2], [3, 4, 5, 6], [7]]);
});

test("when the time is over, or the work has enough, no more pieces are looked at", async () => {
  let at = 0;
  const clock = () => new Date(at);
  const pieces: number[][] = [];
  const slow = async (among: number[]) => {
    at += 3000;
    return pieces.push(among) > 0;
  };
  expect(await piecewise(db, { ms: 5000, clock, piece: 2 }, slow)).toBe(false);
  expect(pieces).toEqual([
    [1, 2],
    [3, 4, 5, 6],
  ]);
  expect(await piecewise(db, { ms: 5000, clock: fixedClock(now) }, async () => false)).toBe(true);
});

test("a statement that takes too long is stopped where the database can, and the next one takes its time again", async () => {
  if (!(await canStop(db))) return;
  expect(await inTime(db, 50, async () => db`select pg_sleep(5)`)).toBeNull();
  const [row] = (await inTime(db, 5000, async () => db`select current_setting('statement_timeout') as ms`)) ?? [];
  expect(row?.ms).toBe("5s");
});
