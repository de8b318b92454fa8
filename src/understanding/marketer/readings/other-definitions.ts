import type { Condition, Definition, Happenings, Leaf } from "../../../segments/index.ts";
import { textOf } from "../grammar/scene.ts";
import { means, type Term } from "../grammar/term.ts";
import type { Alternative } from "../reading.ts";
import { inWindow, leavesOf, mapLeaves, windowIn } from "../refine/tree.ts";
import type { Question } from "./question.ts";

/** Another way to take a definition, and whether a term is of the words that it comes from. */
interface Other {
  where: Condition | null;
  isOf(term: Term): boolean;
}

/** Definitions that the same words may mean, with the words. */
export function otherDefinitions({ scene }: Question, definition: Definition): Alternative[] {
  return OTHERS.flatMap((other): Alternative[] => {
    const { where, isOf } = other(definition.where, scene.terms);
    const said = scene.terms.filter((term) => term.use !== undefined && isOf(term));
    if (where === null || said.length === 0) return [];
    return [{ words: said.map((term) => textOf(scene, term)).join(" … "), readings: [{ ...definition, where }] }];
  });
}

const OTHERS: readonly ((where: Condition, terms: readonly Term[]) => Other)[] = [
  otherMeasure,
  otherReach,
  oneWindow,
  neverBought,
  otherState,
  orUnknown,
  twiceThen,
];

const changed = (where: Condition, change: (leaf: Leaf) => Condition): Condition => mapLeaves(where, change);

/** "Купили больше, чем в прошлом году": for more money, or more often. */
function otherMeasure(where: Condition, terms: readonly Term[]): Other {
  const isTold = terms.some((term) =>
    means(term, "spend", "amount", "order_number", "orders", "order_one", "pieces", "average_order", "oftener", "once"),
  );
  const swap = { count: "amount", amount: "count" } as const;
  const other = changed(where, (leaf) => {
    if (leaf.kind !== "compare" || (leaf.left.measure !== "count" && leaf.left.measure !== "amount")) return leaf;
    const measure = swap[leaf.left.measure];
    return { ...leaf, left: { ...leaf.left, measure }, right: { ...leaf.right, measure } };
  });
  return { where: isTold ? null : other, isOf: (term) => means(term, "buy", "gt", "lt", "twice_as", "thrice_as") };
}

/** "Женщины или москвичи, купившие кофе": all of them bought it, or only those named last. */
function otherReach(where: Condition, terms: readonly Term[]): Other {
  const isOf = (term: Term): boolean => means(term, "or");
  const [first, ...rest] = where.kind === "all" ? where.of : [];
  if (first?.kind !== "any" || rest.length === 0 || !terms.some(isOf)) return { where: null, isOf };
  const [last, ...others] = [...first.of].reverse();
  if (last === undefined) return { where: null, isOf };
  return { where: { kind: "any", of: [...others.reverse(), { kind: "all", of: [last, ...rest] }] }, isOf };
}

/** "Купили кофе за 90 дней и ничего не вернули": ever, or in those days too. */
function oneWindow(where: Condition): Other {
  const happened = leavesOf(where).filter((leaf) => leaf.kind === "quantity");
  const windows = happened.map(windowIn).filter((window) => window !== undefined);
  const [window] = windows;
  const isOne = windows.length === 1 && happened.length > 1;
  const other =
    isOne && window !== undefined
      ? changed(where, (leaf) =>
          leaf.kind === "quantity" && windowIn(leaf) === undefined ? inWindow(leaf, window) : leaf,
        )
      : null;
  return { where: other, isOf: (term) => term.time?.kind === "window" };
}

/** "Не покупали 90 дней": bought before, or never. */
function neverBought(where: Condition): Other {
  const isBuyer = leavesOf(where).some(
    (leaf) => leaf.kind === "quantity" && leaf.of.of.source === "orders" && leaf.is.op !== "=" && leaf.is.value > 0,
  );
  const other = changed(where, (leaf) =>
    leaf.kind === "moment" && leaf.which === "last" && leaf.window.kind === "earlier"
      ? {
          kind: "any",
          of: [leaf, { kind: "quantity", of: { measure: "count", of: leaf.of }, is: { op: "=", value: 0 } }],
        }
      : leaf,
  );
  return { where: isBuyer ? null : other, isOf: (term) => means(term, ...NOT) || isTimed(term) };
}

const NOT = ["not", "never", "nothing", "without"];

const isTimed = ({ time }: Term): boolean => time?.kind === "length" || time?.kind === "window";

/** "Получили": it was sent to them, or it came. "Не открыли": of those that it came to, or of all that it was sent to. */
function otherState(where: Condition, terms: readonly Term[]): Other {
  const isTold = terms.some((term) => means(term, "ignore", "delivered_message"));
  const states: Partial<Record<string, "sent" | "delivered" | "ignored" | "not_opened">> = {
    ...(terms.some((term) => means(term, "received")) && { sent: "delivered", delivered: "sent" }),
    ignored: "not_opened",
    not_opened: "ignored",
  };
  const other = changed(where, (leaf) => {
    const of = leaf.kind === "quantity" ? leaf.of.of : null;
    const state = of?.source === "messages" ? states[of.state] : undefined;
    if (leaf.kind !== "quantity" || of?.source !== "messages" || state === undefined) return leaf;
    const swapped: Happenings = { ...of, state };
    return { ...leaf, of: { ...leaf.of, of: swapped } };
  });
  return { where: isTold ? null : other, isOf: (term) => means(term, "received", "open", "sent") };
}

/** "Не из Москвы": known to be from elsewhere, or not known at all too. */
function orUnknown(where: Condition): Other {
  const other = changed(where, (leaf) =>
    leaf.kind === "attribute" && leaf.test.kind === "not_in"
      ? { kind: "except", of: { ...leaf, test: { kind: "in", values: leaf.test.values } } }
      : leaf,
  );
  return { where: other, isOf: (term) => means(term, "not", "nothing") || term.name?.names[0]?.kind === "city" };
}

/** "Купили второй раз за 30 дней": so long after the first, or twice in the last 30 days. */
function twiceThen(where: Condition): Other {
  const other = changed(where, (leaf) => {
    if (leaf.kind !== "sequence" || leaf.from !== "first" || leaf.within === undefined) return leaf;
    if (leaf.within.unit === "quarter" || JSON.stringify(leaf.first) !== JSON.stringify(leaf.next)) return leaf;
    const of: Happenings = { ...leaf.next, window: { kind: "last", ...leaf.within } };
    return { kind: "quantity", of: { measure: "count", of }, is: { op: ">=", value: 2 } };
  });
  return { where: other, isOf: (term) => means(term, "again", "second_time") };
}
