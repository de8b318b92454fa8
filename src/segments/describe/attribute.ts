import { unreachable } from "../../base/index.ts";
import type { Leaf } from "../definition.ts";
import { CHURN_RISKS, isBuiltIn, RFM_GROUPS } from "../fields.ts";
import { type Counted, daysOf, plain, sums, toldComparison, years } from "./comparison.ts";
import { quoted, type Teller } from "./teller.ts";
import { toldWindow } from "./window.ts";

/** "city – Moscow or Kazan". */
export function toldAttribute(teller: Teller, { field: name, test }: Extract<Leaf, { kind: "attribute" }>): string {
  const field = toldField(teller, name);
  const values = (of: string[]) => teller.either(of.map((value) => toldValue(teller, name, value)));
  switch (test.kind) {
    case "in":
      return teller.say("segment-in", { field, values: values(test.values) });
    case "not_in":
      return teller.say("segment-not-in", { field, values: values(test.values) });
    case "has":
      return teller.say("segment-has", { field, values: quoted(teller, test.text) });
    case "number": {
      return teller.say("segment-is", { what: field, is: toldComparison(teller, test.is, countedAs(teller, name)) });
    }
    case "within":
      return teller.say("segment-is", { what: field, is: toldWindow(teller, test.window) });
    case "known":
      return teller.say("segment-known", { field });
    case "unknown":
      return teller.say("segment-unknown", { field });
    default:
      return unreachable(test);
  }
}

/** What a field is called; one of the shop's own, by its name there, in quotes. */
export function toldField(teller: Teller, name: string): string {
  const label = isBuiltIn(name) ? "" : quoted(teller, teller.names.field(name) ?? name.replace(/^custom\./, ""));
  return teller.say("segment-field", { name: isBuiltIn(name) ? name : "other", label });
}

/** Values that read well without quotes: words with capital letters, none of which joins two values. */
const BARE = /^\p{Lu}[\p{L}’'ʼ.-]*(?: \p{Lu}[\p{L}’'ʼ.-]*)*$/u;
const PLACES = new Set(["city", "region", "country"]);

/** How numbers of a field are told: ages in years, values in money, probabilities in per cent. */
export function countedAs(teller: Teller, field: string): Counted {
  switch (field) {
    case "age":
      return years(teller);
    case "lifetime_value":
    case "predicted_value":
      return sums(teller);
    case "usual_interval":
      return daysOf(teller);
    case "p_alive":
      return (n) => teller.say("segment-percent", { n });
    default:
      return plain(teller);
  }
}

/** What the values of a field begin with in the replies. */
const LISTED: Record<string, string> = { gender: "", rfm_group: "rfm_", churn_risk: "risk_" };
const KNOWN = new Set(["f", "m", ...RFM_GROUPS, ...CHURN_RISKS]);

/** A value of a field: its own word where the language has one, else as the data has it. */
export function toldValue(teller: Teller, field: string, value: string): string {
  const list = LISTED[field];
  if (list !== undefined && KNOWN.has(value)) return teller.say("segment-value", { value: `${list}${value}` });
  return PLACES.has(field) && BARE.test(value) ? value : quoted(teller, value);
}
