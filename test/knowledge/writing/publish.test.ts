import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  answer,
  currentIndex,
  draftFromTopic,
  formOf,
  learnArticles,
  patchOfPublished,
  publishArticle,
  readDraft,
  readLibrary,
  readSource,
  readTopics,
  recordUnanswered,
  saveDraft,
  sourceOf,
  takeBackArticle,
  takenBack,
  tryDraft,
  versionsOf,
} from "../../../src/knowledge/index.ts";
import { testDatabase } from "../../support/database.ts";
import { AT } from "../an-article.ts";

const db = await testDatabase();
const elsewhere = currentIndex(db);
const hide = async (_: number | null, text: string) => text;
const publisher = { staff: "olga", at: AT, writeFile: async () => false };
const learn = () => learnArticles(db, { folder, at: AT });
const read = (slug: string) => readSource(db, "en", slug);
const topics = async () => readTopics(db, { index: await elsewhere(), at: AT, timezone: "UTC", hide });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "writing-"));
  for (const name of ["pickup", "decaf", "returns"])
    await cp(`knowledge-base/articles/en/${name}.md`, join(folder, "en", `${name}.md`));
  await learn();
  for (const question of ["do you sell gift cards?", "can I buy a gift card", "do you sell gift cards?"])
    await recordUnanswered(db, { question, locale: "en", at: AT, hits: [] });
});
afterAll(() => rm(folder, { recursive: true }));

test("what nobody answered becomes an article in a few steps: topic, draft, trial, publication", async () => {
  const [topic] = await topics();
  expect(topic).toMatchObject({
    question: "do you sell gift cards?",
    others: ["can I buy a gift card"],
    unanswered: 3,
  });
  if (!topic) return;
  const id = await draftFromTopic(db, topic, { staff: "olga", at: AT, hide });
  const draft = (await readDraft(db, id)) ?? expect.fail();
  const parts = { index: await elsewhere(), at: AT, timezone: "UTC" };
  await expect(tryDraft(db, draft, parts)).rejects.toMatchObject({ code: "article" });
  const form = {
    ...formOf(draft.source),
    slug: "gift-cards",
    text: "Gift cards of 20, 50 and 100 euros come by e-mail.",
  };
  await saveDraft(db, { ...draft, source: sourceOf(form, draft.source), at: AT });
  const whole = (await readDraft(db, id)) ?? expect.fail();
  const trial = await tryDraft(db, whole, parts);
  expect(trial.wanted[0]).toEqual({ question: "do you sell gift cards?", before: null, after: "gift-cards" });
  expect(trial).toMatchObject({ lost: [], checked: expect.any(Number) });
  expect(trial.checked).toBeGreaterThan(10);
  const source = whole.source;
  // What was changed since is tried again.
  await saveDraft(db, { ...whole, source: `${source}\nAnd more.`, at: AT });
  const changed = { source: `${source}\nAnd more.`, locale: "en" as const, slug: "gift-cards", draft: id };
  await expect(publishArticle(db, changed, publisher)).rejects.toMatchObject({ code: "not_tried" });
  await saveDraft(db, { ...whole, source, at: AT });
  expect(await publishArticle(db, { source, locale: "en", slug: "gift-cards", draft: id }, publisher)).toEqual({
    ...{ locale: "en", slug: "gift-cards", inFile: false },
  });
  expect(await topics()).toEqual([]);
  expect(await readDraft(db, id)).toBeNull();
  expect(answer(await elsewhere(), "can I buy a gift card", { locale: "en", at: AT })).toMatchObject({
    kind: "answer",
    extract: "Gift cards of 20, 50 and 100 euros come by e-mail.",
  });
});

test("what was published stays when the files are learned again, until they hold another text", async () => {
  expect(await learn()).toMatchObject({ removed: 0 });
  expect(formOf((await read("gift-cards")) ?? "").title).toBe("Do you sell gift cards?");
  const path = join(folder, "en", "decaf.md");
  const file = await readFile(path, "utf8");
  const changed = sourceOf({ ...formOf(file), text: "Our decaf is washed with water." }, file);
  await publishArticle(db, { source: changed, locale: "en", slug: "decaf" }, publisher);
  await learn();
  expect(await read("decaf")).toBe(changed);
  await writeFile(path, sourceOf({ ...formOf(file), text: "Whoever edits the files knew better." }, file));
  await learn();
  expect(formOf((await read("decaf")) ?? "").text).toBe("Whoever edits the files knew better.");
  await writeFile(path, file);
  await learn();
  expect(await read("decaf")).toBe(file);
});

