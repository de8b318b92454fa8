import * as z from "zod";

const Wish = z.object({
  name: z.string(),
  quantity: z.number().nullable(),
  more: z.boolean().optional(),
  variant: z.string().optional(),
});

const Pending = z.object({
  /** What was wanted and is not in the basket yet, since something has to be asked of it: the first one is asked about. */
  waiting: z.array(Wish).default([]),
  /** Whether the first is asked which product it is; else which variant. */
  which: z.enum(["product", "variant"]).default("product"),
  /** The SKU that was spoken of last. */
  last: z.string().nullable().default(null),
  /** Where it goes, as that was understood last. */
  city: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
  /** How they would rather pay, which was not possible as it stood. */
  payment: z.string().nullable().default(null),
  /** The order that is repeated. */
  repeated: z.string().nullable().default(null),
});

/** What an order in the making keeps beside its basket, in the slot `more`. */
export type Pending = z.infer<typeof Pending>;

/** What a slot `more` holds. */
export const readPending = (slot: string | undefined): Pending => Pending.parse(slot ? JSON.parse(slot) : {});
