import type { Teller } from "../../segments/index.ts";
import { changeOf } from "../change.ts";
import type { Unit } from "../traits.ts";

/** A number with its unit: "1 200 ₽", "12.5%"; null is that there is nothing to reckon from. */
export function toldNumber(teller: Teller, value: number | null, unit: Unit): string {
  if (value === null) return teller.say("figure-nothing");
  switch (unit) {
    case "money":
      return teller.money(Math.round(value * 100) / 100);
    case "rate":
      return teller.say("figure-percent", { value: value * 100 });
    case "days":
      return teller.say("figure-days", { value });
    default:
      return teller.say("figure-number", { value });
  }
}

/** "▲ up 12% (it was 500)": against the other time. */
export const toldChange = (teller: Teller, value: number | null, before: number | null, unit: Unit): string =>
  teller.say("figure-change", toldParts(teller, value, before, unit));

function toldParts(teller: Teller, value: number | null, before: number | null, unit: Unit) {
  const { way, percent } = changeOf(value, before);
  return { way, percent: Math.abs(percent ?? 0), before: toldNumber(teller, before, unit) };
}
