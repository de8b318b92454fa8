import { expect, test } from "vitest";
import { findMessages, findNotes, noteInConversation, soughtWords } from "../../../src/conversation/index.ts";
import { MONDAY } from "../shop.ts";
import { openStage } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;

test.each([
  ["where is my order", "wher:* & is:* & my:* & orde:*"],
  ["Ёлка", "елка:*"],
  ["заказы 10467", "зака:* & 10467:*"],
  ["зв'язок", "звяз:*"],
  ["it's & (drop) | !", "its:* & drop:*"],
  ["?!", null],
])("what is typed becomes words of the database: %s", (typed, words) => {
  expect(soughtWords(typed)).toBe(words);
});

test("messages are found by words, in any case and with other endings, the newest first, and by pieces of addresses", async () => {
  const visitor = await stage.visitor();
  for (const text of [
    "Где мои ЗАКАЗЫ?",
    "Почему не ёлка?",
    "Пишите на anna.k@example.com",
    "Замовлення GL-10467, зв’язок",
  ])
    await visitor.say(text);
  const id = await idOf(db, visitor);
  const find = async (typed: string) => {
    const found = await findMessages(db, { words: soughtWords(typed) ?? "", before: null, limit: 10 });
    return found
      .filter(({ author }) => author === "customer")
      .map(({ content }) => ("text" in content ? content.text : ""));
  };
  expect(await find("заказа")).toEqual(["Где мои ЗАКАЗЫ?"]);
  expect(await find("елка")).toEqual(["Почему не ёлка?"]);
  expect(await find("example anna")).toEqual(["Пишите на anna.k@example.com"]);
  expect(await find("10467")).toEqual(["Замовлення GL-10467, зв’язок"]);
  expect(await find("зв'язок gl-10467")).toHaveLength(1);
  expect(await find("заказ ёлка")).toEqual([]);

  const anna = await hire(db, "Anna");
  await noteInConversation(db, {
    id,
    staff: anna,
    clientId: crypto.randomUUID(),
    text: "Спросить у Бориса",
    at: MONDAY,
  });
  expect(await findNotes(db, soughtWords("борису") ?? "", 5)).toEqual([id]);
});
