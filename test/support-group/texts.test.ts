import { expect, test } from "vitest";
import { commandIn } from "../../src/support-group/commands.ts";
import { maskContacts } from "../../src/support-group/mask.ts";
import { nextStep } from "../../src/support-group/step.ts";
import { topicTitle } from "../../src/support-group/title.ts";

const titled = (name: string) => topicTitle({ name, locale: "uk", reason: "Скарга" });

test.each([
  ["a name", "Олена Коваль", "Олена Коваль · uk · Скарга"],
  ["none", " \u200b ", "? · uk · Скарга"],
  ["lines and directions of writing", "Иван\n\u202eВзлом\u2066", "Иван Взлом · uk · Скарга"],
  ["markup", "<b>x</b> *y* [z](tg://user)", "<b>x</b> *y* [z](tg://user) · uk · Скарга"],
  ["half a character", "a\ud83d", "a\ufffd · uk · Скарга"],
])("a title with %s is one harmless line", (_, name, title) => {
  expect(titled(name)).toBe(title);
});

test.each(["x".repeat(500), "👩‍👩‍👧‍👦".repeat(90), "e\u0301".repeat(300), "ﷺ".repeat(200), "\u0338".repeat(300)])(
  "a long name leaves a title that Telegram takes",
  (name) => {
    const title = titled(name);
    expect(title.length).toBeLessThanOrEqual(128);
    expect(title.isWellFormed()).toBe(true);
    expect(title).toMatch(/ · uk · Скарга$/);
  },
);

test.each([
  ["пишите на olena.k+shop@mail.example.com!", "пишите на o•••@•••!"],
  ["+370 600 00 001 или 8(916)123-45-67", "•••01 или •••67"],
  ["карта 4111 1111 1111 1111", "карта •••11"],
  ["заказ 1045-22 от 23.11.2026, 12345678", "заказ 1045-22 от 23.11.2026, 12345678"],
  ["23.11.2026 12:30 и 2026-11-23 12:30", "23.11.2026 12:30 и 2026-11-23 12:30"],
])("of %j contacts are left out, and numbers of orders are not", (text, masked) => {
  expect(maskContacts(text)).toBe(masked);
});

test.each([
  ["/take", { name: "take", bot: null, words: "" }],
  ["/NOTE@ShopBot  call\nback ", { name: "note", bot: "ShopBot", words: "call\nback" }],
  ["/notetoself", { name: "notetoself", bot: null, words: "" }],
  ["take", null],
  ["see /take", null],
  ["/", null],
  [null, null],
])("%j as a command", (text, command) => {
  expect(commandIn(text)).toEqual(command);
});

test("a topic is made, opened, told the packet and then what is new; at the end it is told so and closed", () => {
  const topic = {
    ...{ id: 1, chatId: -1, thread: 2, conversationId: "c", handoffId: "h", toldSeq: 5, toldHolder: null },
    ...{ over: false, closed: false },
  };
  const step = (handoffId: string | null, more: object | null = {}) =>
    nextStep({ conversationId: "c", handoffId, topic: more && { ...topic, ...more } });
  expect(step("h", null)).toBe("create");
  expect(step("h", { over: true, closed: true })).toBe("reopen");
  expect(step("h", { handoffId: null, over: true })).toBe("packet");
  expect(step("other")).toBe("packet");
  expect(step("h")).toBe("tell");
  expect(step(null)).toBe("say_over");
  expect(step(null, { over: true })).toBe("close");
});
