import { nameIn } from "../words/name-in.ts";
import type { Words } from "../words/words.ts";

/** The exact values of what was done, a line for each: "order: 10467". What has no words here stays as it is. */
export function detailsOf({ from, to, quantity, ...values }: Record<string, unknown>, words: Words): string[] {
  const one = from === undefined ? {} : { items: [{ from, to, quantity }] };
  return Object.entries({ ...values, ...one }).map(
    ([field, value]) => `${nameIn(words.done.fields, field)}: ${spelt(value, words)}`,
  );
}

function spelt(value: unknown, words: Words): string {
  if (value === null || value === undefined) return words.card.notGiven;
  if (typeof value === "boolean") return value ? words.card.granted : words.card.refused;
  if (Array.isArray(value)) return value.map((one) => spelt(one, words)).join("; ");
  return typeof value === "object" ? pieces(value) : String(value);
}

/** `2 × KRU-250`, or what becomes what. */
function pieces(value: object): string {
  const { sku, from, to, quantity } = value as Partial<Record<"sku" | "from" | "to" | "quantity", unknown>>;
  const goods = sku ?? [from, to].filter((one) => one !== undefined).join(" → ");
  return quantity === undefined ? String(goods) : `${quantity} × ${goods}`;
}
