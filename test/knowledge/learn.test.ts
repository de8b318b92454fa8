import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Unavailable } from "../../src/base/index.ts";
import {
  currentIndex,
  type Hit,
  indexArticles,
  learnArticles,
  type QuestionVector,
  readArticles,
  search,
  type WordLists,
} from "../../src/knowledge/index.ts";
import type { Embedder } from "../../src/language/index.ts";
import { testDatabase } from "../support/database.ts";
import { AT } from "./an-article.ts";

const db = await testDatabase();
const NAMES = ["pickup", "decaf", "returns"];
let folder: string;
const learn = () => learnArticles(db, { folder, at: AT });
const file = (name: string) => join(folder, "ru", `${name}.md`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learn-"));
  for (const name of NAMES) await cp(`knowledge-base/articles/ru/${name}.md`, file(name));
});
afterAll(() => rm(folder, { recursive: true }));

describe("learning", () => {
  test("the first time adds everything, the second nothing", async () => {
    expect(await learn()).toMatchObject({ added: 3, changed: 0, removed: 0, unchanged: 0 });
    const version = (await currentIndex(db)()).version;
    const again = await learn();
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3 });
    expect((await currentIndex(db)()).version).toBe(version);
    expect(again.passages).toBeGreaterThan(5);
  });

  test("the index of the rows finds what an index of the files finds", async () => {
    const stored = await currentIndex(db)();
    const direct = indexArticles(await readArticles(folder));
    expect(stored).toMatchObject({ articles: direct.articles, passages: direct.passages });
    const options = { locale: "ru", at: AT } as const;
    for (const question of ["как забрать заказ самому", "кофе без кофеина", "вернуть чайник"])
      expect(search(stored, question, options)).toEqual(search(direct, question, options));
  });

  test("only what changed is learned again, and an index in use notices", async () => {
    const current = currentIndex(db);
    const before = await current();
    await writeFile(
      file("decaf"),
      `${await readFile(file("decaf"), "utf8")}\nЕщё бывает без кофеина фиолетовый напиток.\n`,
    );
    expect(await learn()).toMatchObject({ added: 0, changed: 1, removed: 0, unchanged: 2 });
    const after = await current();
    expect(after.version).toBeGreaterThan(before.version);
    expect(search(after, "фиолетовый напиток", { locale: "ru", at: AT })[0]?.article.slug).toBe("decaf");
  });

  test("what is gone is taken away with its passages and postings", async () => {
    await rm(file("pickup"));
    expect(await learn()).toMatchObject({ removed: 1, unchanged: 2 });
    const orphans = await db`select 1 from postings p left join articles a on a.id = p.article_id where a.id is null`;
    expect(orphans).toHaveLength(0);
    expect(await db`select slug from articles order by slug`).toMatchObject([{ slug: "decaf" }, { slug: "returns" }]);
  });

  test("other synonyms are kept for every process, and only their language is learned again", async () => {
    const current = currentIndex(db);
    const before = await current();
    const ask = async () => search(await current(), "фантик", { locale: "ru", at: AT })[0]?.article.slug;
    expect(await ask()).toBeUndefined();
    const learnWith = (lists: Partial<WordLists>) =>
      learnArticles(db, { folder, at: AT, synonyms: { ru: [], uk: [], en: [], ...lists } });
    expect(await learnWith({ ru: [["кофеин", "фантик"]] })).toMatchObject({ changed: 2, unchanged: 0 });
    expect((await current()).version).toBeGreaterThan(before.version);
    expect(await ask()).toBe("decaf");
    expect(await learnWith({ ru: [["кофеин", "фантик"]], en: [["tea", "cuppa"]] })).toMatchObject({ unchanged: 2 });
    expect(await learn()).toMatchObject({ changed: 2, unchanged: 0 });
    expect(await ask()).toBeUndefined();
  });

  test("a mistake in one article changes nothing", async () => {
    await writeFile(file("broken"), "---\ntitle: Без языка\n---\nТекст.\n");
    await expect(learn()).rejects.toThrow(/ru\/broken\.md/);
    await rm(file("broken"));
    expect(await learn()).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 2 });
  });
});

describe("vectors", () => {
  const embedder = (model: string, asked: string[] = []): Embedder => ({
    model,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map(hashed);
    },
  });
  const learnWith = (one: Embedder) => learnArticles(db, { folder, at: AT, embedder: one });

  test("are made once for each passage, again for what changed, and for all when the model is another", async () => {
    const { passages, embedded } = await learnWith(embedder("a"));
    expect(embedded).toBe(passages);
    expect(await learnWith(embedder("a"))).toMatchObject({ embedded: 0, changed: 0 });
    await writeFile(file("decaf"), `${await readFile(file("decaf"), "utf8")}\nА ещё бывает цикорий.\n`);
    const asked: string[] = [];
    const again = await learnWith(embedder("a", asked));
    expect(again.embedded).toBeGreaterThan(0);
    expect(again.embedded).toBeLessThan(again.passages);
    expect(asked.every((text) => text.startsWith("Есть ли у вас кофе без кофеина\n"))).toBe(true);
    expect((await learnWith(embedder("b"))).embedded).toBe(again.passages);
  });

  test("weigh in a search with the question's vector of the same model, and change nothing without it", async () => {
    const index = await currentIndex(db)();
    const options = { locale: "ru", at: AT } as const;
    const found = (vector?: QuestionVector) => search(index, "как его убирают", { ...options, vector });
    const near = { model: "b", values: hashed("Колумбия Декаф без кофеина, метод Swiss Water") };
    const scoreOf = (hits: Hit[]) => hits.find((hit) => hit.article.slug === "decaf")?.score ?? 0;
    expect(scoreOf(found(near))).toBeGreaterThan(scoreOf(found()));
    expect(found({ ...near, model: "a" })).toEqual(found());
    expect(found({ model: "b", values: new Float32Array(3) })).toEqual(found());
  });

  test("an embedding model that is away does not keep articles from being learned", async () => {
    const away: Embedder = { model: "c", embed: () => Promise.reject(new Unavailable("the embedding model")) };
    expect(await learnWith(away)).toMatchObject({ embedded: 0, unchanged: 2 });
  });
});

/** A vector by which texts are near that share words' beginnings. */
function hashed(text: string): Float32Array {
  const values = new Float32Array(256);
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\d]{4,}/gu)) {
    const code = [...word.slice(0, 5)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 256, 7);
    values[code] = (values[code] ?? 0) + 1;
  }
  return values;
}

describe("the index in memory", () => {
  test("is kept until the version moves on, and a known version saves the statement", async () => {
    const current = currentIndex(db);
    const one = await current();
    expect(await current()).toBe(one);
    expect(await current(one.version)).toBe(one);
  });

  test("it is read in well under a second", async () => {
    await learnArticles(db, { folder: "knowledge-base/articles", at: AT });
    const took: number[] = [];
    for (let times = 0; times < 4; times++) {
      // Processor time: the clock of a busy machine says nothing about this program.
      const started = process.cpuUsage();
      expect((await currentIndex(db)()).articles).toBeGreaterThanOrEqual(105);
      took.push(process.cpuUsage(started).user / 1000);
    }
    // The quickest: the first ones pay for the compiler as well.
    expect(Math.min(...took)).toBeLessThan(900);
  });
});
