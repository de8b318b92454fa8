import { expect, test } from "vitest";
import { Problem } from "../../../../src/web/desk/api/problem.ts";
import { forgetDrafts, readKept, type Shelf, writeKept } from "../../../../src/web/desk/conversation/kept.ts";
import { Postbox } from "../../../../src/web/desk/conversation/postbox.ts";

/** The browser's storage, in memory. */
function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/** A server that takes answers, or fails as it is told: with an error, before or after it took them. */
function server() {
  const taken: string[] = [];
  const faults: (Error | "after")[] = [];
  const send = async ({ id, text }: { id: string; text: string }) => {
    const fault = faults.shift();
    if (fault instanceof Error) throw fault;
    if (!taken.includes(`${id} ${text}`)) taken.push(`${id} ${text}`);
    if (fault) throw new Problem(0, "offline");
    return { seq: taken.indexOf(`${id} ${text}`) + 1 };
  };
  return { taken, faults, send };
}

function postbox(send: ConstructorParameters<typeof Postbox>[0]["send"], on = shelf()) {
  let ids = 0;
  const box = new Postbox({
    read: () => readKept(on, "me", "talk"),
    write: (kept) => writeKept(on, "me", "talk", kept),
    send,
    newId: () => `id${++ids}`,
  });
  return { box, on };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const states = (box: Postbox) => box.look().unsent.map(({ id, state, why }) => `${id} ${state} ${why ?? ""}`.trim());

test("answers go one after another, and leave the box when they stand in the thread", async () => {
  const { taken, send } = server();
  const { box } = postbox(send);
  box.submit("one");
  box.submit("two");
  expect(states(box)).toEqual(["id1 sending", "id2 queued"]);
  await settled();
  expect(taken).toEqual(["id1 one", "id2 two"]);
  box.arrived(1);
  expect(states(box)).toEqual(["id2 accepted"]);
  box.arrived(2);
  expect(states(box)).toEqual([]);
});

test("what follows a failed answer waits for it, so that nothing is overtaken", async () => {
  const { taken, faults, send } = server();
  faults.push(new Problem(503, "unavailable"));
  const { box } = postbox(send);
  box.submit("one");
  box.submit("two");
  await settled();
  expect(states(box)).toEqual(["id1 failed offline", "id2 queued"]);
  box.retry();
  await settled();
  expect(taken).toEqual(["id1 one", "id2 two"]);
});

test("an answer whose confirmation was lost is tried again under the same id, so it is said once", async () => {
  const { taken, faults, send } = server();
  faults.push("after");
  const { box } = postbox(send);
  box.submit("one");
  await settled();
  expect(states(box)).toEqual(["id1 failed offline"]);
  box.retry();
  await settled();
  expect(taken).toEqual(["id1 one"]);
});

test.each([
  [new Problem(409, "not_yours"), "notYours"],
  [new Problem(401, "signed_out"), "signedOut"],
  [new Problem(400, "bad_request"), "refused"],
  [new TypeError("no such luck"), "offline"],
])("tells why it failed: %s → %s", async (error, why) => {
  const { faults, send } = server();
  faults.push(error);
  const { box } = postbox(send);
  box.submit("one");
  await settled();
  expect(states(box)).toEqual([`id1 failed ${why}`]);
});

test("a failed answer that is taken back is the draft again, before what is written now", async () => {
  const { faults, send } = server();
  faults.push(new Problem(0, "offline"));
  const { box } = postbox(send);
  box.submit("one");
  box.draft("two");
  await settled();
  box.discard("id1");
  expect(box.look()).toEqual({ draft: "one\ntwo", unsent: [] });
});

test("a draft and what was under way outlive the page; the latter waits for a new try", async () => {
  const { box, on } = postbox(() => new Promise(() => {}));
  box.submit("one");
  box.draft("two");
  const { box: again } = postbox(async () => ({ seq: 1 }), on);
  expect(again.look().draft).toBe("two");
  expect(states(again)).toEqual(["id1 failed offline"]);
});

test("drafts are one's own, and signing out forgets them", () => {
  const on = shelf();
  for (const person of ["me", "you"]) writeKept(on, person, "talk", { draft: person, unsent: [] });
  forgetDrafts(on, "me");
  expect([readKept(on, "me", "talk").draft, readKept(on, "you", "talk").draft]).toEqual(["", "you"]);
});

test("nothing is kept where nothing is written, and what cannot be read counts as nothing", () => {
  const on = shelf();
  writeKept(on, "me", "talk", { draft: "x", unsent: [] });
  writeKept(on, "me", "talk", { draft: "", unsent: [] });
  expect(on.length).toBe(0);
  on.setItem("beseda.desk.kept.me.talk", "{");
  expect(readKept(on, "me", "talk")).toEqual({ draft: "", unsent: [] });
});

test("an answer says what had been read when it was begun; tried again, it goes in any case", async () => {
  const seen: (number | null)[] = [];
  let refuse = true;
  const { box } = postbox(async (answer) => {
    seen.push(answer.seen);
    if (refuse) throw new Problem(409, "answered_meanwhile");
    return { seq: 9 };
  });
  box.arrived(5);
  box.draft("H");
  box.arrived(7);
  box.draft("Hello");
  expect(box.since()).toBe(5);
  box.submit("Hello");
  await settled();
  expect(states(box)).toEqual(["id1 failed meanwhile"]);
  refuse = false;
  box.retry();
  await settled();
  expect(seen).toEqual([5, null]);
  expect(box.since()).toBeNull();
});

test("a suggested draft goes behind what is written, and its answer says so; one that was emptied is nobody's", async () => {
  const sent: (string | undefined)[] = [];
  const { box, on } = postbox(async ({ draft }) => ({ seq: sent.push(draft) }));
  const draft = { id: "d1", text: "Ask [name].", gaps: ["[name]"] };
  box.draft("Hello");
  box.use(draft);
  expect(box.look()).toMatchObject({ draft: "Hello\n\nAsk [name].", from: { id: "d1", gaps: ["[name]"] } });
  expect(readKept(on, "me", "talk").from?.id).toBe("d1");
  box.submit("Hello\n\nAsk Olga.");
  box.submit("And this");
  box.use(draft);
  box.draft("");
  box.submit("Something else");
  box.draft("begun");
  box.sendDraft(draft);
  await settled();
  expect(sent).toEqual(["d1", undefined, undefined, "d1"]);
  expect(box.look().draft).toBe("begun");
});
