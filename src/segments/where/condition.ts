import { unreachable } from "../../base/index.ts";
import type { Condition } from "../definition.ts";
import { attributeTruth, birthdayTruth } from "./attributes.ts";
import { consentTruth, reachableTruth, segmentTruth } from "./contacts.ts";
import type { Context, Truth } from "./context.ts";
import { negate } from "./predicate.ts";
import { compareTruth, momentTruth, quantityTruth, shopAverageTruth } from "./quantities.ts";
import { everyTruth, sequenceTruth } from "./sequences.ts";

/** Of whom a condition is true, and of whom it is false. */
export function truthOf(condition: Condition, context: Context): Truth {
  switch (condition.kind) {
    case "all":
      return joined(condition.of, "all", "any", context);
    case "any":
      return joined(condition.of, "any", "all", context);
    case "not": {
      const { yes, no } = truthOf(condition.of, context);
      return { yes: no, no: yes };
    }
    case "except": {
      const { yes } = truthOf(condition.of, context);
      return { yes: negate(yes), no: yes };
    }
    case "attribute":
      return attributeTruth(condition, context);
    case "birthday":
      return birthdayTruth(condition, context);
    case "quantity":
      return quantityTruth(condition, context);
    case "moment":
      return momentTruth(condition, context);
    case "compare":
      return compareTruth(condition, context);
    case "shop_average":
      return shopAverageTruth(condition, context);
    case "every":
      return everyTruth(condition, context);
    case "sequence":
      return sequenceTruth(condition, context);
    case "consent":
      return consentTruth(condition, context);
    case "reachable":
      return reachableTruth(condition, context);
    case "segment":
      return segmentTruth(condition, context);
    default:
      return unreachable(condition);
  }
}

function joined(of: readonly Condition[], yes: "all" | "any", no: "all" | "any", context: Context): Truth {
  const truths = of.map((one) => truthOf(one, context));
  return {
    yes: { kind: yes, of: truths.map((truth) => truth.yes) },
    no: { kind: no, of: truths.map((truth) => truth.no) },
  };
}
