import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { attachTopic, currentIndex, recordUnanswered, search } from "../../src/knowledge/index.ts";
import { learn } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-06-15T12:00:00Z");
const ARTICLE = "---\ntitle: Delivery\nlocale: en\nslug: delivery\n---\nDelivery takes two days.\n";

test("after learning, a process without files knows the built-in synonyms and the shop's, for what staff teach too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "beseda-synonyms-"));
  await mkdir(join(folder, "articles", "en"), { recursive: true });
  await mkdir(join(folder, "synonyms"));
  await writeFile(join(folder, "articles", "en", "delivery.md"), ARTICLE);
  await writeFile(join(folder, "synonyms", "en.yaml"), "- [delivery, drone]\n- [moon, luna]\n");
  await learn(db, readConfig({ KNOWLEDGE_BASE: folder }), at);
  await rm(folder, { recursive: true });
  const current = currentIndex(db);
  const found = async (question: string) => search(await current(), question, { locale: "en", at })[0]?.article.slug;
  expect(await Promise.all(["shipping", "drone", "luna"].map(found))).toEqual(["delivery", "delivery", undefined]);
  await recordUnanswered(db, { question: "to the moon?", locale: "en", at, hits: [] });
  const [asked] = await db<{ id: number; question: string }[]>`select id::int as id, question from unanswered`;
  const ids = { unanswered: [asked?.id ?? 0], wrong: [], people: [] };
  const topic = { ids, questions: [asked?.question ?? ""], locale: "en" as const, slug: "delivery" };
  await attachTopic(db, topic, { reviewer: "Ann", at });
  expect(await found("luna")).toBe("delivery");
});
