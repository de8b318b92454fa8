import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { missingKeys } from "../../src/policy/index.ts";
import { BUILT_IN, readKnowledgeBase } from "../../src/services/index.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A knowledge base of these files. */
async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-knowledge-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

test("the built-in one is whole", async () => {
  const base = await readKnowledgeBase(BUILT_IN, "Europe/Vilnius");
  expect(missingKeys(base.policy)).toEqual([]);
  expect(base.wording.say("uk", { reply: "button-confirm" })).toBe("Так, усе правильно");
  expect(base).toMatchObject({ articles: join(BUILT_IN, "articles"), intents: join(BUILT_IN, "intents") });
});

test("another shop inherits replies and intents, and neither articles nor policy", async () => {
  const folder = await folderOf({ "articles/.keep": "" });
  const base = await readKnowledgeBase(folder, "Europe/Kyiv");
  expect(base.wording.say("en", { reply: "button-confirm" })).toBe("Yes, that's right");
  expect(base).toMatchObject({ articles: join(folder, "articles"), intents: join(BUILT_IN, "intents") });
  expect(missingKeys(base.policy)).toContain("hours");
});

test("a reply that the shop words anew replaces the built-in one in that language alone", async () => {
  const folder = await folderOf({ "replies/en.ftl": "button-confirm = Go ahead\n" });
  const { wording } = await readKnowledgeBase(folder, "Europe/Kyiv");
  expect(wording.say("en", { reply: "button-confirm" })).toBe("Go ahead");
  expect(wording.say("en", { reply: "button-cancel" })).toBe("No, leave it");
  expect(wording.say("ru", { reply: "button-confirm" })).toBe("Да, всё верно");
});

test("a shop's own synonyms are added to the built-in ones in that language alone", async () => {
  const builtIn = (await readKnowledgeBase(BUILT_IN, "Europe/Kyiv")).synonyms;
  const folder = await folderOf({ "synonyms/en.yaml": "- [delivery, drone]\n- [kettle, gooseneck]\n" });
  const { synonyms } = await readKnowledgeBase(folder, "Europe/Kyiv");
  expect(synonyms).toEqual({
    ...builtIn,
    en: [...builtIn.en, ["delivery", "drone"], ["kettle", "gooseneck"]],
  });
  expect(builtIn.uk[0]).toContain("надсилаєте");
});

test.each([
  ["- [delivery, drone]\n- [kettle,\n   goose neck]\n", "line 3: list 2, word 2 is not one word."],
  ["- [delivery, drone]\n- kettle\n", "line 2: list 2 is no list of words such as [delivery, shipping]."],
  ["- [kettle]\n", "line 1: list 1 needs two words or more."],
  ["- [size, 42]\n", "line 1: list 1, word 2 is no word; put it into quotes if it is meant as one."],
  ["delivery: drone\n", "line 1: is no list of lists of words."],
])("a mistake in a shop's synonyms names its file, line and entry: %j", async (text, sentence) => {
  const folder = await folderOf({ "synonyms/en.yaml": text });
  await expect(readKnowledgeBase(folder, "Europe/Kyiv")).rejects.toThrow(
    `${join(folder, "synonyms", "en.yaml")}, ${sentence}`,
  );
});

test("synonyms that are no YAML are refused with the line", async () => {
  const folder = await folderOf({ "synonyms/uk.yaml": "- [чай, чайок]\n- [кава\n" });
  await expect(readKnowledgeBase(folder, "Europe/Kyiv")).rejects.toThrow(/uk\.yaml, line \d: .*\.$/);
});

test("a mistake in the shop's policy names its file and line", async () => {
  const folder = await folderOf({ "policy.yaml": "staff_online: 1\nhours: { someday: [] }\n" });
  await expect(readKnowledgeBase(folder, "Europe/Kyiv")).rejects.toThrow(
    `${join(folder, "policy.yaml")}, line 2: hours.someday`,
  );
});

test("a folder that is not there is refused in a sentence that names the setting", async () => {
  await expect(readKnowledgeBase("/no/such/folder", "Europe/Kyiv")).rejects.toThrow(
    "The setting KNOWLEDGE_BASE names /no/such/folder, which is no folder.",
  );
  const folder = await folderOf({ "policy.yaml": "" });
  await expect(readKnowledgeBase(join(folder, "policy.yaml"), "Europe/Kyiv")).rejects.toThrow(/which is no folder/);
});
