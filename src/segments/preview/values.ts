import { unreachable } from "../../base/index.ts";
import type { Condition, Definition, Happenings, Quantity } from "../definition.ts";
import { partsOf } from "../parts.ts";

/** Something of a customer that a definition looks at: a field, a number, or when something was first or last. */
export type Aspect =
  | { kind: "field"; field: string }
  | { kind: "quantity"; quantity: Quantity }
  | { kind: "moment"; which: "first" | "last"; of: Happenings };

/** As many are shown of one person. */
const SHOWN = 8;

/** What the conditions of a definition look at, each once, in their order; the rank first. */
export function aspectsOf({ where, top }: Definition): Aspect[] {
  const ranked: Aspect[] = top
    ? ["measure" in top.by ? { kind: "quantity", quantity: top.by } : { kind: "field", field: top.by.field }]
    : [];
  const seen = new Set<string>();
  return [...ranked, ...aspectsIn(where)]
    .filter((aspect) => {
      const key = JSON.stringify(aspect);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, SHOWN);
}

/** What one condition looks at. */
export const aspectsIn = (condition: Condition): Aspect[] => partsOf(condition).flatMap(ofLeaf);

function ofLeaf(leaf: ReturnType<typeof partsOf>[number]): Aspect[] {
  switch (leaf.kind) {
    case "attribute":
      return [{ kind: "field", field: leaf.field }];
    case "birthday":
      return [{ kind: "field", field: "birth_date" }];
    case "quantity":
    case "shop_average":
      return [{ kind: "quantity", quantity: leaf.of }];
    case "compare":
      return [leaf.left, leaf.right].map((quantity) => ({ kind: "quantity", quantity }));
    case "moment":
      return [{ kind: "moment", which: leaf.which, of: leaf.of }];
    case "every":
      return [{ kind: "quantity", quantity: { measure: "count", of: { ...leaf.of, window: leaf.window } } }];
    case "sequence":
      return [
        { kind: "moment", which: "first", of: leaf.first },
        { kind: "moment", which: "last", of: leaf.next },
      ];
    case "consent":
    case "reachable":
    case "segment":
      return [];
    default:
      return unreachable(leaf);
  }
}
