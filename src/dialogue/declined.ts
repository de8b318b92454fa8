import type { ChitchatKind } from "./command.ts";
import type { Refusal } from "./outcome.ts";

/** What the shop declines, and by which name. */
export const DECLINED: Partial<Record<ChitchatKind, Refusal>> = {
  off_topic: "out_of_scope",
  injection: "injection",
  other_person: "other_person_data",
  promo_code: "promo_not_available",
};
