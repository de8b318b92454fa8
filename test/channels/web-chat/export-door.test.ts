import { expect, test } from "vitest";
import { openChat } from "./client.ts";
import { memoryChat } from "./memory-chat.ts";

const TOKEN = "a".repeat(32);
const limits = { addressExports: { perMinute: 100, burst: 100 } };
const chat = await openChat(memoryChat({ copies: { [TOKEN]: '{"customer": {}}' } }), { limits });
const fetched = (token: string) => chat.app.request(`/export/${token}`, { method: "POST" });

test("opening the link shows a button and uses nothing up; the button fetches the file, once", async () => {
  for (let count = 0; count < 2; count += 1) {
    const page = await chat.get(`/export/${TOKEN}`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect(await page.text()).toContain("<form");
  }
  const file = await fetched(TOKEN);
  expect([file.status, file.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(file.headers.get("content-disposition")).toContain("attachment");
  expect(await file.json()).toEqual({ customer: {} });
  expect((await fetched(TOKEN)).status).toBe(410);
  const used = await chat.get(`/export/${TOKEN}`);
  expect([used.status, (await used.text()).includes("<form")]).toEqual([410, false]);
});

test("an address that nobody was given is not there, whatever its form", async () => {
  for (const token of ["b".repeat(32), "short", "a%2F..%2Fb"]) {
    expect((await chat.get(`/export/${token}`)).status).toBe(404);
    expect((await fetched(token)).status).toBe(404);
  }
});

test("one address may try ten in a minute", async () => {
  const other = await openChat(memoryChat());
  const statuses = [];
  for (let count = 0; count < 11; count += 1) statuses.push((await other.get(`/export/${"c".repeat(32)}`)).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
});
