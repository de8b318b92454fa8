import type { Comparison, Condition, Definition, Items, Leaf, Top, Window } from "../../../segments/index.ts";
import { bundlesOf } from "../conditions/goods.ts";
import { comparisonOf } from "../conditions/made.ts";
import type { Amount } from "../grammar/clause.ts";
import { valuesOf } from "../grammar/facts.ts";
import { type Scene, use } from "../grammar/scene.ts";
import { means } from "../grammar/term.ts";
import { type Node, treeOf } from "../grammar/tree.ts";
import { both, inWindow, leavesOf, mapLeaves, windowIn } from "./tree.ts";

/** What a question said, before it is known whether it goes on from the one before. */
export interface Said {
  nodes: readonly Node[];
  top: Top | null;
}

/** Whether a text goes on from the question before it: it does unless it names the people anew. */
export function goesOn(scene: Scene): boolean {
  const told = scene.terms.filter((term) => !means(term, "filler") || means(term, "show", "only", "and", "but"));
  const [first] = told;
  if (first === undefined || scene.terms.some((term) => means(term, "more_of", "of_them", "also"))) return true;
  if (means(scene.terms[0], "and", "but", "only", "except")) return true;
  return !means(first, "show", "people");
}

/** The definition before, as these words change it. */
export function refine(scene: Scene, said: Said, previous: Definition): Definition {
  const top = refinedTop(scene, said, previous);
  let where = previous.where;
  where = takeFragments(scene, where);
  const more = scene.terms.filter((term) => means(term, "more_of"));
  if (more.length > 0) use(...more);
  for (const node of said.nodes) where = takeNode(scene, where, node, said.nodes, more.length > 0);
  return { where, ...(top !== undefined && { top }), timezone: previous.timezone };
}

function refinedTop({ rank }: Scene, { top }: Said, previous: Definition): Top | undefined {
  if (top !== null) return top;
  if (rank === null || rank.n === null || previous.top === undefined) return previous.top;
  return { ...previous.top, n: rank.n, ...(rank.percent && { percent: true as const }) };
}

/** A window, a number or goods alone take the place of the ones before. */
function takeFragments(scene: Scene, where: Condition): Condition {
  const { pending } = scene;
  let refined = where;
  const [when] = pending.whens;
  const denied = when?.window && pending.not.length > 0 ? notThen(refined, when.window) : null;
  if (denied !== null) {
    use(...pending.not, ...pending.whens.map(({ term }) => term));
    refined = denied;
  } else if (when?.window) {
    const changed = otherWindow(refined, when.window);
    if (changed !== null) use(...pending.whens.map(({ term }) => term));
    refined = changed ?? refined;
  }
  const [amount] = pending.amounts;
  if (amount !== undefined) {
    const changed = otherNumber(refined, amount);
    if (changed !== null) use(amount.term);
    refined = changed ?? refined;
  }
  const items = bundlesOf(pending.goods).map((bundle) => bundle.items);
  if (items.length > 0) {
    refined = otherGoods(refined, items);
    use(...pending.goods.map(({ term }) => term));
  }
  return refined;
}

/** "Но не в октябре": what was done was not done then. */
function notThen(where: Condition, window: Window): Condition | null {
  const done = leavesOf(where).findLast(
    (leaf) => leaf.kind === "quantity" && !(leaf.is.op === "=" && leaf.is.value === 0),
  );
  if (done?.kind !== "quantity") return null;
  const none: Leaf = { kind: "quantity", of: { measure: "count", of: done.of.of }, is: { op: "=", value: 0 } };
  return both(where, inWindow(none, window));
}

const last = <One>(list: readonly One[]): One | undefined => list.at(-1);

function otherWindow(where: Condition, window: Window): Condition | null {
  const leaves = leavesOf(where);
  const timed = leaves.filter((leaf) => windowIn(leaf) !== undefined);
  const target = last(timed) ?? last(leaves.filter((leaf) => leaf.kind === "quantity"));
  if (target === undefined) return null;
  const same = JSON.stringify(windowIn(target));
  return mapLeaves(where, (leaf) =>
    leaf === target || (timed.includes(leaf) && JSON.stringify(windowIn(leaf)) === same)
      ? inWindow(leaf, window)
      : leaf,
  );
}

