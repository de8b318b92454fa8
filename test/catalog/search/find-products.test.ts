import { expect, test } from "vitest";
import type { Locale } from "../../../src/base/index.ts";
import { findProducts, makeCatalog, type Product } from "../../../src/catalog/index.ts";
import { QUESTIONS, type Question } from "./questions.ts";
import { TEA_ROOM } from "./tea-room.ts";

const catalog = makeCatalog(TEA_ROOM);
const find = (text: string, locale: Locale = "ru", limit = 10) => findProducts(catalog, text, { locale, limit });
const keysOf = (text: string, locale?: Locale) => find(text, locale).map(({ product }) => product.external_id);
const without = (key: string) => makeCatalog(TEA_ROOM.filter((product) => product.external_id !== key));

function isRight({ text, locale, expected, keys }: Question): boolean {
  const found = keysOf(text, locale);
  const same = (some: string[]) => [...some].sort().join() === [...keys].sort().join();
  if (expected === "nothing") return found.length === 0;
  if (expected === "only") return same(found);
  return same(found.slice(0, keys.length));
}

test.each(["ru", "uk", "en"] as const)(
  "of a hundred labelled questions in %s at least 95 find what they should",
  (locale) => {
    const asked = QUESTIONS.filter((question) => question.locale === locale);
    const wrong = asked.filter((question) => !isRight(question)).map(({ text }) => text);
    expect(asked.length).toBeGreaterThan(50);
    expect(1 - wrong.length / asked.length, `wrong: ${wrong.join("; ")}`).toBeGreaterThanOrEqual(0.95);
  },
);

test("a grinder is a grinder and not coffee, whatever its spelling and the alphabet", () => {
  for (const question of ["кофемолка", "kofemolka", "кофимолку", "кавомолка"])
    expect(keysOf(question)).toEqual(["c3", "comandante", "encore"]);
});

test("a shop without grinders has nothing for who asks for one", () => {
  const coffee = makeCatalog(TEA_ROOM.filter((product) => product.category === "Кофе"));
  expect(findProducts(coffee, "кофемолка", { locale: "ru", limit: 5 })).toEqual([]);
});

test("a name is found from the other alphabet where the shop has it in one only", () => {
  const latin: Product[] = TEA_ROOM.map((product) => ({
    ...product,
    name: product.translations.en?.name ?? "",
    translations: {},
  }));
  const search = (text: string) =>
    findProducts(makeCatalog(latin), text, { locale: "ru", limit: 1 })[0]?.product.external_id;
  expect(["иргачефф", "кемекс", "сенча", "ройбуш", "команданте", "аэропресс", "эрл грей"].map(search)).toEqual([
    "yirg",
    "chemex6",
    "sencha",
    "rooibos",
    "comandante",
    "aeropress",
    "earlgrey",
  ]);
});

test("a size or a colour picks the variants, and without one all are told", () => {
  const variants = (text: string) => find(text)[0]?.variants.map(({ sku }) => sku);
  expect(variants("иргачефф")).toEqual(["YIRG-01", "YIRG-02"]);
  expect(variants("иргачефф кило")).toEqual(["YIRG-02"]);
  expect(variants("иргачефф 1000 г")).toEqual(["YIRG-02"]);
  expect(variants("кения 250")).toEqual(["KENYA-01"]);
  expect(variants("воронка v60, чёрную")).toEqual(["V60-02"]);
});

test("a size that is not made leaves all variants, and less confidence", () => {
  const [five] = find("иргачефф 5 кг");
  expect(five?.variants).toHaveLength(2);
  expect(five?.score).toBeLessThan(find("иргачефф 1 кг")[0]?.score ?? 0);
});

test("a category alone lists what is in stock, and all of it where nothing is", () => {
  expect(keysOf("какой есть чай?")).not.toContain("puer");
  expect(keysOf("пуэр")).toEqual(["puer"]);
  const gone = makeCatalog(TEA_ROOM.filter((product) => product.external_id === "puer"));
  expect(findProducts(gone, "чай", { locale: "ru", limit: 5 })).toHaveLength(1);
});

test("the order of words changes nothing", () => {
  expect(keysOf("на 6 чашек кемекс")).toEqual(keysOf("кемекс на 6 чашек"));
  expect(keysOf("кофе без кофеина")[0]).toBe("decaf");
});

test("what is in another category than the one that was named is not offered for it", () => {
  for (const question of ["чай без кофеина", "чай без кофеїну"]) expect(keysOf(question)).not.toContain("decaf");
  expect(keysOf("кофе без кофеина")[0]).toBe("decaf");
});

test("a colour in any of the shop's languages picks its variant", () => {
  const colours = { белая: "біла", чёрная: "чорна", красная: "червона" };
  const products = TEA_ROOM.map((one) => ({
    ...one,
    translations: { ...one.translations, uk: { ...one.translations.uk, options: colours } },
  }));
  const [found] = findProducts(makeCatalog(products), "чорна лійка Hario V60", { locale: "uk", limit: 1 });
  expect(found?.variants.map(({ sku }) => sku)).toEqual(["V60-02"]);
});

test("a short word is no slip of another one", () => {
  expect(keysOf("how do i pay for my order", "en")).toEqual([]);
  expect(keysOf("pao", "en")[0]).toBe("dahongpao");
});

test("the thing itself comes before what belongs to it", () => {
  expect(keysOf("кемекс")).toEqual(["chemex6", "chemexfilter"]);
  expect(keysOf("фильтры для кемекса")[0]).toBe("chemexfilter");
  expect(keysOf("aeropress", "en")[0]).toBe("aeropress");
});

test("an SKU names its variant, also typed with look-alike Cyrillic letters", () => {
  expect(find("сколько стоит KENYA-02?")).toMatchObject([{ score: 1, variants: [{ sku: "KENYA-02" }] }]);
  expect(find("КЕNYA-02")).toMatchObject([{ variants: [{ sku: "KENYA-02" }] }]);
});

test("scores are between the floor and 1, best first, no more than asked for", () => {
  for (const { text, locale } of QUESTIONS) {
    const scores = find(text, locale, 3).map(({ score }) => score);
    expect(scores.length).toBeLessThanOrEqual(3);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score >= 0.45 && score <= 1)).toBe(true);
  }
});

test("what a variant alone is like finds no product", () => {
  expect(keysOf("красная")).toEqual([]);
  expect(keysOf("250 г")).toEqual([]);
});

test("a product that the shop took out is not found", () => {
  const found = findProducts(without("sencha"), "сенча", { locale: "ru", limit: 5 });
  expect(found.map(({ product }) => product.external_id)).not.toContain("sencha");
});

test("odd texts find nothing and break nothing", () => {
  for (const text of ["", " ", "???", "🫖", "-", "'", "а", "1".repeat(500), "ы".repeat(4000), "кг", "0"])
    expect(() => find(text)).not.toThrow();
  expect(findProducts(makeCatalog([]), "чай", { locale: "ru", limit: 5 })).toEqual([]);
});
