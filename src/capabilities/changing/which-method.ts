import type { PaymentMethod } from "../../orders/index.ts";

/** The ways of paying that were meant: by the shop's key (from a button), by kind, or by the last four digits; none where nothing was said. */
export function methodsSaid(methods: readonly PaymentMethod[], said: string | undefined): PaymentMethod[] {
  if (said === undefined) return [];
  const exact = methods.filter(({ externalId, lastFour }) => externalId === said || lastFour === said);
  return exact.length > 0 ? exact : methods.filter(({ kind }) => kind === said);
}
