import { z } from "@hono/zod-openapi";
import { cleanLine, LOCALES } from "../base/index.ts";
import { ORDER_ACTIONS } from "../capabilities/index.ts";
import { RETURN_STEPS } from "../orders/index.ts";
import { CHANNELS } from "../outbox/index.ts";
import { DoneAct } from "./wire.ts";

const OrderNumber = z.string().min(1).max(100);
const Sku = z.string().min(1).max(200);
const Quantity = z.int().min(1).max(10_000);
const Payment = z.string().min(1).max(200).openapi({ description: "A way of paying, by the shop's key" });
const Line = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(max));
const Reader = z.enum(LOCALES).openapi({ description: "The language of whoever reads it" });
const Conversation = z
  .guid()
  .toLowerCase()
  .optional()
  .openapi({ description: "The one that is open beside it: the customer is told there, where it is theirs" });

/** Which order. */
export const ActingOn = z.object({ number: OrderNumber });
/** In which language, beside which conversation. */
export const ActingQuery = z.object({ locale: Reader, conversation: Conversation });
/** A proposal of an order. */
export const ByProposal = z.object({ number: OrderNumber, id: z.guid().toLowerCase() });
/** Something that was done with an order. */
export const ByNumberAndAct = z.object({ number: OrderNumber, act: z.coerce.number().int().min(1) });

/** Why something may not be done. */
export const ActRefusal = z
  .object({
    why: z.string().openapi({ example: "return_window_passed" }),
    text: z.string().openapi({ description: "What the bot would say" }),
    rule: z
      .object({ key: z.string(), values: z.array(z.string()) })
      .nullable()
      .openapi({
        description: "The key of the policy that refuses it, and what stands there (nothing: the policy lacks it)",
        example: { key: "return.days", values: ["14"] },
      }),
  })
  .openapi("DeskActRefusal");
/** See the schema of the same name. */
export type ActRefusal = z.infer<typeof ActRefusal>;

const Goods = z.object({
  ...{ sku: z.string(), name: z.string(), left: z.int(), unitPrice: z.number(), refused: ActRefusal.nullable() },
  into: z
    .array(
      z.object({ sku: z.string(), name: z.string(), difference: z.number(), available: z.number().int().nullable() }),
    )
    .openapi({ description: "What they may become, and what one piece costs more" }),
});
const Place = z.object({ city: z.string(), address: z.string() });
const Told = z.object({
  by: z
    .enum([...CHANNELS, "email"])
    .nullable()
    .openapi({ description: "Null: the customer cannot be reached" }),
  locale: z.enum(LOCALES),
});

/** What may be done with an order for its customer now. */
export const ActsAnswer = z
  .object({
    customer: z.string().nullable().openapi({ description: "Null for a guest's order: there is nobody to act for" }),
    told: Told.nullable(),
    currency: z.string().nullable(),
    delivery: z.object({ city: z.string().nullable(), address: z.string().nullable() }).nullable(),
    home: Place.nullable(),
    acts: z.array(
      z.object({
        action: z.enum(ORDER_ACTIONS),
        refused: ActRefusal.nullable(),
        reasons: z.array(z.string()).nullable().openapi({ description: "One of which is needed" }),
        goods: z.array(Goods),
        ways: z
          .array(z.object({ key: z.string().nullable(), label: z.string() }))
          .openapi({ description: "How money comes or goes; null: as the order was paid" }),
      }),
    ),
    done: z.array(DoneAct).openapi({ description: "What was done with it here, newest first" }),
  })
  .openapi("DeskOrderActs");
/** See the schema of the same name. */
export type ActsAnswer = z.infer<typeof ActsAnswer>;

const Reason = Line(500).optional();
const Swaps = z
  .array(z.strictObject({ from: Sku, to: Sku, quantity: Quantity }))
  .min(1)
  .max(100);
/** What is to be changed. */
const Asked = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("cancel_order"), reason: Reason }),
  z.strictObject({
    action: z.literal("return_items"),
    items: z
      .array(z.strictObject({ sku: Sku, quantity: Quantity }))
      .min(1)
      .max(100),
    payment: Payment.optional(),
    reason: Reason,
  }),
  z.strictObject({ action: z.literal("exchange_item"), items: Swaps, payment: Payment.optional() }),
  z.strictObject({ action: z.literal("change_items"), items: Swaps, payment: Payment.optional() }),
  z.strictObject({ action: z.literal("change_delivery_address"), city: Line(200), address: Line(1000) }),
  z.strictObject({ action: z.literal("change_payment"), payment: Payment }),
]);

/** A change that is to be shown. */
export const ProposalRequest = z.strictObject({ locale: Reader, conversation: Conversation, change: Asked });
/** See the schema of the same name. */
export type ProposalRequest = z.infer<typeof ProposalRequest>;

/** What a change comes to, as the customer would see it. */
const ActProposal = z
  .object({
    id: z.string(),
    action: z.enum(ORDER_ACTIONS),
    text: z.string(),
    told: Told.extend({ text: z.string().openapi({ description: "What the customer is told once it is done" }) }),
    expiresAt: z.iso.datetime(),
  })
  .openapi("DeskActProposal");

/** Either what is shown for a yes, or why not. */
export const ProposalAnswer = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("proposal"), proposal: ActProposal }),
    z.object({ kind: z.literal("refused"), refused: ActRefusal }),
  ])
  .openapi("DeskActProposed");
/** See the schema of the same name. */
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;

/** The yes. */
export const ConfirmRequest = z.strictObject({
  locale: Reader,
  tell: z.boolean().default(true).openapi({ description: "Whether the customer is told" }),
});

/** What came of it. */
export const ConfirmAnswer = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("done"), told: Told.shape.by }),
    z.object({ kind: z.literal("changed"), proposal: ActProposal }),
    z.object({ kind: z.literal("refused"), refused: ActRefusal }),
  ])
  .openapi("DeskActConfirmed");
/** See the schema of the same name. */
export type ConfirmAnswer = z.infer<typeof ConfirmAnswer>;

/** What is noted of which return. */
export const ByReturn = z.object({
  number: OrderNumber,
  id: z.coerce.number().int().positive(),
  step: z.enum(RETURN_STEPS).openapi({ description: "The goods are back at the shop, or their money was sent" }),
});
/** Whether the customer is told. */
export const ReturnRequest = z.strictObject({ tell: z.boolean().default(true) });
/** All of it, as the port takes it. */
export type ReturnNote = Omit<z.infer<typeof ByReturn>, "number"> & z.infer<typeof ReturnRequest>;

/** What came of it. */
export const NotedAnswer = z
  .object({ told: Told.shape.by.openapi({ description: "Null: nobody was told, or it was noted before" }) })
  .openapi("DeskReturnNoted");
/** See the schema of the same name. */
export type NotedAnswer = z.infer<typeof NotedAnswer>;
