import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Right } from "../api/wire.ts";
import type { IconName } from "../parts/icon.tsx";
import type { SettingsWords } from "./words/words.ts";

/** A part of the settings: an address under `/settings`, loaded when it is first gone to. */
export interface SettingsPart {
  path: keyof SettingsWords["parts"];
  icon: IconName;
  /** Who sees it; "anyone" is everybody who is signed in. The server decides by itself. */
  right: Right | "anyone";
  Page: LazyExoticComponent<ComponentType>;
}

/** Every part, in the order of the list beside them. */
const PARTS: readonly SettingsPart[] = [
  {
    ...{ path: "account", icon: "person", right: "anyone" },
    Page: lazy(() => import("./account/account-part.tsx").then(({ AccountPart }) => ({ default: AccountPart }))),
  },
  {
    ...{ path: "people", icon: "people", right: "staff.change" },
    Page: lazy(() => import("./people/people-part.tsx").then(({ PeoplePart }) => ({ default: PeoplePart }))),
  },
  {
    ...{ path: "audit", icon: "shield", right: "audit.read" },
    Page: lazy(() => import("./audit/audit-part.tsx").then(({ AuditPart }) => ({ default: AuditPart }))),
  },
  {
    ...{ path: "shop", icon: "clock", right: "settings.read" },
    Page: lazy(() => import("./shop/shop-part.tsx").then(({ ShopPart }) => ({ default: ShopPart }))),
  },
  {
    ...{ path: "fields", icon: "card", right: "fields.change" },
    Page: lazy(() => import("./fields/fields-part.tsx").then(({ FieldsPart }) => ({ default: FieldsPart }))),
  },
  {
    ...{ path: "telegram", icon: "telegram", right: "settings.read" },
    Page: lazy(() => import("./telegram/telegram-part.tsx").then(({ TelegramPart }) => ({ default: TelegramPart }))),
  },
  {
    ...{ path: "import", icon: "file", right: "settings.read" },
    Page: lazy(() => import("./import/import-part.tsx").then(({ ImportPart }) => ({ default: ImportPart }))),
  },
  {
    ...{ path: "integrations", icon: "spark", right: "settings.read" },
    Page: lazy(() =>
      import("./integrations/integrations-part.tsx").then(({ IntegrationsPart }) => ({ default: IntegrationsPart })),
    ),
  },
];

/** The parts that somebody's rights open. */
export const partsOf = (rights: readonly Right[]): readonly SettingsPart[] =>
  PARTS.filter(({ right }) => right === "anyone" || rights.includes(right));
