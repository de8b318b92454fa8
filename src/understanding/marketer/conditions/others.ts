import type { Comparison, Condition, Happenings, Window } from "../../../segments/index.ts";
import type { Clause } from "../grammar/clause.ts";
import type { MarketerLexicon } from "../reading.ts";
import { amountsOr, valuesOf } from "./amounts.ts";
import { areAllMeant, bundlesOf } from "./goods.ts";
import type { Known, SensesOf } from "./known.ts";
import { comparisonOf, counted, type Made, over, some } from "./made.ts";
import { messages } from "./messages.ts";

/** What happened to returns, letters, visits, tickets. */
export const happeningConditions: Partial<Record<Clause["group"], (clause: Clause, known: Known) => Made>> = {
  returns: (clause) => over(clause, (window) => amountsOr(clause, returnsIn(clause, window ?? sinceLong(clause)))),
  messages: (clause) => over(clause, (window) => messages(clause, window ?? sinceLong(clause))),
  visits: (clause) => over(clause, (window) => visits(clause, window)),
  tickets: (clause, known) => over(clause, (window) => tickets(clause, window ?? sinceLong(clause), known)),
  scores: (clause, { lexicon }) => over(clause, (window) => scores(clause, window ?? sinceLong(clause), lexicon)),
};

/** "Не открывают письма уже месяц": not in the last month. */
function sinceLong({ negated, lengths: [length] }: Clause): Window | undefined {
  return negated && length !== undefined ? { kind: "last", n: length.n, unit: length.unit } : undefined;
}

export function returnsIn(clause: Clause, window: Window | undefined): Happenings {
  const items = bundlesOf(clause.goods).map((bundle) => bundle.items);
  const reason = valuesOf(clause, "return_reason");
  return {
    source: "returns",
    ...(items.length > 0 && { items }),
    ...(reason.length > 0 && { reason }),
    ...(clause.marks.has("not_refunded")
      ? { refunded: false }
      : clause.marks.has("refund") && !clause.marks.has("return") && { refunded: true }),
    ...(window !== undefined && { window }),
  };
}

/** Not there for 30 days: came before, and not since, as with orders (§9.1). */
function visits(clause: Clause, window: Window | undefined): Condition {
  const [length] = clause.lengths;
  const ago = length ?? (window?.kind === "last" ? window : undefined);
  const seen = clause.goods.length > 1 && !clause.negated && clause.amounts.length === 0 ? bundlesOf(clause.goods) : [];
  if (areAllMeant(seen)) {
    const of = visitsIn(clause, window);
    return { kind: "all", of: seen.map(({ items }) => some({ ...of, items: [items] } as Happenings, false)) };
  }
  if (!clause.negated || ago === undefined || clause.amounts.length > 0 || clause.marks.has("same_time"))
    return amountsOr(clause, visitsIn(clause, window));
  return {
    kind: "moment",
    which: "last",
    of: visitsIn(clause, undefined),
    window: { kind: "earlier", n: ago.n, unit: ago.unit },
  };
}

export function visitsIn({ marks, goods }: Clause, window: Window | undefined): Happenings {
  const items = bundlesOf(goods).map((bundle) => bundle.items);
  const kind = marks.has("abandoned")
    ? "checkout_abandoned"
    : marks.has("cart")
      ? "cart"
      : marks.has("view")
        ? "view"
        : null;
  return {
    source: "visits",
    ...(kind !== null && { visits: [kind] }),
    ...(items.length > 0 && { items }),
    ...(window !== undefined && { window }),
  };
}

/** §9.9: a complaint is a ticket whose topic is one. */
function tickets(clause: Clause, window: Window | undefined, known: Known): Made {
  const of = ticketsIn(clause, window, known);
  if (of === null) return null;
  const rating = clause.amounts.find(({ unit, value }) => clause.marks.has("rate") && value <= 10 && unit !== "times");
  if (rating === undefined) return clause.marks.has("rate") ? null : amountsOr(clause, of);
  if (clause.marks.has("average")) return counted(of, "average", comparisonOf(rating));
  return some({ ...of, rating: comparisonOf(rating) }, clause.negated);
}

export function ticketsIn(
  clause: Clause,
  window: Window | undefined,
  { lexicon, senses }: Known,
): Extract<Happenings, { source: "tickets" }> | null {
  const said = valuesOf(clause, "ticket_topic");
  const about = topicSense(clause);
  const told = about === null ? [] : topicsMeaning(lexicon, about, senses);
  if (about !== null && told.length === 0) return null;
  const topics =
    told.length > 0
      ? told
      : said.length > 0
        ? said
        : clause.marks.has("complaint")
          ? topicsMeaning(lexicon, "complaint", senses)
          : [];
  if (clause.marks.has("complaint") && topics.length === 0) return null;
  return {
    source: "tickets",
    ...(topics.length > 0 && { topics }),
    ...(clause.marks.has("open_ticket") && { open: true }),
    ...(window !== undefined && { window }),
  };
}

/** "About a return": what the topic is called by another word. */
const topicSense = ({ marks }: Clause): string | null =>
  [...marks].find((one) => one.startsWith("topic:"))?.slice("topic:".length) ?? null;

/** Topics whose name means what was said: "жалоба", "скарга на якість" and "Complaints" are complaints. */
const topicsMeaning = (lexicon: MarketerLexicon, sense: string, senses: SensesOf): string[] =>
  lexicon.names
    .filter(({ kind, names }) => kind === "ticket_topic" && names.some((name) => senses(name).includes(sense)))
    .map(({ value }) => value);

/** §9.9: the group by the latest score. */
const GROUPS: Record<string, Comparison> = {
  promoter: { op: ">=", value: 9 },
  passive: { op: "between", value: 7, to: 8 },
  detractor: { op: "<=", value: 6 },
};

function scores(clause: Clause, window: Window | undefined, lexicon: MarketerLexicon): Made {
  const when = window === undefined ? {} : { window };
  const group = Object.entries(GROUPS).find(([sense]) => clause.marks.has(sense));
  const nps = { source: "nps" as const, ...when };
  if (group !== undefined) return denied(clause, counted(nps, "latest", group[1]));
  const [amount] = clause.amounts;
  if (amount === undefined) return clause.marks.has("nps") ? some(nps, clause.negated) : null;
  const is = comparisonOf(amount);
  // Nobody is marked above 5 by support: "5 and below" is of the longer scale.
  const isAnyMark = is.value === 5 && is.op === "<=";
  if (clause.marks.has("nps") || (amount.to ?? amount.value) > 5 || isAnyMark)
    return denied(clause, counted(nps, "latest", is));
  if (lexicon.has.tickets) return some({ source: "tickets", rating: is, ...when }, clause.negated);
  return some({ source: "ratings", value: is, ...when }, clause.negated);
}

const denied = (clause: Clause, condition: Condition): Condition =>
  clause.negated ? { kind: "not", of: condition } : condition;
