import { expect, test } from "vitest";
import { Refused } from "../../src/base/index.ts";
import { ID, noWriting, openDesk, problemOf } from "./client.ts";

const at = "/api/desk/knowledge";

test("what waits for review is read, and articles are found by their titles", async () => {
  const { get, asked } = openDesk();
  expect(await (await get(at)).json()).toEqual({ candidates: [] });
  expect(await (await get(`${at}/articles?locale=uk&q=%20дост`)).json()).toEqual({ articles: [] });
  expect(asked).toEqual([["titles", { locale: "uk", q: "дост" }]]);
  expect(await problemOf(await get(`${at}/articles?q=x`))).toEqual([400, "invalid"]);
});

test("what is decided is decided by who is signed in", async () => {
  const { post, asked } = openDesk();
  for (const path of [`candidates/${ID}/accept`, `candidates/${ID}/reject`])
    expect((await post(`${at}/${path}`)).status).toBe(204);
  expect(asked).toEqual([
    ["accept", ID, "2"],
    ["reject", ID, "2"],
  ]);
});

test("who was slower is told so", async () => {
  const knowledge = {
    ...{ review: async () => ({ candidates: [] }), titles: async () => [], accept: async () => {} },
    reject: () => Promise.reject(new Refused("reviewed", "Somebody has reviewed this already.")),
  };
  const { post } = openDesk({}, { knowledge });
  expect(await problemOf(await post(`${at}/candidates/${ID}/reject`))).toEqual([409, "reviewed"]);
});

test("an article is written for somebody, and what is missing in a request is said", async () => {
  const asked: unknown[] = [];
  const note =
    (name: string, answer: unknown) =>
    async (...given: unknown[]) => {
      asked.push([name, ...given]);
      return answer as never;
    };
  const { post, get } = openDesk(
    {},
    { writing: { ...noWriting, draft: note("draft", ID), patch: note("patch", "diff") } },
  );
  const topic = { question: "gift cards?", others: [], locale: "en", ids: { unanswered: [7], wrong: [], people: [] } };
  expect(await (await post(`${at}/topics/draft`, topic)).json()).toEqual({ id: ID });
  expect(await problemOf(await post(`${at}/topics/draft`, { ...topic, ids: null }))).toEqual([400, "invalid"]);
  const patch = await get(`${at}/patch`);
  expect([patch.headers.get("content-type"), await patch.text()]).toEqual(["text/x-diff; charset=utf-8", "diff"]);
  expect(asked).toEqual([["draft", topic, "2"], ["patch"]]);
});
