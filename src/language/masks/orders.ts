import type { Finder, Span } from "./span.ts";

/** What stands after a number that counts money or measures something. */
const MEASURE =
  /^\s?(?:[€$₴₽£%°]|(?:euro?s?|евро|євро|eur|usd|uah|rub|грн|гривен|гривень|руб|dollars?|доллар|долар|g|г|гр|грамм?\p{L}*|kg|кг|ml|мл|l|л|шт|pcs|°c|км|km|points|балл?\p{L}*|балів|бала)(?!\p{L}))/u;
const CUE =
  /(?:order|заказ\p{L}*|замовлен\p{L}*|purchase|покупк\p{L}*|посылк\p{L}*|посилк\p{L}*|parcel)\s?(?:number|no\.?|num|номер\p{L}*|под номером|за номером)?\s?[:#№]?\s?$|[#№]\s?$/u;

/** Finds the orders and parcels that are known: their digits however they are grouped, with the letters and signs beside them. */
export function knownOrders(orders: readonly string[]): Finder {
  const known = new Map(orders.map((order) => [order.replace(/\D/g, ""), order] as const));
  return ({ flat, runs }) =>
    runs.flatMap(({ digits, from, to }): Span[] => {
      const order = known.get(digits);
      if (order === undefined || digits.length < 3) return [];
      const end = /\D*$/.exec(order.toLowerCase())?.[0] ?? "";
      const after = flat.startsWith(end, to) ? end.length : 0;
      const before = /^\d/.test(order) ? 0 : lettersBefore(flat, from);
      return [
        {
          kind: "ORDER",
          from: from - before,
          to: to + after,
          key: order.toLowerCase(),
          shown: order,
        },
      ];
    });
}

/** Finds what has the shape of an order's number, or stands after "order"; not sums of money and measures. */
export function unknownOrders(shapes: readonly string[]): Finder {
  const lengths = new Set(shapes.map((shape) => shape.replace(/[^9]/g, "").length));
  return ({ flat, runs }) =>
    runs.flatMap(({ digits, from, to }): Span[] => {
      const letters = lettersBefore(flat, from);
      const isOne = /^\d+(?: \d+)?$/.test(flat.slice(from, to)) && digits.length >= 3;
      const isCued = isOne && CUE.test(flat.slice(Math.max(0, from - letters - 30), from - letters));
      const isShaped = lengths.has(digits.length) && /^\d+$/.test(flat.slice(from, to)) && !isPartOf(flat, from, to);
      if (!(isShaped || isCued) || digits.length > 12 || MEASURE.test(flat.slice(to, to + 12))) return [];
      return [{ kind: "ORDER", from: from - letters, to, key: digits }];
    });
}

/** "#w", "№ ", "мк-" before the digits. */
const lettersBefore = (flat: string, from: number): number =>
  /(?:[#№]\s?)?(?:(?<!\p{L})\p{L}{1,3}\s?-?)?$/u
    .exec(flat.slice(Math.max(0, from - 6), from))?.[0]
    .replace(/^.*\p{L}\s$/u, "").length ?? 0;

/** "1.50000", "10:30". */
const isPartOf = (flat: string, from: number, to: number): boolean =>
  /\d[.,:]$/.test(flat.slice(Math.max(0, from - 2), from)) || /^[.,:]\d/.test(flat.slice(to, to + 2));
