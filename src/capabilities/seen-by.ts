import type { SearchOptions } from "../knowledge/index.ts";
import type { CapabilityContext } from "./capability.ts";

/** Which articles this customer may be shown, and in which language, now. */
export const seenBy = ({ locale, at, shop }: Pick<CapabilityContext, "locale" | "at" | "shop">): SearchOptions => ({
  locale,
  at,
  timezone: shop.timezone,
});
