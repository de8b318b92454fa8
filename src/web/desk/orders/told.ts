import type { OrderHistory } from "../api/people-wire.ts";
import { money, shortDate } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import { useOrdersWords } from "./words/use-words.ts";

type Step = OrderHistory["steps"][number];
type Piece = NonNullable<Step["goods"][number]["from"]>;
type Value = Step["changes"][number]["from"];

const SUMS = new Set(["total", "discount", "delivery_price", "amount", "price_difference"]);

/** How values of an order's history are said: by field; pieces of goods with what they are called. */
export function useTold({
  goods,
  payments,
  currency,
}: Pick<OrderHistory, "goods" | "payments"> & { currency: string }) {
  const words = useOrdersWords();
  const { words: desk, locale } = useSpeech();
  const moment = (at: string) => new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  const named: Record<string, Record<string, string>> = {
    ...{ status: desk.card.statuses, payment_status: words.payments, delivery_way: words.ways },
    ...{ payment: payments, sku: goods, from_sku: goods, to_sku: goods },
  };
  const value = (field: string, held: Value): string | null => {
    if (held === null) return null;
    if (typeof held === "number") return SUMS.has(field) ? money(held, currency, locale) : held.toLocaleString(locale);
    const text = String(held);
    if (field.endsWith("_at")) return moment(text);
    if (field === "deliver_by") return shortDate(new Date(`${text}T12:00`), locale);
    return nameOf(named[field], text);
  };
  const piece = ({ sku, quantity, unitPrice }: Piece): string => {
    const name = `${nameOf(goods, sku)} × ${quantity}`;
    return unitPrice === null ? name : `${name}, ${money(unitPrice, currency, locale)}`;
  };
  return { moment, value, piece };
}

/** A key without a name is told as it is. */
const nameOf = (names: Record<string, string> | undefined, key: string): string =>
  (names && Object.hasOwn(names, key) ? names[key] : null) ?? key;
