import { describe, expect, test } from "vitest";
import { emptyThread, restored } from "../../../src/web/widget/thread.ts";
import { itemsOf, type MessageItem } from "../../../src/web/widget/view/items.ts";
import { message } from "./message.ts";

const at = (time: string) => ({ at: `2027-03-01T${time}:00.000Z` });
const messagesOf = (...messages: ReturnType<typeof message>[]) =>
  itemsOf(restored(emptyThread, messages), true).filter((item): item is MessageItem => item.kind === "message");
const runs = (items: MessageItem[]) => items.map(({ first, last }) => (first ? "[" : "") + (last ? "]" : ""));

describe("a run of messages", () => {
  test("is of one side and without a pause of five minutes", () => {
    const customer = { from: "customer" as const };
    const items = messagesOf(
      message(1, at("10:00")),
      message(2, at("10:01")),
      message(3, { ...at("10:02"), ...customer }),
      message(4, { ...at("10:08"), ...customer }),
    );
    expect(runs(items)).toEqual(["[", "]", "[]", "[]"]);
  });

  test("ends under buttons, so that the next message does not crowd them", () => {
    const items = messagesOf(message(1, { buttons: [{ label: "Yes", payload: "y" }] }), message(2));
    expect(runs(items)).toEqual(["[]", "[]"]);
  });
});

test("the time stands under what is followed by a pause, and under the newest", () => {
  const bot = { from: "bot" as const };
  const items = messagesOf(
    message(1, { ...at("10:00"), from: "customer" }),
    message(2, { ...at("10:01"), ...bot }),
    message(3, { ...at("10:09"), from: "customer" }),
    message(4, { ...at("10:09"), ...bot }),
  );
  expect(items.map(({ timed }) => timed)).toEqual([false, true, false, true]);
});

test("each day begins with its name", () => {
  const items = itemsOf(
    restored(emptyThread, [
      message(1),
      message(2, { at: "2027-03-03T10:00:00.000Z" }),
      message(3, { at: "2027-03-03T10:01:00.000Z" }),
    ]),
    true,
  );
  expect(items.map(({ kind }) => kind)).toEqual(["day", "message", "day", "message", "message"]);
});

test("what was not sent says whether it is on its way, waits, or failed", () => {
  const outgoing = [
    { id: "a", text: "a", at: 0, failed: true },
    { id: "b", text: "b", at: 0 },
  ];
  const states = (online: boolean) =>
    itemsOf({ ...emptyThread, outgoing }, online).flatMap((item) => (item.kind === "message" ? [item.state] : []));
  expect([states(true), states(false)]).toEqual([
    ["failed", "sending"],
    ["failed", "waiting"],
  ]);
});

test("cards that came together can all be chosen from, until the customer says something", () => {
  const photo = { url: "https://shop.example/kenya.jpg", alt: "Kenya AA" };
  const buttons = [{ label: "Add to order", payload: "c:order_product:sku:KEN-250" }];
  const cards = [message(1, { from: "customer" }), message(2, { photo, buttons }), message(3, { photo, buttons })];
  const current = (messages: ReturnType<typeof message>[]) => messagesOf(...messages).map((one) => one.current);
  expect(current(cards)).toEqual([false, true, true]);
  expect(current([...cards, message(4, { from: "customer" })])).toEqual([false, false, false, true]);
});
