import { describe, expect, test } from "vitest";
import { Refused } from "../../src/base/index.ts";
import { ID, openDesk, problemOf, summary } from "./client.ts";

const at = `/api/desk/conversations/${ID}`;

describe("a list", () => {
  test("is of those that wait unless told, and of fifty", async () => {
    const { get, asked } = openDesk();
    expect(await (await get("/api/desk/conversations")).json()).toEqual({
      conversations: [summary],
      counts: { waiting: 1, mine: 0 },
    });
    expect(asked).toEqual([["list", { queue: "waiting", limit: 50, before: null, me: "2" }]]);
  });

  test("goes on where a page ended", async () => {
    const { get, asked } = openDesk();
    await get("/api/desk/conversations?queue=all&limit=20&before=2026-11-23T08:00:00.000Z");
    expect(asked).toEqual([["list", { queue: "all", limit: 20, before: new Date("2026-11-23T08:00:00Z"), me: "2" }]]);
  });

  test.each(["queue=hers", "limit=0", "limit=201", "limit=many", "before=yesterday"])("knows no %s", async (query) => {
    const { get, asked } = openDesk();
    expect(await problemOf(await get(`/api/desk/conversations?${query}`))).toEqual([400, "invalid"]);
    expect(asked).toEqual([]);
  });
});

describe("a conversation", () => {
  test("is opened", async () => {
    const { get } = openDesk();
    expect(await (await get(at)).json()).toMatchObject({ conversation: summary, messages: [] });
  });

  test("that is not there is not found", async () => {
    const { get } = openDesk();
    const other = at.replace("0cc", "1cc");
    for (const path of [other, `${other}/messages?after=3`])
      expect(await problemOf(await get(path))).toEqual([404, "not_found"]);
  });

  test("is read on in", async () => {
    const { get, asked } = openDesk();
    expect(await (await get(`${at}/messages?after=12`)).json()).toEqual({ messages: [] });
    await get(`${at}/messages?before=12`);
    expect(asked).toEqual([
      ["messages", ID, { after: 12 }],
      ["messages", ID, { before: 12 }],
    ]);
  });
});

describe("take, answer and return", () => {
  test("are done by who is signed in", async () => {
    const { post, asked } = openDesk();
    const clientId = crypto.randomUUID();
    expect(await (await post(`${at}/take`)).json()).toEqual({ conversation: summary });
    const answer = await post(`${at}/messages`, { id: clientId, text: " Hello\r\nthere " });
    expect([answer.status, await answer.json()]).toEqual([202, { seq: 7 }]);
    await post(`${at}/return`, { seen: 7 });
    expect(asked).toEqual([
      ["take", ID, { staff: "2", force: false }],
      ["answer", ID, { staff: "2", clientId, text: "Hello\nthere" }],
      ["giveBack", ID, { staff: "2", force: false, seen: 7 }],
    ]);
  });

  test("need no body where there is nothing to say", async () => {
    const { app, asked } = openDesk();
    const headers = { cookie: "anna", origin: "https://shop.example" };
    for (const verb of ["take", "return"])
      expect((await app.request(`${at}/${verb}`, { method: "POST", headers })).status).toBe(200);
    expect(asked).toHaveLength(2);
  });

  test("are an owner's also with what somebody else holds", async () => {
    const { post, asked } = openDesk();
    await post(`${at}/take`, { force: true }, "olga");
    await post(`${at}/return`, {}, "olga");
    expect(asked).toEqual([
      ["take", ID, { staff: "1", force: true }],
      ["giveBack", ID, { staff: "1", force: true, seen: null }],
    ]);
    expect(await problemOf(await post(`${at}/take`, { force: true }, "anna"))).toEqual([403, "not_allowed"]);
  });

  test.each([
    ["taken", 409],
    ["not_yours", 409],
    ["not_found", 404],
  ])("say so where they are refused: %s", async (code, status) => {
    const refuse = () => Promise.reject(new Refused(code, "No."));
    const { post } = openDesk({ take: refuse, answer: refuse, giveBack: refuse });
    const said = { id: crypto.randomUUID(), text: "Hello" };
    expect(await problemOf(await post(`${at}/take`))).toEqual([status, code]);
    expect(await problemOf(await post(`${at}/messages`, said))).toEqual([status, code]);
    expect(await problemOf(await post(`${at}/return`))).toEqual([status, code]);
  });
});

test("what was done is taken back by its number, by whoever may answer; what stands against it is a conflict", async () => {
  const path = `/api/desk/conversations/${ID}/done/12/undo`;
  const { post, asked } = openDesk();
  expect(await (await post(path)).json()).toEqual({ done: [] });
  expect(asked).toEqual([["undo", ID, { act: 12, staff: "2" }]]);
  expect(await problemOf(await post(path, {}, "mark"))).toEqual([403, "not_allowed"]);
  expect(await problemOf(await post(path.replace("12", "all")))).toEqual([400, "invalid"]);
  const refusing = openDesk({ undo: () => Promise.reject(new Refused("money_moved", "No.")) });
  expect(await problemOf(await refusing.post(path))).toEqual([409, "money_moved"]);
});

test("the language model is asked by what is wanted; where it is away, that is said", async () => {
  const { get, post, asked } = openDesk();
  const path = `/api/desk/conversations/${ID}/assist`;
  expect(await (await get("/api/desk/assistant")).json()).toEqual({ model: "scripted" });
  expect(await (await post(path, { what: "draft" })).json()).toMatchObject({ text: "Hello!", model: "scripted" });
  expect(await problemOf(await post(path, { what: "translation", text: "Hi", language: "uk" }))).toEqual([
    503,
    "unavailable",
  ]);
  expect(await problemOf(await post(path, { what: "poem" }))).toEqual([400, "invalid"]);
  expect(asked).toEqual([
    ["help", ID, { what: "draft", note: "" }],
    ["help", ID, { what: "translation", text: "Hi", language: "uk" }],
  ]);
});
