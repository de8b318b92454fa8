import type { Quantity } from "../../../src/segments/index.ts";
import { dayOf, type Present, placeOf } from "./calendar.ts";
import { type Happening, happened } from "./happenings.ts";
import type { LineRow, Shop } from "./shop.ts";

/** Numbers are kept in millionths, so that they can be compared exactly. */
export const MILLION = 1_000_000;
const DAY_MS = 86_400_000;

const EMPTY_IS_ZERO = ["count", "units", "amount", "products", "categories", "brands", "months", "same_product"];

/** Whether somebody without any such happenings has 0 of it, and not an unknown number. */
export const isZeroOfNone = ({ measure }: Quantity): boolean => EMPTY_IS_ZERO.includes(measure);

/** A quantity of one customer in millionths, or null where it is unknown. */
export function quantityOf(quantity: Quantity, customer: number, shop: Shop, present: Present): number | null {
  const theirs = happened(quantity.of, shop, present).filter((one) => one.customer === customer);
  return reckon(quantity, theirs, shop, present);
}

/** What is reckoned from happenings, in millionths. */
export function reckon({ measure, of }: Quantity, all: Happening[], shop: Shop, present: Present): number | null {
  const goods = of.source === "orders" && Boolean(of.items ?? of.except);
  switch (measure) {
    case "count":
      return all.length * MILLION;
    case "units":
      return (
        total(all.flatMap((one) => (one.lines ? one.lines.map((line) => line.quantity) : [one.quantity ?? 0]))) *
        MILLION
      );
    case "amount":
      return total(all.map((one) => moneyOf(one, goods))) * (MILLION / 100);
    case "average":
      return of.source === "orders"
        ? mean(
            all.map((one) => moneyOf(one, goods)),
            100,
          )
        : mean(scores(all), 1);
    case "largest":
      return all.length === 0 ? null : Math.max(...all.map((one) => moneyOf(one, goods))) * (MILLION / 100);
    case "latest": {
      const last = [...all]
        .filter((one) => one.score !== null)
        .sort(inTime)
        .at(-1);
      return last?.score === undefined || last.score === null ? null : last.score * MILLION;
    }
    case "products":
      return different(productsOf(all, shop)) * MILLION;
    case "categories":
      return (
        different(productsOf(all, shop).map((id) => shop.products.find((one) => one.id === id)?.category)) * MILLION
      );
    case "brands":
      return different(productsOf(all, shop).map((id) => shop.products.find((one) => one.id === id)?.brand)) * MILLION;
    case "same_product": {
      const each = all.flatMap((one) => [...new Set(productsOf([one], shop))]);
      return Math.max(0, ...each.map((id) => each.filter((other) => other === id).length)) * MILLION;
    }
    default:
      return ofTimes(measure, all, present);
  }
}

function ofTimes(measure: Quantity["measure"], all: Happening[], { now, timezone }: Present): number | null {
  const times = all.flatMap(({ at }) => (at ? [at] : [])).sort((one, other) => one.getTime() - other.getTime());
  const [first, last] = [times[0], times.at(-1)];
  switch (measure) {
    case "months":
      return new Set(times.map((at) => placeOf(dayOf(at, timezone), "month"))).size * MILLION;
    case "days_between":
      if (!first || !last || times.length < 2) return null;
      return Math.round(((last.getTime() - first.getTime()) * 10) / (864 * (times.length - 1)));
    case "days_since_last":
      return last ? Math.floor((now.getTime() - last.getTime()) / DAY_MS) * MILLION : null;
    default:
      return first ? Math.floor((now.getTime() - first.getTime()) / DAY_MS) * MILLION : null;
  }
}

/** A mean to six digits behind the point, of numbers that are so many times too large. */
export function mean(numbers: number[], scale: number): number | null {
  return numbers.length === 0 ? null : Math.round((total(numbers) * (MILLION / scale)) / numbers.length);
}

const total = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const inTime = (one: Happening, other: Happening): number =>
  (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0) || (one.id < other.id ? -1 : 1);

const scores = (all: Happening[]): number[] =>
  all.flatMap(({ score }) => (score === null || score === undefined ? [] : [score]));

/** In cents. */
export const moneyOf = ({ order, lines = [], amount = 0 }: Happening, goods: boolean): number => {
  if (!order) return amount;
  return goods ? total(lines.map((line: LineRow) => line.quantity * line.unit_price)) : order.total;
};

/** Products of the catalogue, one for each line. */
function productsOf(all: Happening[], shop: Shop): number[] {
  return all
    .flatMap(({ lines, product }) =>
      lines ? lines.map((line) => shop.variants.find((one) => one.id === line.variant_id)?.product_id) : [product],
    )
    .filter((id) => id !== undefined && id !== null);
}

const different = (values: (string | number | null | undefined)[]): number =>
  new Set(values.filter((value) => value !== null && value !== undefined && value !== "")).size;
