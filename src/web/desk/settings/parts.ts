import type { Right } from "../api/wire.ts";
import type { IconName } from "../parts/icon.tsx";
import type { SettingsWords } from "./words/words.ts";

/** A part of the settings: an address under `/settings`, loaded when it is first gone to. */
export interface SettingsPart {
  path: keyof SettingsWords["parts"];
  icon: IconName;
  /** Who sees it; "anyone" is everybody who is signed in. The server decides by itself. */
  right: Right | "anyone";
}

/** Every part, in the order of the list beside them. */
const PARTS: readonly SettingsPart[] = [
  { path: "account", icon: "person", right: "anyone" },
  { path: "people", icon: "people", right: "staff.change" },
  { path: "audit", icon: "shield", right: "audit.read" },
  { path: "shop", icon: "clock", right: "settings.read" },
  { path: "fields", icon: "card", right: "fields.change" },
  { path: "telegram", icon: "telegram", right: "settings.read" },
  { path: "import", icon: "file", right: "settings.read" },
  { path: "integrations", icon: "spark", right: "settings.read" },
];

/** The parts that somebody's rights open. */
export const partsOf = (rights: readonly Right[]): readonly SettingsPart[] =>
  PARTS.filter(({ right }) => right === "anyone" || rights.includes(right));
