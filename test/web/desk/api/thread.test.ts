import { expect, test } from "vitest";
import { THREAD_PAGE, type Thread, withNewest, withOlder } from "../../../../src/web/desk/api/thread.ts";
import type { DeskMessage } from "../../../../src/web/desk/api/wire.ts";

const NOTHING = {
  author: null,
  staff: null,
  edited: false,
  deleted: false,
  buttons: [],
  sources: [],
  file: null,
  delivery: null,
  why: null,
};
const message = (seq: number, part: Partial<DeskMessage> = {}): DeskMessage => ({
  seq,
  id: `m${seq}`,
  from: "customer",
  at: "2026-11-22T08:00:00Z",
  text: `${seq}`,
  ...NOTHING,
  ...part,
});
const messages = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => message(from + at));
const numbers = ({ messages }: Thread) => messages.map(({ seq }) => seq);

test("a first page that is full has earlier messages before it", () => {
  expect(withNewest(undefined, messages(1, 3)).hasOlder).toBe(false);
  expect(withNewest(undefined, messages(1, THREAD_PAGE)).hasOlder).toBe(true);
});

test("newer messages are added, and what changed in known ones is taken over", () => {
  const before = withNewest(undefined, [message(1), message(2, { delivery: "waiting" })]);
  const after = withNewest(before, [message(2, { delivery: "sent" }), message(3)]);
  expect(numbers(after)).toEqual([1, 2, 3]);
  expect(after.messages[1]?.delivery).toBe("sent");
});

test("earlier messages that were read stay when newer ones come", () => {
  const read = withOlder(withNewest(undefined, messages(101, 200)), messages(1, 100));
  const after = withNewest(read, messages(102, 201));
  expect(numbers(after)).toEqual(numbers({ messages: messages(1, 201), hasOlder: false }));
  expect(after.hasOlder).toBe(true);
});

test("a thread has no hole: where more came than one page, only the newest stay", () => {
  const after = withNewest(withNewest(undefined, messages(1, 5)), messages(301, 400));
  expect(numbers(after)[0]).toBe(301);
  expect(after.hasOlder).toBe(true);
});

test("a page of earlier messages that is not full, or holds none that are earlier, is the last", () => {
  const thread = withNewest(undefined, messages(101, 200));
  expect(withOlder(thread, messages(51, 100)).hasOlder).toBe(false);
  expect(withOlder(thread, messages(101, 200)).hasOlder).toBe(false);
  expect(withOlder(thread, messages(1, 100)).hasOlder).toBe(true);
});
