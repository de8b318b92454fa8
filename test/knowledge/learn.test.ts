import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentIndex, indexArticles, learnArticles, readArticles, search } from "../../src/knowledge/index.ts";
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

  test("a mistake in one article changes nothing", async () => {
    await writeFile(file("broken"), "---\ntitle: Без языка\n---\nТекст.\n");
    await expect(learn()).rejects.toThrow(/ru\/broken\.md/);
    await rm(file("broken"));
    expect(await learn()).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 2 });
  });
});

describe("the index in memory", () => {
  test("is kept until the version moves on, and a known version saves the statement", async () => {
    const current = currentIndex(db);
    const one = await current();
    expect(await current()).toBe(one);
    expect(await current(one.version)).toBe(one);
  });

  test("it is read in well under a second", async () => {
    await learnArticles(db, { folder: "knowledge-base/articles", at: AT });
    // Processor time: the clock of a busy machine says nothing about this program.
    const started = process.cpuUsage();
    const index = await currentIndex(db)();
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(900);
    expect(index.articles).toBeGreaterThanOrEqual(105);
  });
});
