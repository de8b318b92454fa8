import { expect, test } from "vitest";
import { authored, CHARACTERS } from "./authored.ts";
import { evaluateNextBaskets, type Figures } from "./evaluate.ts";
import { nextBaskets } from "./read.ts";

/** A small shop of that character, everybody's last basket held out. */
function shop(character: "grocer" | "boutique", people: number) {
  const whole = CHARACTERS[character];
  const baskets = Object.entries(authored({ ...whole, people, items: Math.ceil(whole.items / 4) }, 11));
  return nextBaskets(
    Object.fromEntries(baskets.map(([user, own]) => [user, own.slice(0, -1)])),
    Object.fromEntries(baskets.map(([user, own]) => [user, own.slice(-1)])),
  );
}

const beats = (one: Figures, other: Figures) =>
  one["recall@10"] >= other["recall@10"] && one["ndcg@10"] >= other["ndcg@10"];

test("of a grocer's baskets the whole foretells the next better than any baseline and any source alone", () => {
  const { users, whole, sources, baselines } = evaluateNextBaskets(shop("grocer", 300), () => {});
  expect(users).toBe(300);
  const others = [...Object.entries(sources), ...Object.entries(baselines)];
  expect(others.length).toBe(10);
  expect(others.filter(([, figures]) => !beats(whole, figures))).toEqual([]);
});

test("the same files give the same figures", () => {
  const set = shop("boutique", 120);
  expect(evaluateNextBaskets(set, () => {})).toEqual(evaluateNextBaskets(set, () => {}));
});

test("a set of a few people is foretold too, newcomers by what is popular", () => {
  const set = nextBaskets({ a: [[1], [1]], b: [[2]], c: [[-1]] }, { a: [[1]], b: [[9]], d: [[2]] });
  const { users, whole } = evaluateNextBaskets(set, () => {});
  expect(users).toBe(3);
  expect(whole["recall@10"]).toBeCloseTo(2 / 3, 4);
});

test("of nobody all figures are zero", () => {
  const { users, whole } = evaluateNextBaskets(nextBaskets({ a: [[1]] }, {}), () => {});
  expect({ users, whole }).toEqual({ users: 0, whole: { "recall@10": 0, "ndcg@10": 0 } });
});
