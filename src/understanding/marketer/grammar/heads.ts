/** What a clause speaks of: a source of happenings, or something of the customer that takes arguments. */
export type Group =
  | "orders"
  | "returns"
  | "messages"
  | "visits"
  | "tickets"
  | "scores"
  | "birthday"
  | "registered"
  | "next_order"
  | "source"
  | "consent"
  | "reach"
  | "segment";

/** How a word of a clause behaves. */
export interface Head {
  group: Group;
  /** `verb` makes a clause of its own after a conjunction; `noun` may be an object of the clause before it; `mark` only says more of it. */
  as: "verb" | "noun" | "mark";
}

const verbs = (group: Group, ...senses: string[]) => senses.map((sense) => [sense, { group, as: "verb" }] as const);
const nouns = (group: Group, ...senses: string[]) => senses.map((sense) => [sense, { group, as: "noun" }] as const);
const marks = (group: Group, ...senses: string[]) => senses.map((sense) => [sense, { group, as: "mark" }] as const);

/** Senses that begin a clause or belong to one, the more telling first: where a word has several, the first that fits is taken. */
export const HEADS: ReadonlyMap<string, Head> = new Map<string, Head>([
  ...verbs("visits", "abandoned"),
  ...verbs("orders", "one_time", "unpaid"),
  ...marks("orders", "between_orders", "same_product"),
  ...marks("orders", "average_order", "largest", "order_number"),
  ...nouns("orders", "first_order", "last_order", "following"),
  ...verbs("tickets", "complaint", "ticket", "open_ticket"),
  ...verbs("scores", "promoter", "passive", "detractor", "low_score", "high_score"),
  ...verbs("orders", "delivered", "shipped", "new_status"),
  ...verbs("returns", "refund", "return"),
  ...verbs("visits", "cart"),
  ...verbs("orders", "buy", "spend", "paid", "cancel", "stopped", "again"),
  ...marks("orders", "one_order"),
  ...nouns("orders", "all_orders", "order_one", "orders"),
  ...verbs("messages", "click", "ignore", "open"),
  ...nouns("messages", "letter", "mailing"),
  ...verbs("messages", "received", "sent"),
  ...marks("messages", "link"),
  ...verbs("visits", "visit", "view"),
  ...marks("visits", "site"),
  ...nouns("orders", "delivery", "elsewhere", "promo", "discount", "full_price"),
  ...marks("orders", "amount"),
  ...nouns("scores", "nps", "rate"),
  ...verbs("birthday", "birthday", "birth_year"),
  ...verbs("registered", "registered"),
  ...verbs("next_order", "next_order"),
  ...verbs("source", "source"),
  ...verbs("reach", "reachable"),
  ...verbs("consent", "unsubscribed", "consent", "subscribed"),
  ...nouns("segment", "in_segment"),
]);

/** Marks that say what the number of a clause measures. */
export const MEASURE_MARKS: Readonly<Record<string, "average" | "largest" | "count" | "amount" | "days_between">> = {
  average_order: "average",
  largest: "largest",
  order_number: "count",
  amount: "amount",
  spend: "amount",
  between_orders: "days_between",
};
