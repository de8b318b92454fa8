import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditOf } from "../../src/database/index.ts";
import {
  acceptCandidate,
  attachTopic,
  currentIndex,
  dismissTopic,
  findTitles,
  judge,
  learnArticles,
  readReview,
  readTopics,
  recordUnanswered,
  rejectCandidate,
  search,
} from "../../src/knowledge/index.ts";
import { testDatabase } from "../support/database.ts";
import { AT } from "./an-article.ts";

const db = await testDatabase();
const hide = async (text: string) => text.replace("Олена", "[NAME_1]");
const elsewhere = currentIndex(db);
let folder: string;
const by = { reviewer: "olga", at: AT };
const learn = () => learnArticles(db, { folder, at: AT });
const review = async () => readReview(db, await currentIndex(db)());
const best = async (question: string) => search(await elsewhere(), question, { locale: "ru", at: AT })[0];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "review-"));
  for (const name of ["pickup", "decaf", "returns"])
    await cp(`knowledge-base/articles/ru/${name}.md`, join(folder, "ru", `${name}.md`));
  await learn();
  await db`insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
    values (${crypto.randomUUID()}, 'web', 'somebody', 'ru', '{}', ${AT}, ${AT})`;
});
afterAll(() => rm(folder, { recursive: true }));

/** An answer as a turn's record has it; its id. */
async function answered(question: string, slug = "decaf", found = "answered"): Promise<string> {
  const id = crypto.randomUUID();
  const state = { answered: { id, question, slug, found, asked: true, past: false } };
  await db`
    insert into turns (id, conversation_id, at, finished_at, locale, text, admitted, rejected, steps, state)
    select ${id}, id, ${AT}, ${AT}, 'ru', ${question}, '[]', '[]', '{}', ${db.json(state)} from conversations`;
  return id;
}

describe("a verdict", () => {
  it("counts once however often it is said, the last one", async () => {
    const id = await answered("что пить Олена на ночь, +370 612 34567?");
    for (const isNew of [true, false])
      expect(await judge(db, { id, helped: true, at: AT, hide })).toMatchObject({
        isNew,
        question: "что пить [name] на ночь, [number]?",
      });
    expect(await review()).toMatchObject([{ helped: 1, notHelped: 0, slug: "decaf" }]);
    await judge(db, { id, helped: false, at: AT, hide });
    expect(await review()).toEqual([]);
  });

  it("on what nobody answered is none", async () => {
    expect(await judge(db, { id: crypto.randomUUID(), helped: true, at: AT, hide })).toBeNull();
    expect(await judge(db, { id: "'; drop table helped", helped: true, at: AT, hide })).toBeNull();
  });
});

describe("a question that helped", () => {
  const question = "чем побаловать себя перед сном";

  it("waits for review with its like, and once accepted finds the article in every process, whatever is learned after", async () => {
    const before = (await best(question))?.score ?? 0;
    for (const text of [question, `${question}?`, "Чем побаловать себя перед сном!"])
      await judge(db, { id: await answered(text, "decaf", "chosen"), helped: true, at: AT, hide });
    const [candidate] = await review();
    expect(candidate).toMatchObject({ helped: 3, chosen: 3, notHelped: 0, slug: "decaf", locale: "ru" });
    await acceptCandidate(db, candidate?.id ?? "", by);
    expect(await review()).toEqual([]);
    const taught = await best(question);
    expect(taught?.article.slug).toBe("decaf");
    expect(taught?.score).toBeGreaterThan(Math.max(before, 0.9));
    await expect(acceptCandidate(db, candidate?.id ?? "", by)).rejects.toMatchObject({ code: "reviewed" });

    const file = join(folder, "ru", "decaf.md");
    await writeFile(file, `${await readFile(file, "utf8")}\nИ ещё одна строка.\n`);
    expect(await learn()).toMatchObject({ changed: 1 });
    expect((await best(question))?.score).toBeCloseTo(taught?.score ?? 0, 1);
  });

  it("is not crowded out by examples that go on being asked", async () => {
    await judge(db, { id: await answered("без кофеина на ночь"), helped: true, at: AT, hide });
    const asks = Array.from({ length: 101 }, (_, at) => `пример ${at}`);
    const later = new Date(AT.getTime() + 60_000);
    for (const ask of asks) await judge(db, { id: await answered(ask), helped: true, at: later, hide });
    const [{ asks: before } = { asks: [] }] = await db<
      { asks: string[] }[]
    >`select asks from articles where slug = 'decaf'`;
    await db`update articles set asks = ${db.json([...before, ...asks])} where slug = 'decaf'`;
    await db`update knowledge_version set version = version + 1`;
    expect(await review()).toMatchObject([{ question: "без кофеина на ночь" }]);
    await db`update articles set asks = ${db.json(before)} where slug = 'decaf'`;
    await db`delete from helped where status = 'new'`;
  });

  it("is no candidate where it is an example already, nor once it was rejected", async () => {
    await judge(db, { id: await answered(question), helped: true, at: AT, hide });
    expect(await review()).toEqual([]);
    await judge(db, { id: await answered("а на ужин"), helped: true, at: AT, hide });
    const [candidate] = await review();
    await rejectCandidate(db, candidate?.id ?? "", by);
    expect(await review()).toEqual([]);
    expect(await auditOf(db, "knowledge_candidates", candidate?.id ?? "")).toMatchObject([
      {
        action: "reject_answer",
        actor: `staff:${by.reviewer}`,
        before: { status: "new" },
        after: { status: "rejected" },
      },
    ]);
    await expect(rejectCandidate(db, candidate?.id ?? "", by)).rejects.toMatchObject({ code: "reviewed" });
  });
});

