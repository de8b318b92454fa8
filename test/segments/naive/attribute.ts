import { DateTime } from "luxon";
import type { Birthday, Test } from "../../../src/segments/index.ts";
import { type Day, dayOf, isIn, isLeap, type Present, placeOf, theDay } from "./calendar.ts";
import { holds } from "./happenings.ts";
import type { CustomerRow } from "./shop.ts";

/** What a field says of a customer: a text, a number and an instant as far as it is any of these. */
interface Value {
  text: string | null;
  number: number | null;
  at: Date | null;
}

export function testField(field: string, test: Test, customer: CustomerRow, present: Present): boolean | null {
  const { text, number, at } = fieldOf(field, customer, present);
  switch (test.kind) {
    case "in":
      return text ? test.values.includes(text) : null;
    case "not_in":
      return text ? !test.values.includes(text) : null;
    case "has":
      return text ? text.toLowerCase().includes(test.text.toLowerCase()) : null;
    case "known":
      return Boolean(text);
    case "unknown":
      return !text;
    case "number":
      return number === null ? null : holds(number, test.is);
    case "within":
      return at === null ? null : isIn(at, test.window, present);
  }
}

/** What customers are ranked by. */
export function attributeValue(field: string, customer: CustomerRow, present: Present): number | null {
  const { number, at } = fieldOf(field, customer, present);
  return number || (at ? at.getTime() : null);
}

function fieldOf(field: string, customer: CustomerRow, present: Present): Value {
  switch (field) {
    case "city":
    case "gender":
    case "email":
    case "phone":
    case "first_name":
      return loose(customer[field], present);
    case "age": {
      const age = ageOf(customer.birth_date, present);
      return { text: age === null ? null : String(age), number: age, at: null };
    }
    case "birth_date":
      return { text: customer.birth_date, number: null, at: midnight(customer.birth_date, present) };
    case "registered": {
      const at = customer.registered_at ? new Date(customer.registered_at) : null;
      const text = at ? DateTime.fromJSDate(at, { zone: present.timezone }).toISODate() : null;
      return { text, number: null, at };
    }
    case "loyalty_points": {
      const points = customer.loyalty_points;
      return { text: points === null ? null : String(points), number: points, at: null };
    }
  }
  if (isReckoned(field)) return reckonedOf(field, customer, present);
  const custom = customer.custom[field.replace("custom.", "")] ?? null;
  return loose(custom === null ? null : String(custom), present);
}

const RECKONED = [
  "rfm_group",
  "churn_risk",
  "rfm_recency",
  "rfm_frequency",
  "rfm_monetary",
  "lifetime_value",
  "predicted_value",
  "expected_orders",
] as const;
const isReckoned = (field: string): boolean =>
  [...RECKONED, "p_alive", "usual_interval", "next_order"].some((one) => one === field);

/** What was reckoned of a customer's orders: unknown of who has none. */
function reckonedOf(field: string, { insight }: CustomerRow, { timezone }: Present): Value {
  if (!insight) return { text: null, number: null, at: null };
  if (field === "next_order") {
    const at = insight.next_order_at === null ? null : new Date(insight.next_order_at);
    return { text: at && DateTime.fromJSDate(at, { zone: timezone }).toISODate(), number: null, at };
  }
  const plain = RECKONED.find((one) => one === field);
  const value = plain ? insight[plain] : field === "p_alive" ? percent(insight.p_alive) : insight.interval_days;
  if (typeof value === "string") return { text: value, number: null, at: null };
  return { text: value === null ? null : String(value), number: value, at: null };
}

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1e6) / 1e4);

function loose(text: string | null, present: Present): Value {
  if (text === null) return { text, number: null, at: null };
  const number = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
  return { text, number, at: /^\d{4}-\d\d-\d\d$/.test(text) ? midnight(text, present) : null };
}

function midnight(day: string | null, { timezone }: Present): Date | null {
  const at = day ? DateTime.fromISO(day, { zone: timezone }) : null;
  return at?.isValid ? at.toJSDate() : null;
}

function ageOf(birth: string | null, { now, timezone }: Present): number | null {
  if (!birth) return null;
  const [year = 0, month = 0, day = 0] = birth.split("-").map(Number);
  const today = dayOf(now, timezone);
  const had = today.month > month || (today.month === month && today.day >= day);
  return today.year - year - (had ? 0 : 1);
}

export function isBirthday(on: Birthday, birth: string | null, { now, timezone }: Present): boolean | null {
  if (!birth) return null;
  const [, month = 0, day = 0] = birth.split("-").map(Number);
  const today = dayOf(now, timezone);
  const inYear = (year: number): Day =>
    month === 2 && day === 29 && !isLeap(year) ? theDay(year, 2, 28) : theDay(year, month, day);
  const years = Array.from({ length: 70 }, (_, place) => today.year - 35 + place);
  const anyDay = (isSo: (one: Day) => boolean) => years.map(inYear).some(isSo);
  const local = DateTime.fromJSDate(now, { zone: timezone });
  const numberOf = (at: DateTime) => theDay(at.year, at.month, at.day).number;
  switch (on.kind) {
    case "next": {
      const end = numberOf(local.plus({ [on.unit]: on.n }));
      return anyDay((one) => one.number >= today.number && one.number <= end);
    }
    case "past": {
      const begin = numberOf(local.minus({ [on.unit]: on.n }));
      return anyDay((one) => one.number >= begin && one.number <= today.number);
    }
    case "this":
      return anyDay((one) => placeOf(one, on.unit) === placeOf(today, on.unit) + on.shift);
    case "month":
      return month === on.month;
    case "days": {
      const own = inYear(today.year);
      const spelled = (m: number, d: number) => `${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
      const isIn = (text: string) =>
        on.from <= on.to ? on.from <= text && text <= on.to : on.from <= text || text <= on.to;
      return isIn(spelled(month, day)) || isIn(spelled(own.month, own.day));
    }
  }
}
