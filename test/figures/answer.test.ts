import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Refused } from "../../src/base/index.ts";
import { rehearse } from "../../src/database/index.ts";
import { checkQuestion, type Figures, type Question, reckonFigures } from "../../src/figures/index.ts";
import { loadShop } from "../segments/naive/load.ts";
import { PRESENTS, randomShop } from "../segments/naive/random-shop.ts";
import type { Shop } from "../segments/naive/shop.ts";
import { testDatabase } from "../support/database.ts";
import { answerOf, isWhole, telling } from "./naive/answer.ts";
import { isTime } from "./naive/items.ts";
import { randomQuestion } from "./naive/random-question.ts";

const db = await testDatabase();

/** Shops to try, and questions on each: FIGURES_SHOPS=2000 FIGURES_SEED=7 for a long look. */
const SHOPS = Number(process.env.FIGURES_SHOPS ?? 3);
const SEED = Number(process.env.FIGURES_SEED ?? 6);
const QUESTIONS = 16;

const cases = fc.constantFrom(...PRESENTS).chain((present) =>
  fc.record({
    present: fc.constant(present),
    shop: randomShop(present),
    questions: fc.array(randomQuestion(present.timezone), { minLength: QUESTIONS, maxLength: QUESTIONS }),
  }),
);

/** What a question comes to, or null where it makes no sense. */
async function reckon(question: Question, now: Date) {
  try {
    return await reckonFigures(db, checkQuestion(question), { now, ms: 60_000 });
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Holds an answer against the plain rows; answers how many rows said something. */
async function compare(question: Question, shop: Shop, now: Date): Promise<number> {
  const found = await reckon(question, now);
  if (!found) return 0;
  const text = JSON.stringify(question);
  const wanted = telling(answerOf(question, question.window, shop, now));
  expect(telling(new Map(found.rows.map(({ key, values }) => [key, values]))), text).toEqual(wanted);
  const keys = found.rows.flatMap(({ key }) => key ?? []);
  expect(isWhole(question, keys, { now, timezone: question.timezone }), text).toBe(true);
  if (typeof question.versus === "object") {
    const beside = telling(answerOf(question, question.versus, shop, now));
    if (isTime(question.by)) compareSeries(found, beside, text);
    else expect(telling(new Map(found.rows.map(({ key, before = [] }) => [key, before]))), text).toEqual(beside);
  }
  return wanted.length;
}

function compareSeries({ rows }: Figures, beside: ReturnType<typeof telling>, text: string): void {
  for (const { before = [], beforeKey } of rows)
    if (beforeKey) expect(said(before), text).toEqual(said(beside.find(([key]) => key === beforeKey)?.[1] ?? []));
}

test("a figure is to the database what it is to a reader of its every word", async () => {
  let told = 0;
  const property = fc.asyncProperty(cases, ({ present: { now }, shop, questions }) =>
    rehearse(db, async () => {
      await loadShop(db, shop);
      for (const question of questions) told += await compare(question, shop, now);
    }),
  );
  await fc.assert(property, { numRuns: SHOPS, seed: SEED, endOnFailure: true });
  expect(told).toBeGreaterThan(SHOPS);
}, 3_600_000);

/** What says something of it. */
const said = (values: readonly (number | null)[]) =>
  values
    .map((value) => value || 0)
    .join()
    .replace(/^[0,]*$/, "");
