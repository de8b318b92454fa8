import { expect, test } from "vitest";
import { closeness } from "../../../src/catalog/search/closeness.ts";
import { cyrillicOf, soundsOf } from "../../../src/catalog/search/sound.ts";

const near = (one: string, other: string) =>
  Math.max(...soundsOf(one).flatMap((a) => soundsOf(other).map((b) => closeness(a, b))));

test.each([
  ["кемекс", "chemex"],
  ["чемекс", "chemex"],
  ["иргачефф", "yirgacheffe"],
  ["харио", "hario"],
  ["аэропресс", "aeropress"],
  ["эфиопия", "ethiopia"],
  ["фелоу", "fellow"],
  ["эрл", "earl"],
  ["пуэр", "puerh"],
])("%s sounds like %s", (cyrillic, latin) => {
  expect(near(cyrillic, latin)).toBe(1);
});

test("a Ukrainian word and its Russian twin are close", () => {
  expect(near("кавомолка", "кофемолка")).toBeGreaterThan(0.8);
  expect(near("фільтр", "фильтр")).toBe(1);
});

test.each([
  ["кофе", "кофемолка"],
  ["чай", "май"],
  ["самолет", "самовар"],
  ["турка", "утка"],
])("%s is far from %s", (one, other) => {
  expect(near(one, other)).toBeLessThan(0.75);
});

test("a kindred sound costs less than another one, and swapped neighbours less than two wrong letters", () => {
  expect(closeness("kofe", "kafe")).toBeGreaterThan(closeness("kofe", "krfe"));
  expect(closeness("senča", "sneča")).toBeGreaterThan(closeness("senča", "smlča"));
});

test("a Russian word typed in Latin letters comes back", () => {
  expect(["kofemolku", "zelenogo", "chaya", "shokolad"].map(cyrillicOf)).toEqual([
    "кофемолку",
    "зеленого",
    "чая",
    "шоколад",
  ]);
});
