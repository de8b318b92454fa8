/** Everything that the pages of orders say themselves. */
export interface OrdersWords {
  title: string;
  numberHint: string;
  any: string;
  filters: Record<"q" | "status" | "payment" | "from" | "to", string>;
  payments: Record<string, string>;
  guest: string;
  more: string;
  noneTitle: string;
  noneText: string;
  one: (number: string) => string;
  back: string;
  goods: string;
  discount: string;
  promo: string;
  deliveryPrice: string;
  total: string;
  customer: string;
  conversation: string;
  /** Why nothing can be done for whoever placed it. */
  onBehalfGuest: string;
  delivery: string;
  way: string;
  ways: Record<"courier" | "locker" | "pickup" | "post", string>;
  address: string;
  carrier: string;
  tracking: string;
  promised: string;
  delay: string;
  cancelReason: string;
  money: string;
  noMoney: string;
  moneyKinds: Record<"payment" | "refund", string>;
  reasons: Record<string, string>;
  owed: string;
  lapsed: string;
  returns: string;
  asked: string;
  received: (when: string) => string;
  refunded: (when: string) => string;
  sent: (when: string) => string;
  withdrawn: string;
  /** What the shop does with goods that come back. */
  steps: Record<"received" | "refunded", string>;
  noteAndTell: string;
  noteOnly: string;
  leave: string;
  noted: string;
  notedAndTold: string;
  notNoted: string;
  moves: string;
  moved: string;
  sources: Record<string, string>;
  told: string;
  history: HistoryWords;
}

/** What the history of an order says. */
export interface HistoryWords {
  title: string;
  lead: string;
  none: string;
  actions: Record<string, string>;
  fields: Record<string, string>;
  goods: string;
  absent: string;
  /** What it was before. */
  stood: string;
  linesLost: string;
  back: string;
  backWhat: (what: string, when: string) => string;
  sure: string;
  yes: string;
  undone: (by: string | null, when: string) => string;
  /** Why something stays, by what stands against it. */
  stays: Record<string, string>;
  failed: string;
}
