import { expect, test } from "vitest";
import type { RecommendationsPort } from "../../src/desk/index.ts";
import { openDesk, PEOPLE } from "./client.ts";

const asked: unknown[] = [];
const recommendations: RecommendationsPort = {
  forCustomer: async (...given) => (asked.push(given), { offers: [] }),
  forSegment: async (...given) => (asked.push(given), { offers: [] }),
  whoFor: async (...given) => (asked.push(given), { people: [] }),
};
const { get } = openDesk({}, { recommendations });
const SEGMENT = "019a0000-0000-7000-8000-00000000000a";
const who = (role: string) => Object.entries(PEOPLE).find(([, person]) => person.role === role)?.[0] ?? "";

test("support sees what to offer to a customer, in the customer's own language too", async () => {
  const path = "/api/desk/customers/anna/recommendations?locale=ru";
  expect((await get(`${path}&language=en&limit=3`, who("support"))).status).toBe(200);
  expect(asked.at(-1)).toEqual(["anna", { locale: "ru", language: "en", limit: 3 }]);
  await get(path, who("support"));
  expect(asked.at(-1)).toEqual(["anna", { locale: "ru", language: "ru", limit: 5 }]);
  expect((await get("/api/desk/customers/anna/recommendations?locale=fr", who("support"))).status).toBe(400);
});

test("offers to segments and buyers of products are for marketers", async () => {
  for (const path of [`segments/${SEGMENT}/recommendations`, "products/KEN-250/who"]) {
    expect((await get(`/api/desk/${path}?locale=uk`, who("marketer"))).status).toBe(200);
    expect((await get(`/api/desk/${path}?locale=uk`, who("support"))).status).toBe(403);
  }
  expect(asked.at(-1)).toEqual(["KEN-250", { locale: "uk", limit: 5 }]);
});
