import { room } from "../room.ts";

/** The code of each part of the settings. */
export const SETTINGS = {
  account: room(() => import("./account/account-part.tsx").then(({ AccountPart }) => AccountPart)),
  people: room(() => import("./people/people-part.tsx").then(({ PeoplePart }) => PeoplePart)),
  audit: room(() => import("./audit/audit-part.tsx").then(({ AuditPart }) => AuditPart)),
  shop: room(() => import("./shop/shop-part.tsx").then(({ ShopPart }) => ShopPart)),
  fields: room(() => import("./fields/fields-part.tsx").then(({ FieldsPart }) => FieldsPart)),
  telegram: room(() => import("./telegram/telegram-part.tsx").then(({ TelegramPart }) => TelegramPart)),
  import: room(() => import("./import/import-part.tsx").then(({ ImportPart }) => ImportPart)),
  integrations: room(() =>
    import("./integrations/integrations-part.tsx").then(({ IntegrationsPart }) => IntegrationsPart),
  ),
};
