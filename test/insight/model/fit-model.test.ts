import { expect, test } from "vitest";
import { type Buying, fitModel } from "../../../src/insight/model/fit-model.ts";

const HISTORY = { buyers: 900, days: 400, daysSinceLast: 2, mostDays: 9 };

/** Buyers that differ, the same ones each time; `spent` says what somebody spends at a time. */
const buyers = (spent: (repeats: number, place: number) => number): Buying[] =>
  Array.from({ length: 900 }, (_, place) => {
    const repeats = Math.floor(6 * ((place * 0.618) % 1) ** 3);
    const ageDays = 20 + ((place * 37) % 380);
    const recencyDays = repeats === 0 ? 0 : 1 + Math.floor((ageDays - 1) * ((place * 0.414) % 1));
    return { repeats, recencyDays, ageDays, repeatMoney: repeats * spent(repeats, place) };
  });
const uneven = (_: number, place: number) => 5 + 40 * ((place * 0.732) % 1) ** 2;

test.each([
  [{ buyers: 499 }, { code: "few_buyers", have: 499, need: 500 }],
  [{ days: 179.9 }, { code: "short_history", have: 179, need: 180 }],
  [{ daysSinceLast: 31 }, { code: "no_recent_order", have: 31, need: 30 }],
  [{ mostDays: 2 }, { code: "nobody_often", have: 2, need: 3 }],
])("with %j there is no model, and it says why", async (less, why) => {
  const unasked = () => Promise.reject(new Error("nobody is to be looked at"));
  expect(await fitModel({ ...HISTORY, ...less }, unasked)).toEqual({ model: null, why: [why], cautions: [] });
});

test("an empty shop lacks buyers, history and somebody who buys often", async () => {
  const { why } = await fitModel({ buyers: 0, days: 0, daysSinceLast: 0, mostDays: 0 }, async () => []);
  expect(why.map(({ code }) => code)).toEqual(["few_buyers", "short_history", "nobody_often"]);
});

test("where the history bears it both models are fitted, with the caution that one-time buyers always look alive", async () => {
  const people = buyers(uneven);
  const { model, cautions } = await fitModel(HISTORY, async () => people);
  expect(model?.frequency.logLikelihood).toBeLessThan(0);
  expect(model?.value?.p).toBeGreaterThan(0);
  const once = people.filter(({ repeats }) => repeats === 0).length;
  expect(cautions).toEqual([{ code: "one_time_alive", buyers: once, share: once / 900 }]);
});

test("where those who buy more often spend more at a time, it is said that the money is less sure", async () => {
  const { cautions } = await fitModel(HISTORY, async () => buyers((repeats, place) => repeats * uneven(1, place)));
  expect(cautions.map(({ code }) => code)).toContain("value_follows_frequency");
});

test("where everybody spends the same there is no spread to fit: orders are expected, money is not", async () => {
  const { model, cautions } = await fitModel(HISTORY, async () => buyers(() => 10));
  expect(model).not.toBeNull();
  expect(model?.value).toBeNull();
  expect(cautions.map(({ code }) => code)).toContain("no_value");
});
