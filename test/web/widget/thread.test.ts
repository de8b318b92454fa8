import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accepted,
  chosenButton,
  drafted,
  emptyThread,
  newestSeq,
  type Outgoing,
  received,
  restored,
  type Thread,
  unreadAfter,
} from "../../../src/web/widget/thread.ts";
import { message } from "./message.ts";

const outgoing = (id: string): Outgoing => ({ id, text: `our ${id}`, at: 0 });
const waiting = (...ids: string[]): Thread => ({ ...emptyThread, outgoing: ids.map(outgoing) });
const seqs = (thread: Thread) => thread.messages.map(({ seq }) => seq);

describe("a thread", () => {
  test("shows each message once and in order, however they come in, and however often", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (order) => {
        const thread = order.map((seq) => message(seq)).reduce(received, emptyThread);
        expect(seqs(thread)).toEqual([...new Set(order)].sort((a, b) => a - b));
      }),
    );
  });

  test("replaces what waited by what the server has of it", () => {
    const thread = received(waiting("a", "b"), message(1, { id: "a", from: "customer" }));
    expect(seqs(thread)).toEqual([1]);
    expect(thread.outgoing.map(({ id }) => id)).toEqual(["b"]);
  });

  test("has our message once when the answer comes before the event, and when it comes after", () => {
    const event = message(7, { id: "a", from: "customer", text: "our a" });
    const first = received(accepted(waiting("a"), "a", 7), event);
    const second = accepted(received(waiting("a"), event), "a", 7);
    for (const thread of [first, second]) {
      expect(seqs(thread)).toEqual([7]);
      expect(thread.outgoing).toEqual([]);
    }
  });

  test("does not take our own number for how far it has read: something lower may be on its way", () => {
    const thread = accepted(received(waiting("a"), message(3)), "a", 5);
    expect(thread.cursor).toBe(3);
    expect(seqs(received(thread, message(4)))).toEqual([3, 4, 5]);
  });

  test("that is restored keeps what was not sent, and forgets what the server does not have", () => {
    const before = received(waiting("a", "b"), message(9));
    const thread = restored(before, [message(1), message(2, { id: "a", from: "customer" })]);
    expect(seqs(thread)).toEqual([1, 2]);
    expect(thread.cursor).toBe(2);
    expect(thread.outgoing.map(({ id }) => id)).toEqual(["b"]);
  });

  test("counts as unread what the other side said after a number", () => {
    const thread = restored(emptyThread, [
      message(1),
      message(2, { from: "customer" }),
      message(3),
      message(4, { from: "person" }),
    ]);
    expect([unreadAfter(thread, 0), unreadAfter(thread, 1), unreadAfter(thread, 4)]).toEqual([3, 2, 0]);
    expect(newestSeq(thread)).toBe(4);
  });
});

describe("the chosen button", () => {
  const buttons = [
    { label: "Yes", payload: "y" },
    { label: "No", payload: "n" },
  ];
  const asked = message(1, { buttons });

  test("is the one that the customer's next words read like", () => {
    const thread = restored(emptyThread, [asked, message(2), message(3, { from: "customer", text: "No" })]);
    expect(chosenButton(thread, asked)).toBe("n");
  });

  test("is none when they said something else first", () => {
    const customer = { from: "customer" as const };
    const thread = restored(emptyThread, [
      asked,
      message(2, { ...customer, text: "Hm" }),
      message(3, { ...customer, text: "No" }),
    ]);
    expect(chosenButton(thread, asked)).toBeNull();
  });

  test("is known before the server has it", () => {
    const thread = { ...restored(emptyThread, [asked]), outgoing: [{ ...outgoing("a"), text: "Yes" }] };
    expect(chosenButton(thread, asked)).toBe("y");
  });
});

describe("a reply that is being written", () => {
  const grown = (text: string) => (thread: Thread) => drafted(thread, { id: "t1", text }, 5);

  test("grows in its place, and its message takes that place once", () => {
    const growing = grown("A courier costs €4.50. From €60 it is free.")(grown("A courier costs €4.50.")(emptyThread));
    expect(growing.draft).toEqual({ id: "t1", text: "A courier costs €4.50. From €60 it is free.", at: 5 });
    const said = received(growing, message(1));
    expect([said.draft, said.messages.length]).toEqual([null, 1]);
    expect(grown("A courier costs €4.50.")(said).draft).toBeNull();
  });

  test("stays while the customer writes on, and goes where it is taken back", () => {
    const growing = grown("A courier costs €4.50.")(emptyThread);
    expect(received(growing, message(1, { from: "customer" })).draft?.text).toBe("A courier costs €4.50.");
    expect(grown("")(growing).draft).toBeNull();
  });
});
