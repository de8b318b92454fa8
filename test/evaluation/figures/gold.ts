import * as z from "zod";
import { NAMED_MEASURES, type Question, question } from "../../../src/figures/index.ts";

/** A question without its time zone, which is the shop's. */
export type Gold = Omit<Question, "timezone">;

const Short = z.strictObject({
  /** A measure or several: a short name, one of {@link NAMED_MEASURES}, or a measure as it is. */
  m: z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  /** What more is said of what the measures are of. */
  of: z.record(z.string(), z.unknown()).default({}),
  /** A condition, or values by field. */
  who: z.record(z.string(), z.unknown()).optional(),
  /** "last 30 day", "this month -1", "named month 10 2025", "between 2026-01-01 2026-03-31". */
  w: z.string().optional(),
  versus: z.string().optional(),
  by: z.string().optional(),
  top: z.union([z.number(), z.record(z.string(), z.unknown())]).optional(),
  share: z.literal(true).optional(),
  only: z.record(z.string(), z.unknown()).optional(),
});

/** A question as it stands in short in the files. Throws where it is none. */
export function goldOf(data: unknown): Gold {
  const { m, of, who, w, versus, top, ...more } = Short.parse(data);
  return question.omit({ timezone: true }).parse({
    measures: [m].flat().map((one) => measureOf(one, of)),
    ...(who && { who: whoOf(who) }),
    ...(w && { window: windowOf(w) }),
    ...(versus && { versus: /^(?:before|year_before)$/.test(versus) ? versus : windowOf(versus) }),
    ...(top !== undefined && { top: typeof top === "number" ? { n: top } : top }),
    ...more,
  });
}

/** What is reckoned of what, by short names. */
const RECKONED: Record<string, [how: string, of: object]> = {
  ...Object.fromEntries(
    ["average", "median", "units", "largest", "smallest", "discount", "delivery_days"].map((how) => [
      how,
      [how, { source: "orders" }],
    ]),
  ),
  revenue: ["amount", { source: "orders" }],
  orders: ["count", { source: "orders" }],
  buyers: ["customers", { source: "orders" }],
  returns: ["count", { source: "returns" }],
  returned_units: ["units", { source: "returns" }],
  refunded: ["amount", { source: "returns" }],
  tickets: ["count", { source: "tickets" }],
  rating: ["average", { source: "tickets" }],
  visits: ["count", { source: "visits" }],
  sent: ["count", { source: "messages", state: "sent" }],
  opened: ["count", { source: "messages", state: "opened" }],
  clicked: ["count", { source: "messages", state: "clicked" }],
};
const OF_LETTERS = ["conversion", "open_rate", "click_rate"];

function measureOf(said: unknown, more: object): unknown {
  if (typeof said !== "string") return said;
  const reckoned = RECKONED[said];
  if (reckoned) return { kind: "reckoned", how: reckoned[0], of: { ...reckoned[1], ...more } };
  if (!NAMED_MEASURES.some((name) => name === said)) throw new Error(`there is no measure "${said}"`);
  const source = OF_LETTERS.includes(said) ? { source: "messages", state: "sent" } : { source: "orders" };
  return { kind: "named", name: said, ...(Object.keys(more).length > 0 && { of: { ...source, ...more } }) };
}

function whoOf(who: Record<string, unknown>): unknown {
  if (who.kind !== undefined) return who;
  const all = Object.entries(who).map(([field, values]) => ({
    kind: "attribute",
    field,
    test: { kind: "in", values },
  }));
  return all.length === 1 ? all[0] : { kind: "all", of: all };
}

function windowOf(said: string): unknown {
  const [kind, first = "", second, third] = said.split(" ");
  if (kind === "last" || kind === "earlier") return { kind, n: Number(first), unit: second };
  if (kind === "this") return { kind, unit: first, shift: Number(second) };
  if (kind === "named") return { kind, unit: first, index: Number(second), ...(third && { year: Number(third) }) };
  return { kind, from: first, ...(second && { to: second }) };
}
