import { customersPath, ordersPath, PATHS, queuePath } from "./api/paths.ts";
import { type Room, room } from "./room.ts";
import { SETTINGS } from "./settings/rooms.ts";

/** The code of each room of the desk, loaded when it is first gone to: charts are no part of the inbox. */
export const PAGES = {
  inbox: room(() => import("./inbox/inbox-page.tsx").then(({ InboxPage }) => InboxPage)),
  work: room(() => import("./inbox/settings/work-page.tsx").then(({ WorkPage }) => WorkPage)),
  knowledge: room(() => import("./knowledge/knowledge-page.tsx").then(({ KnowledgePage }) => KnowledgePage)),
  insight: room(() => import("./insight/insight-page.tsx").then(({ InsightPage }) => InsightPage)),
  customers: room(() => import("./customers/customers-page.tsx").then(({ CustomersPage }) => CustomersPage)),
  orders: room(() => import("./orders/orders-page.tsx").then(({ OrdersPage }) => OrdersPage)),
  segments: room(() => import("./segments/segments-page.tsx").then(({ SegmentsPage }) => SegmentsPage)),
  figures: room(() => import("./figures/figures-page.tsx").then(({ FiguresPage }) => FiguresPage)),
  settings: room(() => import("./settings/settings-page.tsx").then(({ SettingsPage }) => SettingsPage)),
};

/** Doors that are open to who is not signed in. */
const DOORS: readonly string[] = ["welcome", "forgotten", "recover"];

/** What an address's hash leads to, a room and the part of it that is open; the inbox where it names nothing, nothing at the doors. */
export function roomsAt(hash: string): Room[] {
  const [, room = "", part = ""] = hash.split(/[#/?]+/);
  if (DOORS.includes(room)) return [];
  if (room === "inbox" && part === "work") return [PAGES.work];
  const open = named(PAGES, room) ?? PAGES.inbox;
  const within = open === PAGES.settings ? named(SETTINGS, part) : null;
  return within ? [open, within] : [open];
}

const named = (rooms: Record<string, Room>, name: string): Room | null =>
  Object.entries(rooms).find(([own]) => own === name)?.[1] ?? null;

/** What the page at an address's hash asks the server for first: its script comes later than the answer may. */
export function asksAt(hash: string): string[] {
  const [path = "", query] = hash.replace(/^#\/?/, "").split("?");
  const [room, part, id, more] = path.split("/");
  if (query !== undefined || more !== undefined) return [PATHS.me];
  if (room === "inbox" && part !== "work")
    return [PATHS.me, queuePath(part || "waiting"), ...(id ? [`${PATHS.conversations}/${id}`] : [])];
  if (room === "customers" && !part) return [PATHS.me, customersPath("newest")];
  if (room === "orders" && !part) return [PATHS.me, ordersPath()];
  if (room === "settings" && part === "shop") return [PATHS.me, PATHS.shop];
  return [PATHS.me];
}
