import { beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "../../db/demo/index.ts";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { rebuildRecommendations } from "../../src/recommendations/index.ts";
import { membersOf, saveSegment } from "../../src/segments/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-25T10:30:00Z");
const db = await testDatabase();
let shop: Services;

beforeAll(async () => {
  await loadDemo(db, { at: NOW, customers: 40 });
  await rebuildRecommendations(db, { at: NOW, learn: false });
  shop = await makeServices({ config: readConfig({}), db, log: silentLog, clock: () => NOW, burstMs: 0, mail: "none" });
});

describe("a marketer's chat", () => {
  const member = "019a0000-0000-7000-8000-0000000000aa";
  const ask = (text: string, chat?: string) =>
    shop.deskMarketer.ask({ id: member, role: "marketer" }, { text, locale: "ru", ...(chat ? { chat } : {}) });

  test("says what to offer to those whom the words mean, and to how many of them", async () => {
    const answer = await ask("что предложить тем, кто покупал кофе?");
    expect(answer).toMatchObject({ status: "answer", unread: [], offers: { kind: "to" } });
    const goods = answer.offers?.kind === "to" ? answer.offers.goods : [];
    expect(goods.length).toBeGreaterThan(1);
    for (const { name, people, of, why } of goods) {
      expect([name, why].every((text) => text !== "" && !/[{}]/.test(text))).toBe(true);
      expect(people).toBeLessThanOrEqual(of);
      expect(of).toBeLessThanOrEqual(answer.count?.value ?? 0);
    }
    const them = await ask("а что им предложить?", answer.chat);
    expect(them).toMatchObject({ definition: answer.definition, offers: answer.offers });
  });

  test("goes on with offers where the words only say to whom", async () => {
    const { chat, count } = await ask("что предложить тем, кто покупал кофе?");
    const women = await ask("а только женщинам", chat);
    expect(women).toMatchObject({ status: "answer", unread: [], offers: { kind: "to" } });
    expect(women.count?.value).toBeLessThan(count?.value ?? 0);
    const rigans = await ask("а тем, кто из Риги?", chat);
    expect(rigans).toMatchObject({ status: "answer", offers: { kind: "to" } });
    expect((await ask("кто покупал чай за последний год?", chat)).offers).toBeUndefined();
  });

  test("says who to offer something to, each with the reason; the list is saved as it is", async () => {
    const answer = await ask("кому предложить новую кению?");
    expect(answer).toMatchObject({ status: "answer", definition: null, offers: { kind: "who", called: "Кения АА" } });
    expect(answer.people.length).toBeGreaterThan(0);
    for (const { facts } of answer.people) expect(facts).toEqual([expect.stringMatching(/\p{L}/u)]);
    const { id, size } = await shop.deskMarketer.save(
      { id: member, role: "owner" },
      {
        chat: answer.chat,
        name: "Кения",
        kind: "static",
        anyway: false,
      },
    );
    expect(size).toBe(answer.count?.value);
    const kept = await membersOf(db, { where: { kind: "segment", id }, timezone: "UTC" }, { now: NOW });
    expect(kept.map(({ externalId }) => externalId)).toEqual(
      expect.arrayContaining(answer.people.map(({ externalId }) => externalId)),
    );
  });

  test("says what the shop does not sell, and saves nothing", async () => {
    const answer = await ask("кому предложить подводную лодку?");
    expect(answer).toMatchObject({ status: "unsupported", people: [], count: null, offers: { kind: "who" } });
    expect(answer.says.join(" ")).toContain("лодку");
    const saving = { chat: answer.chat, name: "Лодка", kind: "static" as const, anyway: true };
    await expect(shop.deskMarketer.save({ id: member, role: "owner" }, saving)).rejects.toThrow("nothing_yet");
  });
});

describe("over HTTP", () => {
  const asked = { locale: "uk" as const, limit: 3 };

  test("a customer's offers have their reason for the staff, and a sentence for the customer in their language", async () => {
    const { offers } = await shop.deskRecommendations.forCustomer("anna", { ...asked, language: "en" });
    expect(offers.length).toBe(3);
    for (const { why, reply, name } of offers) {
      expect(why).toMatch(/^\p{Script=Cyrillic}/u);
      expect(reply).toMatch(/^I can suggest /);
      expect(name).not.toBe("");
    }
    await expect(shop.deskRecommendations.forCustomer("nobody", { ...asked, language: "uk" })).rejects.toThrow(
      "not_found",
    );
  });

  test("a segment's offers are for so many of its members, and a product's people are likely to buy it", async () => {
    const definition = { where: { kind: "all", of: [] }, timezone: "UTC" };
    const { id } = await saveSegment(
      db,
      { name: "Everybody", kind: "dynamic", definition, words: null },
      { by: "system", at: NOW },
    );
    const { offers } = await shop.deskRecommendations.forSegment(id, asked);
    expect(offers).toHaveLength(3);
    for (const { people, of } of offers) expect(people).toBeLessThanOrEqual(of);
    const { people } = await shop.deskRecommendations.whoFor("KEN-250", asked);
    expect(people).toHaveLength(3);
    await expect(shop.deskRecommendations.whoFor("no-such", asked)).rejects.toThrow("not_found");
  });

  test("the shop's own systems get keys of their own, and nobody what lies in the basket", async () => {
    const basket = ["KEN-250"];
    const offers = await shop.shopOffers("anna", { limit: 20, basket });
    expect(offers?.length).toBeGreaterThan(0);
    expect(offers?.map(({ sku }) => sku)).not.toContain("KEN-250");
    expect(await shop.shopOffers("nobody", { limit: 3, basket })).toBeNull();
  });
});
