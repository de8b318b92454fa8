import { z } from "@hono/zod-openapi";
import type { Actor, NumberedChange } from "../database/index.ts";

/** The tables whose changes a shop's own books want to know of. */
export const CHANGED_TABLES = ["orders", "order_lines", "returns", "exchanges", "customers", "consents"] as const;

/** Who changes something here: a kind, never a person. */
const WHO = ["customer", "staff", "api", "system", "import"] as const;

const CHANGES_AT_MOST = 1000;

/** Where to go on. */
export const ChangesQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .openapi({ description: "`next` of the answer before; 0 for everything", example: 1204 }),
  limit: z.coerce.number().int().min(1).max(CHANGES_AT_MOST).default(100),
});

const values = z
  .record(z.string(), z.unknown())
  .nullable()
  .openapi({ description: "Values by column; empty where the customer's data was deleted since" });

/** One change, on the wire. */
const WireChange = z
  .object({
    id: z.number().int(),
    at: z.iso.datetime(),
    who: z.enum(WHO),
    action: z.string().openapi({ example: "cancel_order" }),
    table: z.enum(CHANGED_TABLES),
    key: z.string().openapi({
      description: "An order's number, `NUMBER/SKU` of goods of an order, a customer's external id",
      example: "10482",
    }),
    before: values,
    after: values,
  })
  .openapi("ShopChange");
type WireChange = z.infer<typeof WireChange>;

/** Changes in their order, and where to go on. */
export const WireChanges = z.object({ changes: z.array(WireChange), next: z.number().int() }).openapi("ShopChanges");

/** Changes as they go over the wire. */
export function toWireChanges(changes: readonly NumberedChange[], after: number): z.infer<typeof WireChanges> {
  return { changes: changes.map(toWireChange), next: changes.at(-1)?.id ?? after };
}

const toWireChange = ({ id, at, actor, action, table, key, before, after }: NumberedChange): WireChange => ({
  ...{ id, at: at.toISOString(), who: kindOf(actor), action },
  table: CHANGED_TABLES.find((one) => one === table) ?? "orders",
  ...{ key, before: byColumn(before), after: byColumn(after) },
});

const kindOf = (actor: Actor): WireChange["who"] => WHO.find((kind) => actor.split(":")[0] === kind) ?? "system";

/** What the shop's own system changed is kept by other names than the columns have. */
const byColumn = (row: NumberedChange["before"]) =>
  row &&
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