describe("a question that nothing answered", () => {
  const open = async () =>
    readTopics(db, { index: await elsewhere(), at: AT, timezone: "UTC", hide: async (_, text) => text });
  const ask = (question: string) => recordUnanswered(db, { question, locale: "ru", at: AT, hits: [] });

  it("becomes an example of the article that its topic is attached to, with its like", async () => {
    await db`update helped set status = 'rejected' where status = 'new'`;
    await ask("Принимаете ли вы обратно пустые банки");
    await ask("принимаете ли вы обратно пустые банки?");
    const [topic] = await open();
    if (!topic) return expect.fail("no topic");
    expect(topic).toMatchObject({ unanswered: 2, wrong: 0, people: 0 });
    const { ids, locale, question } = topic;
    const attach = (slug: string) => attachTopic(db, { ids, locale, questions: [question], slug }, by);
    await expect(attach("no-such-article")).rejects.toMatchObject({ code: "not_found" });
    expect(await open()).toHaveLength(1);
    await attach("returns");
    expect(await open()).toEqual([]);
    expect((await best("принимаете обратно пустые банки"))?.article.slug).toBe("returns");
  });

  it("is dismissed for good", async () => {
    await ask("какая завтра погода");
    const [topic] = await open();
    await dismissTopic(db, topic?.ids ?? expect.fail(), by);
    expect(await open()).toEqual([]);
  });
});

describe("an answer that did not help", () => {
  it("is a topic beside the article that it came from, until somebody looked at it", async () => {
    const id = await answered("есть ли у вас безлактозное молоко");
    await judge(db, { id, helped: false, at: AT, hide });
    const parts = {
      index: await elsewhere(),
      at: AT,
      timezone: "UTC",
      hide: async (_: number | null, text: string) => text,
    };
    const [topic] = await readTopics(db, parts);
    expect(topic).toMatchObject({ unanswered: 0, wrong: 1, nearest: ["decaf"] });
    await dismissTopic(db, topic?.ids ?? expect.fail(), by);
    expect(await readTopics(db, parts)).toEqual([]);
    const [wrong] = topic?.ids.wrong ?? [];
    expect(await auditOf(db, "knowledge_topics", String(wrong))).toMatchObject([
      { action: "dismiss_topic", actor: `staff:${by.reviewer}`, after: { status: "closed", article: null } },
    ]);
  });
});

it("articles are found by the beginnings of their titles' words", async () => {
  const find = async (typed: string) =>
    findTitles(await elsewhere(), typed, { locale: "ru", at: AT, audience: "staff", limit: 8 }).map(({ slug }) => slug);
  expect(await find("забр")).toEqual(["pickup"]);
  expect(await find("")).toHaveLength(3);
});
