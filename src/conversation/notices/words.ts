import type { Locale } from "../../base/index.ts";
import { tellOrder, tellTracking } from "../../capabilities/index.ts";
import type { Telling } from "../../dialogue/index.ts";
import { NOT_PAID, type OrderStatus, type OrderSummary, type WaitingChange } from "../../orders/index.ts";
import type { Letter } from "../../outbox/index.ts";
import type { Saying, Wording } from "../../wording/index.ts";

type Moved = Pick<WaitingChange, "to" | "cancelReason">;

/** What a customer is told of an order that moved on; null of a move back to the beginning, which only corrects the books. */
export function tellMove({ to, cancelReason }: Moved, order: OrderSummary): Telling | null {
  const news = newsOf(to, order, cancelReason);
  if (!news) return null;
  const lines = to === "shipped" ? [news, ...tellTracking(order)] : [news];
  return {
    saying: { reply: "lines", args: { text: { lines } } },
    choices: [{ label: { reply: "notice-more" }, value: `order:${order.number}` }],
  };
}

function newsOf(to: OrderStatus, { number, paymentStatus }: OrderSummary, cancelReason: string | null): Saying | null {
  const args = { number };
  switch (to) {
    case "new":
      return null;
    case "paid":
      return { reply: "notice-paid", args };
    case "shipped":
      return { reply: "notice-shipped", args };
    case "delivered":
      return { reply: "notice-delivered", args };
    case "cancelled":
      if (cancelReason === NOT_PAID) return { reply: "notice-cancelled-unpaid", args };
      if (paymentStatus === "refunded") return { reply: "notice-cancelled-refunded", args };
      return { reply: "notice-cancelled", args };
  }
}

/** The same as a letter, which has no button to show the rest. */
export function letterOf(
  wording: Wording,
  locale: Locale,
  { to, move, telling, order }: { to: string; move: OrderStatus; telling: Telling; order: OrderSummary },
): Letter {
  const words = ({ saying }: Telling) => ("quote" in saying ? saying.quote : wording.say(locale, saying));
  const status = wording.say(locale, { reply: `status-${move}` });
  const subject = wording.say(locale, { reply: "notice-subject", args: { number: order.number, status } });
  const details = words(tellOrder(order, locale));
  const news = words(telling)
    .split("\n")
    .filter((line) => !details.includes(line));
  return {
    kind: "letter",
    to,
    subject,
    text: wording.say(locale, { reply: "notice-letter", args: { news: `${news.join("\n")}\n\n${details}` } }),
  };
}
