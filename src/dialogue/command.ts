import * as z from "zod";

/** What a customer may want done; each has one file in `flows/`. */
export const FLOW_NAMES = [
  "track_order",
  "list_orders",
  "show_profile",
  "change_name",
  "change_phone",
  "change_email",
  "change_address",
  "change_birth_date",
  "change_language",
  "change_field",
  "prove_contact",
  "change_consent",
  "cancel_order",
  "change_delivery_address",
  "change_items",
  "change_payment",
  "return_items",
  "exchange_item",
  "refund_status",
  "place_order",
  "loyalty",
  "repeat_order",
  "like_last_order",
  "order_receipt",
  "ticket_status",
  "request_export",
  "request_deletion",
  "complaint",
  "rate",
  "identify",
  "leave_contact",
  "join_thread",
] as const;

/** One of {@link FLOW_NAMES}. */
export type FlowName = (typeof FLOW_NAMES)[number];

/**
 * What a flow may need to know. Values travel as text in one spelling; the flow's capability checks them: a `date` is a day
 * (`2026-11-27`) or an ISO 8601 interval of days, both included (`2026-11-20/2026-11-26`), an `amount` a number with its currency
 * where one was said (`5000 RUB`), a `variant` what tells a product's variants apart, as the catalogue says it (`1 kg`, `синий`).
 * An `order` is a number as typed, or `last`, `last:2` (the last but one), `last:3` …; an `item` or a `product` is a name in the
 * catalogue's first spelling, or several of them joined by `; `, each of which may begin with its count (`2 × Hand grinder; V60 filters`; of a
 * `product`, `0 ×` takes it out of the basket ("without the filters") and `+1 ×` is so many more ("and one more Kenya"));
 * a `payment` is one of `card`, `paypal`, `gift_card`, `bank`, `on_delivery`, `invoice`, or the last four digits of a card; a `delivery`
 * one of `courier`, `locker`, `pickup`, `post`; a `field` is the name that the card or the policy gives it; a `topic` is one of the policy's,
 * several are joined by `; `; `reason`, `comment` and `value` are free text. All of an order's goods are the `item` `all`, and what tells the
 * variant of a second or third item stands behind its name in brackets (`2 × Hand grinder; Kenya AA (1 kg)`). Who asks `change_items` for more, fewer or other
 * goods names them as `+1 × Kenya AA` or `0 × Kenya AA` (`?` where it was not understood which). `items` and
 * `more` are never read from words: capabilities keep in them what they made of the others.
 */
export const SLOT_NAMES = [
  "order",
  "address",
  "city",
  "email",
  "phone",
  "birth_date",
  "name",
  "language",
  "consent",
  "phone_or_email",
  "code",
  "identity",
  "link",
  "item",
  "quantity",
  "reason",
  "product",
  "date",
  "variant",
  "amount",
  "payment",
  "delivery",
  "field",
  "value",
  "topic",
  "comment",
  "items",
  "more",
  "choice",
] as const;

/** One of {@link SLOT_NAMES}. */
export type SlotName = (typeof SLOT_NAMES)[number];

/** What is asked of a product. */
export const PRODUCT_ASPECTS = ["any", "price", "stock", "recommend", "compare"] as const;

/** Which goods are wanted by their price: the least or the most expensive of those named, or what is cheaper than the one named. */
const BY_PRICE = ["cheapest", "dearest", "cheaper"] as const;
/** One of {@link BY_PRICE}. */
export type ByPrice = (typeof BY_PRICE)[number];

/** What advice may be asked to lean on: nothing, what is to go with something, be better than it, be like it, or be like the last order. */
const ADVICE_WISHES = ["any", "with", "better", "like", "like_order"] as const;

/** What a request for advice says beside its words. */
export const Advice = z.object({
  wish: z.enum(ADVICE_WISHES),
  /** The product that it is to go with, be better than or be like; names are joined by `; `. */
  of: z.string().trim().min(1).max(1000).optional(),
  /** What was spoken of last: it leans on that where the words name nothing. */
  last: z.string().trim().min(1).max(1000).optional(),
  /** The category that was named. */
  kind: z.string().trim().min(1).max(300).optional(),
  /** What it may cost at most, as the slot `amount` has it. */
  most: z.string().trim().min(1).max(100).optional(),
  /** Ids of products that were shown before: others are wanted. */
  except: z.array(z.int()).max(200).optional(),
});
/** See the schema of the same name. */
export type Advice = z.infer<typeof Advice>;

/**
 * Small talk, and what the shop declines: each has an answer of its own. With a `question`, what is off topic or asks for a promo code
 * is looked up first: reading may be wrong about what the shop knows. `still_there`: whether anybody is there, and how long it takes until somebody
 * is; `outcome`: what people decided in the part of the conversation that they closed, beside which `flow` may be begun anew.
 */
export const CHITCHAT = [
  "greet",
  "thank",
  "bye",
  "help",
  "who_are_you",
  "praise",
  "smalltalk",
  "still_there",
  "outcome",
  "sticker",
  "file",
  "voice",
  "off_topic",
  "injection",
  "other_person",
  "promo_code",
] as const;

/** One of {@link CHITCHAT}. */
export type ChitchatKind = (typeof CHITCHAT)[number];

const flow = z.enum(FLOW_NAMES);
const slot = z.enum(SLOT_NAMES);
const text = z.string().trim().min(1).max(1000);

/**
 * The only thing that crosses from words to logic (DESIGN.md §1): whatever reads a message answers a list of these, and `admit`
 * drops what is not admissible, whoever produced it.
 */
export const Command = z.discriminatedUnion("type", [
  z.object({ type: z.literal("start_flow"), flow }),
  z.object({ type: z.literal("set_slot"), slot, value: text }),
  z.object({ type: z.literal("correct_slot"), slot, value: text.nullable() }),
  z.object({ type: z.literal("affirm") }),
  z.object({ type: z.literal("deny") }),
  // `later`: it is put off, not given up.
  z.object({ type: z.literal("cancel_flow"), later: z.literal(true).optional() }),
  // `alone`: what was said, where `question` is what it was taken to go on from as well.
  z.object({ type: z.literal("ask_knowledge"), question: text, alone: text.optional() }),
  // `variant`: which of its variants was named beside a product, as the slot of that name has it.
  // `advice`: beside the aspect `recommend`. `byPrice`: what `query` names is looked at by its price.
  z.object({
    type: z.literal("ask_product"),
    query: text,
    aspect: z.enum(PRODUCT_ASPECTS),
    variant: text.optional(),
    advice: Advice.optional(),
    byPrice: z.enum(BY_PRICE).optional(),
  }),
  z.object({ type: z.literal("choose"), value: text }),
  z.object({ type: z.literal("chitchat"), kind: z.enum(CHITCHAT), question: text.optional(), flow: flow.optional() }),
  z.object({ type: z.literal("hand_off"), reason: z.enum(["asked", "angry", "legal"]) }),
]);

/** See the schema of the same name. */
export type Command = z.infer<typeof Command>;

/** One offered answer: what the customer sees, and what it stands for. */
export interface Choice {
  label: string;
  value: string;
}
