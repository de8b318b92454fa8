import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { silentLog, Unavailable } from "../../src/base/index.ts";
import { answer, currentIndex } from "../../src/knowledge/index.ts";
import type { Embedder } from "../../src/language/index.ts";
import { articleFiles } from "../../src/services/article-files.ts";
import { makeWritingPort } from "../../src/services/desk-writing.ts";
import type { ReadShop } from "../../src/services/shop.ts";
import { hire } from "../conversation/desk/staff.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2027-03-01T10:00:00Z");
/** Each replica reads the index for itself. */
const [here, elsewhere] = [currentIndex(db), currentIndex(db)];
const folder = await mkdtemp(join(tmpdir(), "articles-"));
afterAll(() => rm(folder, { recursive: true }));

let isAway = false;
const embedder: Embedder = {
  model: "test",
  embed: async (texts) => {
    if (isAway) throw new Unavailable("the model", new Error("away"));
    return texts.map(() => Float32Array.from({ length: 8 }, (_, at) => at));
  },
};
const writing = makeWritingPort({
  ...{ db, clock: () => AT, log: silentLog, embedder, writeFile: articleFiles(folder) },
  shop: async () => ({ knowledge: await here(), timezone: "Europe/Vilnius" }) as Awaited<ReturnType<ReadShop>>,
});
const staff = await hire(db, "Olga", "owner");
const vectors = async () => (await db`select 1 from passages where embedding is not null`).length;

async function written(slug: string, title: string, text: string): Promise<string> {
  const id = await writing.begin({ locale: "en" }, staff);
  const form = { ...(await writing.open(id)).form, slug, title, asks: [title], text };
  await writing.save(id, form, staff);
  return id;
}

test("an article is published once it was tried as it is, and has its vectors at once, for every replica", async () => {
  const id = await written("gift-cards", "Do you sell gift cards?", "Gift cards of 20 and 50 euros come by e-mail.");
  await expect(writing.publish(id, staff)).rejects.toMatchObject({ code: "not_tried" });
  await writing.tryOut(id);
  const changed = { ...(await writing.open(id)).form, text: "Gift cards of 20 euros come by e-mail." };
  await writing.save(id, changed, staff);
  await expect(writing.publish(id, staff)).rejects.toMatchObject({ code: "not_tried" });
  await writing.tryOut(id);
  expect(await writing.publish(id, staff)).toEqual({ locale: "en", slug: "gift-cards", inFile: true });
  expect(await vectors()).toBeGreaterThan(0);
  expect(answer(await elsewhere(), "do you sell gift cards?", { locale: "en", at: AT })).toMatchObject({
    kind: "answer",
    extract: "Gift cards of 20 euros come by e-mail.",
  });
});

test("a model that is away holds no publication up", async () => {
  isAway = true;
  const id = await written("opening", "When do you open?", "We open at nine.");
  await writing.tryOut(id);
  const before = await vectors();
  expect(await writing.publish(id, staff)).toMatchObject({ slug: "opening" });
  expect(await vectors()).toBe(before);
  isAway = false;
});

test("an article that is taken back answers nobody anywhere, its file is gone, and it comes back through a draft that is tried", async () => {
  const ask = async () => answer(await elsewhere(), "When do you open?", { locale: "en", at: AT });
  expect(await ask()).toMatchObject({ hit: { article: { slug: "opening" } } });
  expect(await writing.takeBack("en", "opening", staff)).toMatchObject({ inFile: true });
  expect(await ask()).not.toMatchObject({ hit: { article: { slug: "opening" } } });
  const [gone] = (await writing.library()).takenBack;
  expect(gone).toMatchObject({ locale: "en", slug: "opening", title: "When do you open?", by: "Olga" });
  const id = await writing.restore("en", "opening", gone?.version ?? 0, staff);
  expect(await ask()).not.toMatchObject({ hit: { article: { slug: "opening" } } });
  await expect(writing.publish(id, staff)).rejects.toMatchObject({ code: "not_tried" });
  await writing.tryOut(id);
  await writing.publish(id, staff);
  expect(await ask()).toMatchObject({ hit: { article: { slug: "opening" } } });
  expect((await writing.library()).takenBack).toEqual([]);
});

test("an article holds from the first to the last of its days, as the shop's clock shows them", async () => {
  const id = await written("sale", "Is there a spring sale?", "Everything is cheaper this week.");
  const form = { ...(await writing.open(id)).form, validFrom: "2027-03-02", validTo: "2027-03-03" };
  await writing.save(id, form, staff);
  await writing.tryOut(id);
  await writing.publish(id, staff);
  // Two hours before Greenwich.
  const asked = async (at: string) => {
    const options = { locale: "en" as const, at: new Date(at), timezone: "Europe/Vilnius" };
    return answer(await elsewhere(), "Is there a spring sale?", options).kind === "answer";
  };
  expect(await asked("2027-03-01T21:59:59Z")).toBe(false);
  expect(await asked("2027-03-01T22:00:00Z")).toBe(true);
  expect(await asked("2027-03-03T21:59:59Z")).toBe(true);
  expect(await asked("2027-03-03T22:00:00Z")).toBe(false);
});
