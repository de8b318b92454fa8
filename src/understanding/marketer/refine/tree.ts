import type { Condition, Leaf, Window } from "../../../segments/index.ts";

/** The same tree with its leaves changed. */
export function mapLeaves(condition: Condition, change: (leaf: Leaf) => Condition): Condition {
  switch (condition.kind) {
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map((one) => mapLeaves(one, change)) };
    case "not":
    case "except":
      return { kind: condition.kind, of: mapLeaves(condition.of, change) };
    default:
      return change(condition);
  }
}

/** The leaves of a tree, in order. */
export function leavesOf(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(leavesOf);
    case "not":
    case "except":
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}

/** Both; what is an "all" already grows. */
export function both(one: Condition, other: Condition): Condition {
  const parts = [one, other].flatMap((condition) => (condition.kind === "all" ? condition.of : [condition]));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "all", of: parts };
}

/** The window that a leaf is about, where it has one. */
export function windowIn(leaf: Leaf): Window | undefined {
  switch (leaf.kind) {
    case "quantity":
    case "shop_average":
      return leaf.of.of.window;
    case "moment":
    case "every":
      return leaf.window;
    case "attribute":
      return leaf.test.kind === "within" ? leaf.test.window : undefined;
    default:
      return undefined;
  }
}

/** The leaf in another window; as it is where it takes none. */
export function inWindow(leaf: Leaf, window: Window): Leaf {
  switch (leaf.kind) {
    case "quantity":
      return { ...leaf, of: { ...leaf.of, of: { ...leaf.of.of, window } } };
    case "shop_average":
      return { ...leaf, of: { ...leaf.of, of: { ...leaf.of.of, window } } };
    case "moment":
      return {
        ...leaf,
        window: window.kind === "last" && leaf.window.kind === "earlier" ? { ...window, kind: "earlier" } : window,
      };
    case "every":
      return { ...leaf, window };
    case "attribute":
      return leaf.test.kind === "within" ? { ...leaf, test: { kind: "within", window } } : leaf;
    default:
      return leaf;
  }
}
