import type { CapabilityContext, KnownCustomer } from "../capability.ts";
import type { ActContext } from "./act.ts";

/** What an act needs to know, out of a customer's own turn. */
export const actContextOf = (context: CapabilityContext, customer: KnownCustomer): ActContext => ({
  db: context.db,
  at: context.at,
  customer,
  actor: `customer:${customer.id}`,
  channel: context.sender.channel,
  turnId: context.turnId,
  conversationId: context.conversationId,
  locale: context.locale,
  shop: context.shop,
});
