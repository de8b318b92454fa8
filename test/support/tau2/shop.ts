import * as z from "zod";

/** Where somebody lives, or an order goes. */
export const Tau2Address = z.object({
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  state: z.string(),
  country: z.string(),
  zip: z.string(),
});
/** See the schema of the same name. */
export type Tau2Address = z.infer<typeof Tau2Address>;

const Options = z.record(z.string(), z.string());

const PaymentMethod = z.looseObject({
  source: z.enum(["credit_card", "paypal", "gift_card"]),
  id: z.string(),
  brand: z.string().optional(),
  last_four: z.string().optional(),
  balance: z.number().optional(),
});

/** The shop of τ²-bench retail as its `db.json` holds it (sierra-research/tau2-bench, MIT). */
export const Tau2Shop = z.object({
  products: z.record(
    z.string(),
    z.object({
      name: z.string(),
      product_id: z.string(),
      variants: z.record(
        z.string(),
        z.object({ item_id: z.string(), options: Options, available: z.boolean(), price: z.number() }),
      ),
    }),
  ),
  users: z.record(
    z.string(),
    z.object({
      user_id: z.string(),
      name: z.object({ first_name: z.string(), last_name: z.string() }),
      address: Tau2Address,
      email: z.string(),
      payment_methods: z.record(z.string(), PaymentMethod),
      orders: z.array(z.string()),
    }),
  ),
  orders: z.record(
    z.string(),
    z.object({
      order_id: z.string(),
      user_id: z.string(),
      address: Tau2Address,
      items: z.array(
        z.object({
          item_id: z.string(),
          product_id: z.string(),
          name: z.string(),
          price: z.number(),
          options: Options,
        }),
      ),
      fulfillments: z.array(z.object({ tracking_id: z.array(z.string()), item_ids: z.array(z.string()) })),
      status: z.enum(["pending", "processed", "delivered", "cancelled"]),
      payment_history: z.array(
        z.object({
          transaction_type: z.enum(["payment", "refund"]),
          amount: z.number(),
          payment_method_id: z.string(),
        }),
      ),
    }),
  ),
});
/** See the schema of the same name. */
export type Tau2Shop = z.infer<typeof Tau2Shop>;
