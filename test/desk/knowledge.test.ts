import { expect, test } from "vitest";
import { Refused } from "../../src/base/index.ts";
import { ID, OWN, openDesk, problemOf } from "./client.ts";

const at = "/api/desk/knowledge";

test("what waits for review is read, and articles are found by their titles", async () => {
  const { get, asked } = openDesk();
  expect(await (await get(at)).json()).toEqual({ candidates: [], questions: [] });
  expect(await (await get(`${at}/articles?locale=uk&q=%20дост`)).json()).toEqual({ articles: [] });
  expect(asked).toEqual([["titles", { locale: "uk", q: "дост" }]]);
  expect(await problemOf(await get(`${at}/articles?q=x`))).toEqual([400, "invalid"]);
});

test("what is decided is decided by who is signed in", async () => {
  const { post, asked } = openDesk();
  for (const path of [`candidates/${ID}/accept`, `candidates/${ID}/reject`, "questions/7/dismiss"])
    expect((await post(`${at}/${path}`)).status).toBe(204);
  expect((await post(`${at}/questions/7/attach`, { slug: "pickup" })).status).toBe(204);
  const bare = { origin: OWN, "content-type": "" };
  expect(await problemOf(await post(`${at}/questions/7/attach`, "", "anna", bare))).toEqual([400, "invalid"]);
  expect(asked).toEqual([
    ["accept", ID, "2"],
    ["reject", ID, "2"],
    ["dismiss", 7, "2"],
    ["attach", 7, "pickup", "2"],
  ]);
});

test("who was slower is told so", async () => {
  const knowledge = {
    ...{ review: async () => ({ candidates: [], questions: [] }), titles: async () => [] },
    ...{ accept: async () => {}, reject: async () => {}, attach: async () => {} },
    dismiss: () => Promise.reject(new Refused("reviewed", "Somebody has reviewed this already.")),
  };
  const { post } = openDesk({}, { knowledge });
  expect(await problemOf(await post(`${at}/questions/7/dismiss`))).toEqual([409, "reviewed"]);
});
