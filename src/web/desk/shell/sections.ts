import type { Right } from "../api/wire.ts";
import type { IconName } from "../parts/icon.tsx";
import type { Words } from "../words/words.ts";

/** A room of the desk that one goes to from everywhere. */
interface Section {
  path: string;
  icon: IconName;
  name: (words: Words) => string;
  /** Who sees it; "anyone" is everybody who is signed in. */
  right: Right | "anyone";
}

const SECTIONS: readonly Section[] = [
  { path: "/inbox", icon: "inbox", name: ({ shell }) => shell.inbox, right: "conversations.read" },
  { path: "/knowledge", icon: "book", name: ({ shell }) => shell.knowledge, right: "knowledge.read" },
  { path: "/insight", icon: "bars", name: ({ shell }) => shell.insight, right: "insight.read" },
  { path: "/customers", icon: "card", name: ({ shell }) => shell.customers, right: "customers.read" },
  { path: "/orders", icon: "bag", name: ({ shell }) => shell.orders, right: "orders.read" },
  { path: "/segments", icon: "people", name: ({ shell }) => shell.segments, right: "segments.read" },
  { path: "/figures", icon: "clock", name: ({ shell }) => shell.figures, right: "figures.read" },
  { path: "/settings", icon: "gear", name: ({ shell }) => shell.settings, right: "anyone" },
];

/** The rooms that somebody's rights open. The server decides by itself; here it is about what is worth showing. */
export const sectionsOf = (rights: readonly Right[]): readonly Section[] =>
  SECTIONS.filter(({ right }) => right === "anyone" || rights.includes(right));

/** Where whoever signs in begins: the inbox, where they may read it. */
export function homeOf(rights: readonly Right[]): string {
  if (rights.length === 0) return "/settings/account";
  if (rights.includes("conversations.read")) return "/inbox/waiting";
  return rights.includes("segments.change") ? "/segments" : "/insight";
}
