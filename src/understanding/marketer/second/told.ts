import type { Comparison, Condition, Definition, Happenings, Leaf } from "../../../segments/index.ts";

/** Whether something was denied; `either` where the same condition may be said both ways ("no more than 2", "last bought 90 days ago"). */
export type Denied = boolean | "either";

/** One thing that a definition says, flat: what of, whether it is denied, and all that it holds. */
export interface Told {
  /** A source of happenings, `attribute` with its field, or the kind of the condition. */
  of: string;
  denied: Denied;
  /** Names of the shop's data in it. */
  texts: ReadonlySet<string>;
  /** Comparisons in it, of whatever. */
  comparisons: readonly Comparison[];
  /** Windows in it, as text. */
  windows: ReadonlySet<string>;
  /** Stands beside others, one of which is enough. */
  isEither: boolean;
  /** It says something of the customer's own, and not what happened. */
  isOwn: boolean;
}

/** All that a definition says. What people are ranked by is never denied. */
export function toldIn({ where, top }: Definition): Told[] {
  const ranked =
    top === undefined ? [] : [toldOf("measure" in top.by ? top.by.of.source : "attribute", top.by, "either")];
  return [...conditionsIn(where, false, false), ...ranked];
}

function conditionsIn(condition: Condition, denied: boolean, isEither: boolean): Told[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap((one) => conditionsIn(one, denied, isEither || condition.kind === "any"));
    case "not":
    case "except":
      return conditionsIn(condition.of, !denied, isEither);
    default:
      return leafIn(condition, denied).map((told) => ({ ...told, isEither, isOwn: condition.kind === "attribute" }));
  }
}

function leafIn(leaf: Leaf, denied: boolean): Told[] {
  if (leaf.kind === "sequence") {
    const { first, next, not, within } = leaf;
    return [toldOf(first.source, first, denied), toldOf(next.source, { next, within }, (not === true) !== denied)];
  }
  const own = deniedBy(leaf);
  const of = sourceOf(leaf);
  return of.map((one) => toldOf(one, leaf, own === "either" ? own : own !== denied));
}

function sourceOf(leaf: Leaf): string[] {
  switch (leaf.kind) {
    case "quantity":
    case "shop_average":
      return [leaf.of.of.source];
    case "moment":
    case "every":
      return [leaf.of.source];
    case "compare":
      return [...new Set([leaf.left.of.source, leaf.right.of.source])];
    case "attribute":
      return [leaf.field];
    default:
      return [leaf.kind];
  }
}

function deniedBy(leaf: Leaf): Denied {
  switch (leaf.kind) {
    case "quantity":
      return deniedNumber(leaf.is, leaf.of.of);
    case "moment":
      return leaf.window.kind === "earlier" ? "either" : deniedState(leaf.of);
    case "compare":
      return "either";
    case "attribute":
      return leaf.test.kind === "not_in" || leaf.test.kind === "unknown";
    case "consent":
      return !leaf.granted;
    default:
      return false;
  }
}

function deniedNumber({ op, value }: Comparison, of: Happenings): Denied {
  if (op === "=" && value === 0) return deniedState(of) === "either" ? "either" : true;
  if (op === "<" || op === "<=" || op === "=" || op === "!=") return "either";
  return deniedState(of);
}

/** "Not delivered orders" and "those that ignored it" are said with a no, and there are some. */
function deniedState(of: Happenings): Denied {
  if (of.source === "messages" && /^(?:ignored|not_)/.test(of.state)) return "either";
  if (of.source === "returns" && of.refunded === false) return "either";
  if (of.source === "tickets" && of.open !== undefined) return "either";
  const filter = of.source === "orders" ? of.orders : undefined;
  return filter === undefined ? false : "either";
}

function toldOf(of: string, value: unknown, denied: Denied): Told {
  const texts = new Set<string>();
  const comparisons: Comparison[] = [];
  const windows = new Set<string>();
  const visit = (part: unknown, key: string): void => {
    if (typeof part === "string") texts.add(part);
    if (typeof part !== "object" || part === null) return;
    if (key === "window" || key === "on") windows.add(JSON.stringify(part));
    if ("op" in part && "value" in part) comparisons.push(part as Comparison);
    for (const [name, one] of Object.entries(part)) visit(one, name);
  };
  visit(value, "");
  return { of, denied, texts, comparisons, windows, isEither: false, isOwn: false };
}
