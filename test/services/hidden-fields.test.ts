import { beforeAll, expect, test } from "vitest";
import { fixedClock, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers, writeShopField } from "../../src/customers/index.ts";
import { makeServices } from "../../src/services/index.ts";
import { openDesk, problemOf } from "../desk/client.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const services = await makeServices({
  ...{ config: readConfig({}), db, log: silentLog, clock: fixedClock(NOW), mail: "none" },
});
const { deskCampaigns, deskMarketer, deskSegments } = services;
const owner = { id: "1", role: "owner" } as const;
const marketer = { id: "2", role: "marketer" } as const;
const cats = {
  where: { kind: "attribute", field: "custom.pet", test: { kind: "in", values: ["кот"] } },
  timezone: "Europe/Vilnius",
} as const;
const told = { locale: "ru" } as const;

beforeAll(async () => {
  const names = { ru: "питомец", uk: "улюбленець", en: "pet" };
  const field = { key: "pet", names, kind: "text" as const, choices: [], hiddenFrom: ["marketer"], inChat: false };
  await writeShopField(db, field, { at: NOW, actor: "staff:1" });
  const pets = ["кот", "кот", "кот", "пёс", "пёс", "пёс"];
  await upsertCustomers(
    db,
    pets.map((pet, at) => ({ external_id: `c-${at}`, city: "Рига", custom: { pet } })),
    NOW,
  );
});

test("a field that a role does not see is not known to its words", async () => {
  const text = "клиенты, у которых питомец кот";
  expect(await deskMarketer.ask(owner, { text, ...told })).toMatchObject({ count: { value: 3 }, unread: [] });
  const answer = await deskMarketer.ask(marketer, { text, ...told });
  expect(answer.unread.join(" ")).toMatch(/питомец|кот/);
  expect(JSON.stringify(answer)).not.toContain("custom.pet");
});

test("nor is it asked for by hand, in why, in SQL or in figures", async () => {
  const refused = { code: "hidden_field" };
  const look = { definition: cats, ...told, patient: true };
  expect(await deskMarketer.look(owner, look)).toBeDefined();
  await expect(deskMarketer.look(marketer, look)).rejects.toMatchObject(refused);
  await expect(deskMarketer.refine(marketer, { definition: cats, ...told })).rejects.toMatchObject(refused);
  await expect(deskMarketer.why(marketer, { definition: cats, customer: "c-1", ...told })).rejects.toMatchObject(
    refused,
  );
  await expect(deskMarketer.sql(marketer, look)).rejects.toMatchObject(refused);
  const counted = { kind: "field", field: "custom.pet", how: "average" };
  const question = { measures: [counted], timezone: cats.timezone };
  await expect(deskMarketer.figuresSql(marketer, { question, ...told })).rejects.toMatchObject(refused);
});

test("a saved segment that asks for it is there for those who see the field, and what is defined by it too", async () => {
  const by = { staff: "1", ...told };
  const draft = { kind: "dynamic" as const, words: null };
  const { id } = await deskSegments.save({ ...draft, name: "Кошатники", definition: cats }, by);
  const where = { kind: "all", of: [{ kind: "segment", id }] } as const;
  const { id: second } = await deskSegments.save(
    { ...draft, name: "Они же", definition: { where, timezone: cats.timezone } },
    by,
  );
  expect((await deskSegments.list(false, "owner")).map((one) => one.id)).toEqual([id, second]);
  expect(await deskSegments.list(false, "marketer")).toEqual([]);
  for (const one of [id, second])
    await expect(deskSegments.discreet("marketer", { id: one })).rejects.toMatchObject({ code: "hidden_field" });
  await deskSegments.discreet("owner", { id });
  const everybody = { where: { kind: "all", of: [] }, timezone: cats.timezone } as const;
  await deskSegments.change(id, { definition: everybody }, by);
  const versions = async (role: "owner" | "marketer") => (await deskSegments.versions(id, { ...told, role })).length;
  expect([await versions("owner"), await versions("marketer")]).toEqual([2, 1]);
  await deskSegments.discreet("marketer", { id });
  await expect(deskSegments.discreet("marketer", { id, version: 1 })).rejects.toMatchObject({ code: "hidden_field" });
  await deskSegments.restore(id, 1, by);
  const answer = await deskMarketer.ask(marketer, { text: "клиенты из сегмента «Кошатники»", ...told });
  expect(JSON.stringify(answer)).not.toContain(id);
});

test("a campaign to people whom it makes out, or whose text names it, is there for those who see the field alone", async () => {
  const { app, get, post } = openDesk({}, { campaigns: deskCampaigns });
  const root = "/api/desk/campaigns";
  const refused = [400, "hidden_field"];
  const { id: segmentId } = await deskSegments.save(
    { kind: "dynamic", words: null, name: "Коты", definition: cats },
    { staff: "1", ...told },
  );
  const { topics, fields } = await deskCampaigns.options("owner");
  const everybody = { where: { kind: "all", of: [] }, timezone: cats.timezone };
  const hello = { texts: { ru: { subject: "Привет", text: "Привет!" } } };
  const plain = { channel: "email", topic: topics[0]?.topic ?? null, content: hello };
  const asking = [
    { ...plain, name: "Котам", segmentId },
    { ...plain, name: "Им же", definition: cats },
  ];
  const named = { texts: { ru: { subject: "Привет", text: "Вам и { custom.pet |другу}!" } } };
  for (const draft of asking) {
    const made = (await (await post(root, draft, "olga")).json()) as { id: string };
    expect(await (await get(`${root}/${made.id}/dry-run`, "olga")).json()).toMatchObject({ people: 3 });
    for (const part of ["", "/dry-run", "/left-out", "/results"])
      expect(await problemOf(await get(`${root}/${made.id}${part}`, "mark"))).toEqual(refused);
    for (const part of ["approve", "test", "pause", "stop"])
      expect(await problemOf(await post(`${root}/${made.id.toUpperCase()}/${part}`, {}, "mark"))).toEqual(refused);
    const headers = { cookie: "mark", origin: "https://shop.example", "content-type": "application/json" };
    const anew = { method: "PUT", headers, body: JSON.stringify({ ...draft, definition: everybody, segmentId: null }) };
    expect((await app.request(`https://shop.example${root}/${made.id}`, anew)).status).toBe(400);
  }
  for (const draft of [...asking, { ...plain, name: "Имя", definition: everybody, content: named }])
    expect(await problemOf(await post(root, draft, "mark"))).toEqual(refused);
  expect((await deskCampaigns.list("owner")).map(({ name }) => name).sort()).toEqual(["Им же", "Котам"]);
  expect(await deskCampaigns.list("marketer")).toEqual([]);
  const [known] = (await deskCampaigns.options("marketer")).fields.filter((field) => field.startsWith("custom."));
  expect(fields).toContain(known);
  expect((await get(`${root}/options`, "mark")).status).toBe(200);
  await post(root, { ...plain, name: "Всем", definition: everybody }, "mark");
  expect((await deskCampaigns.list("marketer")).map(({ name }) => name)).toEqual(["Всем"]);
});
