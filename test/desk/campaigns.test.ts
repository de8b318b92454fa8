import { expect, test } from "vitest";
import { openDesk, problemOf } from "./client.ts";

const { get, post } = openDesk();
const root = "/api/desk/campaigns";
const ID = "019a0000-0000-7000-8000-00000000000c";

test("campaigns are for those who write to segments", async () => {
  expect(await problemOf(await get(root, "anna"))).toEqual([403, "not_allowed"]);
  expect(await problemOf(await get(`${root}/${ID}/left-out`, "anna"))).toEqual([403, "not_allowed"]);
  expect(await problemOf(await post(`${root}/${ID}/approve`, {}, "nobody"))).toEqual([401, "signed_out"]);
  expect(await (await get(root, "mark")).json()).toEqual({ campaigns: [] });
  expect((await get(`${root}/options`, "mark")).status).toBe(200);
});

test("a campaign is approved from this service's own pages alone, and a draft says what it must", async () => {
  const elsewhere = { origin: "https://evil.example" };
  expect(await problemOf(await post(`${root}/${ID}/approve`, {}, "mark", elsewhere))).toEqual([403, "foreign_origin"]);
  expect(await problemOf(await post(`${root}/${ID}/approve`, {}, "mark"))).toEqual([404, "not_found"]);
  expect(await problemOf(await post(`${root}/${ID}/approve`, { force: true }, "mark"))).toEqual([400, "invalid"]);
  expect(await problemOf(await post(root, { name: "x", channel: "sms" }, "mark"))).toEqual([400, "invalid"]);
});
