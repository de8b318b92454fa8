import { DateTime } from "luxon";
import type { Dimension } from "../../../src/figures/index.ts";
import type { Happenings } from "../../../src/segments/index.ts";
import { dayOf, type Present, placeOf, type Unit } from "../../segments/naive/calendar.ts";
import { type Happening, happened } from "../../segments/naive/happenings.ts";
import type { CustomerRow, LineRow, Shop } from "../../segments/naive/shop.ts";

/** Something that happened, under one value of what it is broken down by. */
export interface Item extends Happening {
  key: string | null;
}

/** What is looked at. */
export interface Case extends Present {
  shop: Shop;
  by: Dimension | undefined;
  /** Whether an instant is in the stretch of time; undefined: any is, also none at all. */
  isIn: ((at: Date) => boolean) | undefined;
  /** Whether it is before all of it. */
  isBefore?: (at: Date) => boolean;
  /** Whose ids; undefined: everybody's and nobody's. */
  who: Set<number> | undefined;
}

type Parts = { opened: boolean; clicked: boolean };
/** What else is known of a message. */
export const partsOf = (item: Item, { shop }: Case): Parts => {
  const event = shop.events.find(({ id }) => id === item.id);
  return { opened: event?.opened_at != null, clicked: event?.clicked_at != null };
};

const GOODS: (Dimension | undefined)[] = ["category", "brand", "product", "variant"];
export const isOfGoods = (by: Dimension | undefined): boolean => GOODS.includes(by);
export const isTime = (by: Dimension | undefined): by is "day" =>
  ["hour", "day", "week", "month", "quarter", "year"].includes(by ?? "");

/** All that happened of a kind, once for each value of the dimension. */
export function itemsOf(of: Happenings, given: Case): Item[] {
  const { window: _, ...whenever } = of;
  const all = happened(whenever as Happenings, given.shop, given);
  return all.filter((one) => isWanted(one, given)).flatMap((one) => keyed(one, of.source, given));
}

function isWanted({ at, customer }: Happening, { isIn, who }: Case): boolean {
  return (!isIn || (at !== null && isIn(at))) && (!who || (customer !== null && who.has(customer)));
}

function keyed(one: Happening, source: Happenings["source"], given: Case): Item[] {
  if (source === "orders" && isOfGoods(given.by)) return byGoods(one, given);
  return keysOf(one, source, given).map((key) => ({ ...one, key }));
}

/** An order, once for each of the goods, with those of its lines. */
function byGoods(one: Happening, given: Case): Item[] {
  const groups = Map.groupBy(one.lines ?? [], (line: LineRow) => goodsKey(line.sku, line.variant_id, given));
  return [...groups].map(([key, lines]) => ({ ...one, lines, key }));
}

function goodsKey(sku: string, variant: number | null, { by, shop }: Case): string | null {
  if (by === "variant") return sku || null;
  const found = shop.variants.find(({ id }) => id === variant);
  const product = shop.products.find(({ id }) => id === found?.product_id);
  const value = by === "product" ? product?.external_id : by === "brand" ? product?.brand : product?.category;
  return value || null;
}

function keysOf(one: Happening, source: Happenings["source"], given: Case): (string | null)[] {
  const { by } = given;
  if (by === undefined) return [null];
  if (isTime(by) || by === "weekday" || by === "hour_of_day") return one.at ? [timeKey(one.at, by, given)] : [];
  const own = rowKey(one, source, by, given);
  return own === undefined ? customerKeys(one.customer, given) : [own];
}

/** What stands in the row itself, or in the order's; undefined where it is a matter of whose it is. */
function rowKey(one: Happening, source: Happenings["source"], by: Dimension, given: Case): string | null | undefined {
  const { shop } = given;
  const orderKey = (order: object | undefined) =>
    order && by in order ? text(order[by as keyof typeof order]) : undefined;
  switch (source) {
    case "orders":
      return orderKey(one.order);
    case "returns": {
      const back = shop.returns.find(({ id }) => id === one.id);
      if (by === "return_reason") return back?.reason || null;
      return isOfGoods(by) ? skuKey(back?.sku, given) : orderKey(shop.orders.find(({ id }) => id === back?.order_id));
    }
    case "visits": {
      const visit = shop.visits.find(({ id }) => id === one.id);
      if (by === "visit") return visit?.kind ?? null;
      return isOfGoods(by) ? skuKey(visit?.sku, given) : undefined;
    }
    case "messages":
      return by === "campaign" || by === "channel" ? shop.events.find(({ id }) => id === one.id)?.[by] : undefined;
    default:
      if (by === "topic") return shop.tickets.find(({ id }) => id === one.id)?.topic;
      return by === "score" ? text(one.score) : undefined;
  }
}

const skuKey = (sku = "", given: Case) =>
  goodsKey(sku, given.shop.variants.find((variant) => variant.sku === sku)?.id ?? null, given);

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value) || null);

/** What a dimension of the customer says; in several segments one is in each, in none in none. */
export function customerKeys(id: number | null, given: Case): (string | null)[] {
  const { by, shop } = given;
  if (by === "segment")
    return shop.members.filter((member) => member.customer_id === id).map((member) => member.segment_id);
  const customer = shop.customers.find((one) => one.id === id);
  return [customer ? customerKey(customer, given) : null];
}

function customerKey(customer: CustomerRow, given: Case): string | null {
  const { by = "" } = given;
  if (by === "customer") return customer.external_id;
  if (by === "age_group") return ageGroup(customer.birth_date, given);
  if (by.startsWith("custom.")) return text(customer.custom[by.slice(7)]);
  return text(customer[by as keyof CustomerRow]);
}

function ageGroup(birth: string | null, { now, timezone }: Case): string | null {
  if (!birth) return null;
  const today = DateTime.fromJSDate(now, { zone: timezone }).startOf("day");
  const [year = 0, month = 0, day = 0] = birth.split("-").map(Number);
  const had = today.month > month || (today.month === month && today.day >= day);
  const age = today.year - year - (had ? 0 : 1);
  const ends = [18, 25, 35, 45, 55, 65];
  const place = ends.findIndex((end) => age < end);
  return place < 0 ? "65+" : `${place === 0 ? 0 : ends[place - 1]}-${(ends[place] ?? 0) - 1}`;
}

/** When the stretch of time begins that an instant is in. */
export function timeKey(at: Date, by: string, { timezone }: Present): string {
  const local = DateTime.fromJSDate(at, { zone: timezone });
  if (by === "weekday") return String(local.weekday);
  if (by === "hour_of_day") return String(local.hour);
  if (by === "hour")
    return new Date(at.getTime() - local.minute * 60_000 - local.second * 1000 - local.millisecond)
      .toISOString()
      .replace(".000", "");
  let day = local;
  const place = placeOf(dayOf(at, timezone), by as Unit);
  const isSame = (one: DateTime) => placeOf(dayOf(one.toJSDate(), timezone), by as Unit) === place;
  while (isSame(day.minus({ days: 1 }))) day = day.minus({ days: 1 });
  return day.toISODate() ?? "";
}
