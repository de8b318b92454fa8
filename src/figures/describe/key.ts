import { DateTime } from "luxon";
import { type Teller, toldValue } from "../../segments/index.ts";
import type { FigureRow } from "../figures.ts";
import type { Dimension } from "../question.ts";

/** What a row is called: its label, its day or month, its value in words; "not known" where the key is null. */
export function toldKey(
  teller: Teller,
  by: Dimension | null,
  { key, label }: Pick<FigureRow, "key" | "label">,
): string {
  if (by === null) return "";
  if (key === null) return teller.say("figure-unknown");
  return toldTime(teller, by, key) ?? label ?? bare(toldOther(teller, by, key), key);
}

/** Replies that do not know a value say it as it is. */
const bare = (told: string, key: string): string => told || key;

function toldTime(teller: Teller, by: Dimension, key: string): string | null {
  const { timezone } = teller.reckoning;
  switch (by) {
    case "hour":
      return DateTime.fromISO(key, { zone: timezone }).setLocale(teller.locale).toFormat("d LLL, HH:mm");
    case "day":
    case "week":
      return teller.say("lines", { text: { date: key } });
    case "month":
      return DateTime.fromISO(key).setLocale(teller.locale).toFormat("LLLL yyyy");
    case "quarter":
      return DateTime.fromISO(key).toFormat("yyyy'-Q'q");
    case "year":
      return key.slice(0, 4);
    case "weekday":
      return teller.say("segment-weekday", { day: Number(key) });
    case "hour_of_day":
      return `${key.padStart(2, "0")}:00`;
    default:
      return null;
  }
}

const VALUES: readonly Dimension[] = ["status", "payment_status", "channel", "visit"];

function toldOther(teller: Teller, by: Dimension, key: string): string {
  if (VALUES.includes(by)) return teller.say("segment-value", { value: key });
  return by === "gender" || by === "rfm_group" || by === "churn_risk" ? toldValue(teller, by, key) : key;
}
