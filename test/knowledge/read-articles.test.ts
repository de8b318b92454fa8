import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArticles } from "../../src/knowledge/index.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "articles-"));
  await mkdir(join(folder, "en"));
});
afterAll(() => rm(folder, { recursive: true }));

const write = (name: string, slug: string) =>
  writeFile(join(folder, "en", name), `---\ntitle: Tea\nlocale: en\nslug: ${slug}\n---\nWe sell tea.\n`);

test("every article of the languages that are there is read, with its checksum", async () => {
  await write("tea.md", "tea");
  await writeFile(join(folder, "en", "notes.txt"), "not an article");
  const [article, ...others] = await readArticles(folder);
  expect(article).toMatchObject({ slug: "tea", checksum: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(others).toEqual([]);
});

test("an article that lies in another place than it says is refused by name", async () => {
  await write("coffee.md", "tea");
  await expect(readArticles(folder)).rejects.toThrow(/en\/coffee\.md.*en\/tea\.md/);
});

test("the demo shop's articles are in order, the same in each language", async () => {
  const articles = await readArticles("knowledge-base/articles");
  const slugs = (locale: string) =>
    articles.filter((article) => article.locale === locale).map((article) => article.slug);
  expect(slugs("ru").length).toBeGreaterThanOrEqual(35);
  expect(slugs("uk")).toEqual(slugs("ru"));
  expect(slugs("en")).toEqual(slugs("ru"));
});
