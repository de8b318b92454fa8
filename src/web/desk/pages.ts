/** The code of each room of the desk, loaded when it is first gone to: charts are no part of the inbox. */
export const PAGES = {
  inbox: () => import("./inbox/inbox-page.tsx").then(({ InboxPage }) => ({ default: InboxPage })),
  work: () => import("./inbox/settings/work-page.tsx").then(({ WorkPage }) => ({ default: WorkPage })),
  knowledge: () => import("./knowledge/knowledge-page.tsx").then(({ KnowledgePage }) => ({ default: KnowledgePage })),
  insight: () => import("./insight/insight-page.tsx").then(({ InsightPage }) => ({ default: InsightPage })),
  customers: () => import("./customers/customers-page.tsx").then(({ CustomersPage }) => ({ default: CustomersPage })),
  orders: () => import("./orders/orders-page.tsx").then(({ OrdersPage }) => ({ default: OrdersPage })),
  segments: () => import("./segments/segments-page.tsx").then(({ SegmentsPage }) => ({ default: SegmentsPage })),
  figures: () => import("./figures/figures-page.tsx").then(({ FiguresPage }) => ({ default: FiguresPage })),
  settings: () => import("./settings/settings-page.tsx").then(({ SettingsPage }) => ({ default: SettingsPage })),
};

/** Doors that are open to who is not signed in. */
const DOORS: readonly string[] = ["welcome", "forgotten", "recover"];

/** How to load what an address's hash leads to; the inbox where it names nothing, null at the doors. */
export function pageAt(hash: string): (() => Promise<unknown>) | null {
  const [, room = "", part = ""] = hash.split(/[#/?]+/);
  if (DOORS.includes(room)) return null;
  if (room === "inbox" && part === "work") return PAGES.work;
  return Object.entries(PAGES).find(([name]) => name === room)?.[1] ?? PAGES.inbox;
}
