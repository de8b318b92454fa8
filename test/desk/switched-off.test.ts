import { expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";
import { openService } from "./access/people.ts";

const db = await testDatabase();
const { services, as } = await openService(db);
const owner = as("owner");

/** Switches a function of the shop off. */
async function switchOff(key: string): Promise<void> {
  const { shop } = services.deskSettings;
  const { version, policy } = await shop.read();
  const { [key]: _, ...rest } = policy;
  await shop.change({ seen: version, policy: rest }, owner.id);
}

const codeOf = async (path: string) => {
  const answer = await owner.ask("GET", path);
  if (answer.status === 200) return "there";
  return ((await answer.json()) as { error: { code: string } }).error.code;
};

test.each([
  ["campaigns", ["/api/desk/campaigns", "/api/desk/campaigns/options", "/api/desk/campaigns/products?q=a&locale=ru"]],
  [
    "recommendations",
    [
      "/api/desk/customers/nobody/recommendations?locale=ru",
      "/api/desk/segments/00000000-0000-4000-8000-000000000001/recommendations?locale=ru",
      "/api/desk/products/nothing/who?locale=ru",
    ],
  ],
])("%s that the shop switches off are gone, and nothing else is", async (key, paths) => {
  for (const path of paths) expect([path, await codeOf(path)]).not.toEqual([path, "switched_off"]);
  await switchOff(key);
  for (const path of paths) expect([path, await codeOf(path)]).toEqual([path, "switched_off"]);
  expect(await codeOf("/api/desk/segments")).toBe("there");
  const { on } = (await (await owner.ask("GET", "/api/desk/functions")).json()) as { on: string[] };
  expect(on).not.toContain(key);
});

test("offers that are switched off are not read from a marketer's words, nor scores offered where none are asked for", async () => {
  const ask = (text: string) => services.deskMarketer.ask({ id: owner.id, role: "owner" }, { text, locale: "ru" });
  expect((await ask("что предложить клиентам из Риги?")).offers).toBeUndefined();
  const keys = async () => (await services.deskSegments.readyMade("ru")).map(({ key }) => key);
  expect(await keys()).toEqual(expect.arrayContaining(["promoters", "detractors"]));
  await switchOff("nps");
  expect(await keys()).not.toContain("promoters");
});
