import type { z } from "@hono/zod-openapi";
import type { StaffMember } from "../staff/index.ts";
import type { OrderHistory, Orders, OrdersQuery, WholeOrder } from "./orders-wire.ts";

/** What the desk needs of the shop's orders; names and addresses are veiled where the role does not need them. */
export interface OrdersPort {
  list(asked: z.infer<typeof OrdersQuery>, by: StaffMember): Promise<Orders>;
  /** Refuses `not_found`. */
  read(number: string, by: StaffMember): Promise<WholeOrder>;
  /** Whatever was changed of it, by whomever. Refuses `not_found`. */
  history(number: string, by: StaffMember): Promise<OrderHistory>;
}