/** "А больше 300?", "make it 90": the last number that was told, a bare one keeps how it is compared. */
function otherNumber(where: Condition, amount: Amount): Condition | null {
  const leaves = leavesOf(where);
  const target = last(leaves.filter((leaf) => isNumbered(leaf)));
  if (target !== undefined) return mapLeaves(where, (leaf) => (leaf === target ? withNumber(leaf, amount) : leaf));
  const timed = last(leaves.filter((leaf) => lengthIn(leaf) !== null));
  if (timed === undefined || !amount.isBare) return null;
  return mapLeaves(where, (leaf) => {
    const window = lengthIn(leaf);
    return leaf === timed && window !== null ? inWindow(leaf, { ...window, kind: "last", n: amount.value }) : leaf;
  });
}

const lengthIn = (leaf: Leaf): Extract<Window, { kind: "last" | "earlier" }> | null => {
  const window = windowIn(leaf);
  return window?.kind === "last" || window?.kind === "earlier" ? window : null;
};

const numberIn = (leaf: Leaf): Comparison | null => {
  if (leaf.kind === "quantity") return leaf.is;
  return leaf.kind === "attribute" && leaf.test.kind === "number" ? leaf.test.is : null;
};

/** "At least one" was not said as a number. */
const isNumbered = (leaf: Leaf): boolean => {
  const is = numberIn(leaf);
  return is !== null && !(is.op === ">=" && is.value === 1) && !(is.op === "=" && is.value === 0);
};

function withNumber(leaf: Leaf, amount: Amount): Leaf {
  const before = numberIn(leaf);
  const is: Comparison =
    amount.isBare && before !== null && before.op !== "between"
      ? { op: before.op, value: amount.value }
      : comparisonOf(amount);
  if (leaf.kind === "quantity") return { ...leaf, is };
  return leaf.kind === "attribute" ? { ...leaf, test: { kind: "number", is } } : leaf;
}

function otherGoods(where: Condition, items: Items[]): Condition {
  const target = last(leavesOf(where).filter((leaf) => leaf.kind === "quantity" && "items" in leaf.of.of));
  if (target === undefined) {
    return both(where, {
      kind: "quantity",
      of: { measure: "count", of: { source: "orders", items } },
      is: { op: ">=", value: 1 },
    });
  }
  return mapLeaves(where, (leaf) =>
    leaf === target && leaf.kind === "quantity" && "items" in leaf.of.of
      ? { ...leaf, of: { ...leaf.of, of: { ...leaf.of.of, items } } }
      : leaf,
  );
}

/** A condition more: values of a field that was told take the place of those, or join them; else both must hold. */
function takeNode(scene: Scene, where: Condition, node: Node, all: readonly Node[], isMore: boolean): Condition {
  const made = treeOf([node]);
  const field = node.condition.kind === "attribute" ? node.condition.field : null;
  const told = leavesOf(where).find(
    (leaf) => leaf.kind === "attribute" && leaf.field === field && valuesOf(leaf) !== null,
  );
  const values = valuesOf(node.condition);
  if (!node.except && field !== null && told !== undefined && values !== null) {
    const isWider = isMore || scene.terms.some((term) => means(term, "also")) || means(scene.terms[0], "and");
    return mapLeaves(where, (leaf) => (leaf === told ? withValues(leaf, values, isWider) : leaf));
  }
  if (isMore && all.length === 1) return { kind: "any", of: [where, made] };
  return both(where, made);
}

function withValues(leaf: Leaf, values: string[], isWider: boolean): Leaf {
  if (leaf.kind !== "attribute") return leaf;
  const before = isWider ? (valuesOf(leaf) ?? []) : [];
  return { ...leaf, test: { kind: "in", values: [...new Set([...before, ...values])] } };
}
