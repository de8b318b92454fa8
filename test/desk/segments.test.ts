import { beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { auditSince } from "../../src/database/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { joinSegmentsPort } from "../../src/services/desk-segments.ts";
import { testDatabase } from "../support/database.ts";
import { HAPPENINGS, happen, openShop } from "../support/segments/shop.ts";
import { builtInWording } from "../wording/replies.ts";
import { OWN, openDesk, problemOf } from "./client.ts";

const db = await testDatabase();
const NOW = new Date("2026-11-22T15:30:00Z");
const root = "/api/desk/segments";
const config = readConfig({ TIMEZONE: "Europe/Vilnius", CURRENCY: "EUR" });
const { app, get, post } = openDesk(
  {},
  {
    segments: joinSegmentsPort({
      db,
      config,
      clock: () => NOW,
      wording: builtInWording(),
      policy: readPolicy("nps: { days_after_delivery: 7, every_days: 90 }"),
    }),
  },
);
const send = (method: string, path: string, body: unknown = {}) =>
  app.request(OWN + path, {
    method,
    headers: { cookie: "mark", origin: OWN, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
/** What any of the answers may hold. */
interface Said {
  id: string;
  size: number;
  description: string;
  createdBy: { id: string };
  segments: unknown[];
  members: { externalId: string }[];
  entries: { change: string }[];
  versions: { version: number; definition: unknown }[];
  pins: unknown[];
  readyMade: { key: string; name: string; description: string }[];
}
const said = async (answer: Response) => (await answer.json()) as Said;
const ask = async (path: string) => said(await get(`${root}${path}`, "mark"));
const fromCities = (...values: string[]) => ({
  where: { kind: "attribute", field: "city", test: { kind: "in", values } },
  timezone: "Europe/Vilnius",
});
let id = "";

beforeAll(async () => {
  await openShop(db, 9, NOW);
  await db`update customers set first_name = '=cmd|"calc"', phone = '+37060000000' where id = 3`;
  for (const what of HAPPENINGS.slice(0, 2)) await happen(db, 9, NOW, { what, who: 2, which: 1, ago: 1000 });
  const saved = await post(root, { name: " Москва ", kind: "dynamic", definition: fromCities("Москва") }, "mark");
  expect(saved.status).toBe(201);
  id = (await said(saved)).id;
});

test("a segment is saved with its members and told back in words", async () => {
  const segment = await ask(`/${id}?locale=ru`);
  expect(segment).toMatchObject({ name: "Москва", kind: "dynamic", version: 1, size: 3, stale: false });
  expect(segment.createdBy.id).toBe("3");
  expect(segment.description).toContain("Москва");
  expect((await ask("")).segments).toHaveLength(1);
  const { members } = await ask(`/${id}/members?limit=2`);
  expect(members.map((one) => one.externalId)).toEqual(["C3", "C6"]);
  expect((await ask(`/${id}/members?limit=2&after=C6`)).members).toHaveLength(1);
});

test("a name that is taken, a wrong definition and a ring are refused with a sentence", async () => {
  const again = { name: "москва", kind: "static", definition: fromCities("Kyiv") };
  expect(await problemOf(await post(root, again, "mark"))).toEqual([409, "name_taken"]);
  const wrong = { ...again, name: "X", definition: { where: { kind: "nonsense" }, timezone: "Europe/Vilnius" } };
  expect(await problemOf(await post(root, wrong, "mark"))).toEqual([400, "bad_segment"]);
  const ring = { definition: { where: { kind: "segment", id }, timezone: "Europe/Vilnius" } };
  expect(await problemOf(await send("PATCH", `${root}/${id}`, ring))).toEqual([400, "segment_ring"]);
  expect(await problemOf(await get(`${root}/${crypto.randomUUID()}`, "mark"))).toEqual([404, "not_found"]);
  expect(await problemOf(await get(root, "anna"))).toEqual([403, "not_allowed"]);
});

test("a change is a new version, who joins and leaves is noted, and an old version comes back", async () => {
  const changed = await send("PATCH", `${root}/${id}`, { definition: fromCities("Kyiv"), version: 1 });
  expect(await changed.json()).toMatchObject({ version: 2, size: 3 });
  expect(await problemOf(await send("PATCH", `${root}/${id}`, { name: "Y", version: 1 }))).toEqual([
    409,
    "changed_meanwhile",
  ]);
  const { entries } = await ask(`/${id}/journal`);
  expect(entries.filter((one) => one.change === "left")).toHaveLength(3);
  expect(await (await post(`${root}/${id}/restore`, { version: 1 }, "mark")).json()).toMatchObject({
    version: 3,
    size: 3,
  });
  const { versions } = await ask(`/${id}/versions?locale=uk`);
  expect(versions.map((one) => one.version)).toEqual([3, 2, 1]);
  expect(versions[0]?.definition).toEqual(versions[2]?.definition);
});

test("who is pinned is in or out, whatever the definition says", async () => {
  expect((await post(`${root}/${id}/pins`, { externalIds: ["C1"], place: "in" }, "mark")).status).toBe(204);
  expect((await post(`${root}/${id}/pins`, { externalIds: ["C3"], place: "out" }, "mark")).status).toBe(204);
  const members = async () => (await ask(`/${id}/members`)).members.map((one) => one.externalId);
  expect(await members()).toEqual(["C1", "C6", "C9"]);
  expect((await ask(`/${id}/pins`)).pins).toHaveLength(2);
  expect((await post(`${root}/${id}/pins`, { externalIds: ["C1", "C3"], place: null }, "mark")).status).toBe(204);
  expect(await members()).toEqual(["C3", "C6", "C9"]);
  expect(await problemOf(await post(`${root}/${id}/pins`, { externalIds: ["C0"], place: "in" }, "mark"))).toEqual([
    400,
    "unknown_customers",
  ]);
});

test("an export is a file without formulas, and the audit says who took it and of how many", async () => {
  const last = (await auditSince(db, 0)).length;
  const file = await get(`${root}/${id}/export.csv`, "mark");
  expect(file.headers.get("content-disposition")).toContain("filename*=UTF-8''%D0%9C");
  const lines = (await file.text()).split("\r\n");
  expect(lines[0]).toMatch(/^external_id,first_name,/);
  expect(lines[1]).toMatch(/^C3,"'=cmd\|""calc""",,,c3@shop\.example,\+37060000000,Москва,/);
  expect(lines).toHaveLength(5);
  expect((await auditSince(db, 0)).slice(last)).toMatchObject([
    { actor: "staff:3", action: "export_segment", key: id, after: { name: "Москва", members: 3 } },
  ]);
});

test("a ready-made segment is offered in the reader's language and saved once", async () => {
  const { readyMade } = await ask("/ready-made?locale=uk");
  expect(readyMade).toHaveLength(17);
  for (const { key, name, description } of readyMade)
    expect(`${key}: ${name}, ${description}`).not.toMatch(/segment-|undefined/);
  const [first, again] = [
    await said(await post(`${root}/ready-made/no_orders?locale=uk`, {}, "mark")),
    await said(await post(`${root}/ready-made/no_orders?locale=en`, {}, "mark")),
  ];
  expect(first).toMatchObject({ name: "Ще нічого не купили", size: 8, readyMade: "no_orders" });
  expect(again.id).toBe(first.id);
});

test("a segment that another is defined by is not archived, and a free name is taken again", async () => {
  const other = {
    name: "Other",
    kind: "static",
    definition: { where: { kind: "segment", id }, timezone: "Europe/Vilnius" },
  };
  const { id: user, size } = await said(await post(root, other, "mark"));
  expect(size).toBe(3);
  expect(await problemOf(await send("DELETE", `${root}/${id}`))).toEqual([409, "used_elsewhere"]);
  expect((await send("DELETE", `${root}/${user}`)).status).toBe(204);
  expect((await send("DELETE", `${root}/${id}`)).status).toBe(204);
  expect((await ask("?archived=true")).segments).toHaveLength(2);
  expect((await post(root, { ...other, definition: fromCities("Омск") }, "mark")).status).toBe(201);
});

test("an archived segment is taken out again, with whom it means now, and the audit says who did it", async () => {
  const put = (which: string) => post(`${root}/${which}/unarchive?locale=en`, {}, "mark");
  const [, user = ""] = (await ask("?archived=true")).segments.map((one) => (one as Said).id).toSorted(byIt);
  expect(await problemOf(await put(user))).toEqual([400, "unknown_segment"]);
  await db`update customers set city = 'Москва' where id = 2`;
  const back = await put(id);
  expect([back.status, (await said(back)).size]).toEqual([200, 4]);
  expect((await put(id)).status).toBe(200);
  const notes = (await auditSince(db, 0)).filter(({ action }) => action === "unarchive_segment");
  expect(notes.map(({ actor, key }) => [actor, key])).toEqual([["staff:3", id]]);
  // Its name was given to another meanwhile.
  expect(await problemOf(await put(user))).toEqual([409, "name_taken"]);
});

/** The segment itself before the one that is defined by it. */
const byIt = (one: string, _: string) => (one === id ? -1 : 1);