test("an earlier text is restored by publishing it again, the file's own too", async () => {
  const before = (await read("pickup")) ?? "";
  const changed = sourceOf({ ...formOf(before), text: "Closed for good." }, before);
  await publishArticle(db, { source: changed, locale: "en", slug: "pickup" }, publisher);
  const [newest, first] = await versionsOf(db, "en", "pickup");
  expect([newest?.source, newest?.by, first?.source, first?.by]).toEqual([changed, "olga", before, null]);
  await publishArticle(db, { source: first?.source ?? "", locale: "en", slug: "pickup" }, publisher);
  expect(await read("pickup")).toBe(before);
  await learn();
  expect(await read("pickup")).toBe(before);
});

test("what is not in the files is a patch that git applies to them", async () => {
  const patch = await patchOfPublished(db, "articles");
  const place = await mkdtemp(join(tmpdir(), "patched-"));
  try {
    await cp(folder, join(place, "articles"), { recursive: true });
    await writeFile(join(place, "p.patch"), patch);
    await promisify(execFile)("git", ["apply", "p.patch"], { cwd: place });
    expect(await readFile(join(place, "articles/en/gift-cards.md"), "utf8")).toBe(await read("gift-cards"));
  } finally {
    await rm(place, { recursive: true });
  }
});

test("a host that writes files is told the text, and the files are its source from then on", async () => {
  const written: string[] = [];
  const writes = async (name: string, text: string | null) => {
    written.push(name);
    await writeFile(join(folder, name), text ?? "");
    return true;
  };
  const source = (await read("gift-cards")) ?? "";
  const published = await publishArticle(
    db,
    { source, locale: "en", slug: "gift-cards" },
    { ...publisher, writeFile: writes },
  );
  expect([published.inFile, written]).toEqual([true, ["en/gift-cards.md"]]);
  await rm(join(folder, "en/gift-cards.md"));
  expect(await learn()).toMatchObject({ removed: 1 });
});

test("an article that is taken back answers nobody; its file goes, or a patch takes it away; it comes back as it was", async () => {
  const before = (await read("decaf")) ?? expect.fail();
  const at = { locale: "en" as const, slug: "decaf" };
  const ask = async () => answer(await elsewhere(), "do you have decaf coffee?", { locale: "en", at: AT });
  expect(await ask()).toMatchObject({ kind: "answer", hit: { article: { slug: "decaf" } } });
  expect(await takeBackArticle(db, at, publisher)).toEqual({ ...at, inFile: false });
  expect(await ask()).not.toMatchObject({ hit: { article: { slug: "decaf" } } });
  await expect(takeBackArticle(db, at, publisher)).rejects.toMatchObject({ code: "not_found" });
  // The file is still there: learning does not bring it back.
  await learn();
  expect(await read("decaf")).toBeNull();
  expect(await takenBack(db)).toMatchObject([{ slug: "decaf", source: before, by: "olga" }]);
  const place = await mkdtemp(join(tmpdir(), "taken-"));
  try {
    await cp(folder, join(place, "articles"), { recursive: true });
    await writeFile(join(place, "p.patch"), await patchOfPublished(db, "articles"));
    await promisify(execFile)("git", ["apply", "p.patch"], { cwd: place });
    await expect(readFile(join(place, "articles/en/decaf.md"))).rejects.toMatchObject({ code: "ENOENT" });
  } finally {
    await rm(place, { recursive: true });
  }
  await publishArticle(db, { ...at, source: before }, publisher);
  await learn();
  expect(await read("decaf")).toBe(before);
  expect(await takenBack(db)).toEqual([]);
  expect(await patchOfPublished(db, "articles")).not.toContain("decaf");
  const removed: [string, string | null][] = [];
  const removes = async (name: string, text: string | null) => removed.push([name, text]) > 0;
  expect(await takeBackArticle(db, at, { ...publisher, writeFile: removes })).toEqual({ ...at, inFile: true });
  expect(removed).toEqual([["en/decaf.md", null]]);
  await rm(join(folder, "en/decaf.md"));
  await learn();
  expect(await read("decaf")).toBeNull();
  await publishArticle(db, { ...at, source: before }, publisher);
  expect(await patchOfPublished(db, "articles")).toContain("new file mode 100644");
});

test("the languages that an article lacks are told", async () => {
  await cp("knowledge-base/articles/ru/returns.md", join(folder, "ru", "returns.md"));
  await learn();
  const books = await readLibrary(db);
  expect(books.map(({ slug, missing }) => [slug, missing])).toContainEqual(["decaf", ["ru"]]);
  expect(books.find(({ slug }) => slug === "returns")?.missing).toEqual([]);
});
