import { DateTime } from "luxon";
import { countedAs, toldField, toldValue } from "../../describe/attribute.ts";
import { toldNoun, toldQuantity, unitOf } from "../../describe/quantity.ts";
import type { Teller } from "../../describe/teller.ts";
import { BUILT_IN_FIELDS } from "../../fields.ts";
import type { Aspect } from "../values.ts";

/** Fields that tell who somebody is. */
const PERSONAL = new Set(["first_name", "last_name", "patronymic", "email", "phone", "birth_date", "postal_code"]);

/** "city – Moscow", "spending this year – €120": what is so of one customer. Personal values only where they may be seen. */
export function toldAspect(
  teller: Teller,
  aspect: Aspect,
  { value, personal }: { value: string | number | null; personal: boolean },
): string {
  const what = toldWhat(teller, aspect);
  if (value === null) return teller.say("segment-unknown", { field: what });
  if (!personal && aspect.kind === "field" && PERSONAL.has(aspect.field))
    return teller.say("segment-known", { field: what });
  return teller.say("segment-is", { what, is: toldIs(teller, aspect, value) });
}

function toldWhat(teller: Teller, aspect: Aspect): string {
  if (aspect.kind === "field") return toldField(teller, aspect.field);
  return aspect.kind === "moment" ? toldNoun(teller, aspect.of, aspect.which) : toldQuantity(teller, aspect.quantity);
}

function toldIs(teller: Teller, aspect: Aspect, value: string | number): string {
  if (aspect.kind === "moment") return toldDay(teller, dayOf(teller, Number(value)));
  if (aspect.kind === "quantity") return unitOf(teller, aspect.quantity)(rounded(Number(value)), "nom");
  const { field } = aspect;
  if (isNumber(field)) return countedAs(teller, field)(rounded(Number(value)), "nom");
  if (/^\d{4}-\d\d-\d\d$/.test(String(value))) return toldDay(teller, String(value));
  return toldValue(teller, field, String(value));
}

/** A day of the calendar, YYYY-MM-DD. */
export const toldDay = ({ say }: Teller, day: string): string => say("lines", { text: { date: day } });

const dayOf = ({ reckoning }: Teller, ms: number): string =>
  DateTime.fromMillis(ms, { zone: reckoning.timezone }).toISODate() ?? "";

const isNumber = (field: string): boolean => NUMBERS.has(field);

const NUMBERS = new Set(BUILT_IN_FIELDS.filter(({ type }) => type === "number").map(({ name }) => name));

const rounded = (value: number): number => Math.round(value * 100) / 100;
