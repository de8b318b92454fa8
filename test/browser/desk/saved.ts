import type { ListedSegment } from "../../../src/web/desk/api/wire.ts";
import { campaigns } from "./campaigns.ts";
import type { Answer, Asked } from "./routes.ts";

/** A saved segment of the stub. */
export type SavedRow = ListedSegment;

const AT = "2026-11-20T09:00:00.000Z";
const BY = { id: "me", name: "Мария Ковальчук" };

const row = (n: number, name: string, archivedAt: string | null): SavedRow => ({
  ...{ id: `01990000-0000-7000-b000-00000000000${n}`, name, kind: "dynamic", words: null, readyMade: null },
  ...{ version: 1, size: 40 + n, createdAt: AT, createdBy: BY, changedAt: AT, changedBy: BY, archivedAt },
  ...{ refreshedAt: AT, nextChangeAt: null, stale: false },
});

/** One that is in use, and two that were archived: the second's name is taken by now. */
export const savedRows = (): SavedRow[] => [
  row(1, "Недавние", null),
  row(2, '<b>"Осенние" & прочие</b>', AT),
  row(3, "Недавние", AT),
];

/** What is told of one segment, by the end of the address. */
const PARTS: Record<string, unknown> = {
  members: {
    members: [
      { externalId: "c000002", name: "Фаина Виноградова", email: "f@shop.example", phone: null, city: "Вильнюс" },
      { externalId: "c000004", name: null, email: null, phone: "+37061234567", city: null, pinned: true },
    ].map((one) => ({ pinned: false, ...one })),
  },
  journal: { entries: [{ id: 1, externalId: "c000002", name: "Фаина Виноградова", at: AT, change: "joined" }] },
  pins: { pins: [{ externalId: "c000004", name: null, place: "in" }] },
  versions: {
    versions: [1, 2].map((version) => ({ version, name: "Недавние", description: "Кто заказывал.", at: AT, by: BY })),
  },
};

/** What most shops ask for. */
const READY = [{ key: "new", name: "Новые", description: "Первый заказ недавно.", definition: {}, savedAs: null }];

/** Lists segments, and takes archived ones out again; and what campaigns are made of. */
export function saved(asked: Asked, rows: SavedRow[]): Answer {
  const { name, query } = asked;
  if (name.includes("/campaigns")) return campaigns(asked);
  if (name.endsWith("/ready-made")) return [200, { readyMade: READY }];
  if (name === "GET /api/desk/segments")
    return [200, { segments: rows.filter((one) => Boolean(one.archivedAt) === (query.get("archived") === "true")) }];
  const part = PARTS[name.split("/").at(-1) ?? ""];
  if (part) return [200, part];
  const one = rows.find(({ id }) => name === `GET /api/desk/segments/${id}`);
  if (one) return [200, { ...one, definition: {}, description: "Кто заказывал недавно." }];
  const found = rows.find(({ id }) => name === `POST /api/desk/segments/${id}/unarchive`);
  if (!found) return [404, { error: { code: "not_found", message: "not_found" } }];
  if (rows.some((one) => one !== found && !one.archivedAt && one.name === found.name))
    return [409, { error: { code: "name_taken", message: "name_taken" } }];
  found.archivedAt = null;
  return [200, { ...found, definition: {}, description: "" }];
}
