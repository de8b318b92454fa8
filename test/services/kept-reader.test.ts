import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { LOCALES, Unavailable } from "../../src/base/index.ts";
import { forgetFact } from "../../src/database/index.ts";
import { BUILT_IN, keptReader, readKnowledgeBase, trainReader } from "../../src/services/index.ts";
import { keepModel } from "../../src/services/kept-reader.ts";
import { learnIntents } from "../../src/services/reader.ts";
import { type ReadingContext, trainIntents } from "../../src/understanding/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase({ max: 1 });
const { intents } = await readKnowledgeBase(BUILT_IN, "Europe/Vilnius");
const { model } = await trainReader(intents);
const context: ReadingContext = {
  ...{ locale: "ru", clientLanguage: null, asked: null, choices: [], proposal: false, flow: null, topic: null },
  ...{ at: new Date("2026-11-23T08:00:00Z"), timezone: "Europe/Vilnius", country: "LT" },
  lexicon: { orderShapes: [], products: [], categories: [], cities: [] },
};
const learned = { intents: 0, examples: 0, confusions: [] };

test("before anything was learned it says what to do", async () => {
  await forgetFact(db, "intents_model");
  const read = keptReader(db);
  await expect(read("hello", context)).rejects.toThrow(Unavailable);
  await expect(read("hello", context)).rejects.toThrow("beseda learn");
});

test("it reads by the kept model, and by a newer one a minute later", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const read = keptReader(db);
  const first = async () => (await read("чтобы мне позвонил живой человек", context)).commands[0]?.command.type;
  await keepModel(db, { checksum: "one", learned, model }, new Date(0));
  const before = await first();
  expect(before).toBe("hand_off");
  const without = { ...model, intents: model.intents.map((one) => ({ ...one, command: { type: "deny" as const } })) };
  await keepModel(db, { checksum: "two", learned, model: without }, new Date(1));
  expect(await first()).toBe(before);
  vi.advanceTimersByTime(61_000);
  expect(await first()).not.toBe(before);
});

test("what was trained early is what is learned: nothing is trained twice", async () => {
  await forgetFact(db, "intents_model");
  const folder = await mkdtemp(join(tmpdir(), "beseda-intents-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = { intents: { greet: { command: { type: "deny" }, examples: ["one", "two"] } }, questions: [], none: [] };
  for (const locale of LOCALES) await writeFile(join(folder, `${locale}.yaml`), JSON.stringify(file));
  const train = vi.fn(trainIntents);
  await trainReader(folder, train);
  const learned = await learnIntents(db, folder, new Date(2));
  expect(train).toHaveBeenCalledOnce();
  expect(learned.examples).toBe(6);
  const report = { intents: 1, examples: 6, right: { ru: 1, uk: 1, en: 1 }, pulls: [] };
  await writeFile(join(folder, "en.yaml"), JSON.stringify({ ...file, questions: ["three"] }));
  await trainReader(folder, () => ({ model, report: { ...report, examples: 7 } }));
  expect((await learnIntents(db, folder, new Date(3))).examples).toBe(7);
});
