import type { Condition, Definition, Happenings, Window } from "../segments/index.ts";
import type { PlainMeasure, Question } from "./question.ts";
import { plainOf } from "./traits.ts";

/** The people that the first figure of a question is about, as a segment; null where segments have no such people. */
export function peopleOf(question: Question): Definition | null {
  const [measure] = question.measures.flatMap(plainOf);
  if (!measure) return null;
  const did = whatTheyDid(measure, question.window);
  if (did === null) return null;
  const of = [question.who, measure.who, ...did].flatMap((one) => one ?? []);
  const [only] = of;
  return { where: only && of.length === 1 ? only : { kind: "all", of }, timezone: question.timezone };
}

function whatTheyDid(measure: PlainMeasure, window: Window | undefined): Condition[] | null {
  if (measure.kind === "field") return [];
  if (measure.kind === "reckoned") return [had(measure.of, window)];
  const of: Happenings =
    measure.of ?? ({ source: SOURCES[measure.name] ?? "orders", ...SENT[measure.name] } as Happenings);
  switch (measure.name) {
    case "customers":
    case "predicted_value":
      return [];
    case "registrations":
      return [
        { kind: "attribute", field: "registered", test: window ? { kind: "within", window } : { kind: "known" } },
      ];
    case "new_customers":
      return window ? [had(of, window), first(window)] : [had(of, window)];
    case "returning_customers":
      return window ? [had(of, window), { kind: "except", of: first(window) }] : null;
    case "lapsed_customers":
      return isUpToNow(window) ? [had(of, undefined), had(of, window, { op: "=", value: 0 })] : null;
    case "repeat_customers":
      return [had(of, window, { op: ">=", value: 2 })];
    case "lifetime_value":
      return [had(of, undefined)];
    default:
      return [had(of, window)];
  }
}

const SOURCES: Partial<Record<string, Happenings["source"]>> = {
  nps: "nps",
  conversion: "messages",
  open_rate: "messages",
  click_rate: "messages",
};
const SENT: Partial<Record<string, object>> = {
  conversion: { state: "sent" },
  open_rate: { state: "delivered" },
  click_rate: { state: "delivered" },
};

const ONCE = { op: ">=", value: 1 } as const;

function had(
  of: Happenings,
  window: Window | undefined,
  is: Extract<Condition, { kind: "quantity" }>["is"] = ONCE,
): Condition {
  const { window: _, ...whenever } = of;
  return {
    kind: "quantity",
    of: { measure: "count", of: { ...whenever, ...(window && { window }) } as Happenings },
    is,
  };
}

const first = (window: Window): Condition => ({ kind: "moment", which: "first", of: { source: "orders" }, window });

/** Whoever bought before such a time and not in it has not come later either. */
const isUpToNow = (window: Window | undefined): boolean =>
  window?.kind === "last" || (window?.kind === "this" && window.shift === 0);
