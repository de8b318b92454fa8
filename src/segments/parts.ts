import type { Comparison, Condition, Definition, Happenings, Items, Leaf, Quantity, Window } from "./definition.ts";

/** The conditions without conditions inside, in their order. */
export function partsOf(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(partsOf);
    case "not":
    case "except":
      return partsOf(condition.of);
    default:
      return [condition];
  }
}

/** The ids of the saved segments that it names, each once: who saves it sees to it that none of them leads back to it. */
export function referencesOf({ where }: Definition): string[] {
  return [...new Set(partsOf(where).flatMap((part) => (part.kind === "segment" ? [part.id] : [])))];
}

/** The quantities that it reckons with. */
export function quantitiesOf({ where, top }: Definition): Quantity[] {
  const inParts = partsOf(where).flatMap((part) => {
    if (part.kind === "quantity" || part.kind === "shop_average") return [part.of];
    return part.kind === "compare" ? [part.left, part.right] : [];
  });
  return top && "measure" in top.by ? [...inParts, top.by] : inParts;
}

/** All happenings that it asks for. */
export function happeningsOf(definition: Definition): Happenings[] {
  const others = partsOf(definition.where).flatMap((part) => {
    if (part.kind === "moment" || part.kind === "every") return [part.of];
    return part.kind === "sequence" ? [part.first, part.next] : [];
  });
  return [...quantitiesOf(definition).map((quantity) => quantity.of), ...others];
}

/** All windows in it. */
export function windowsOf(definition: Definition): Window[] {
  const ofParts = partsOf(definition.where).flatMap((part) => {
    if (part.kind === "moment" || part.kind === "every") return [part.window];
    return part.kind === "attribute" && part.test.kind === "within" ? [part.test.window] : [];
  });
  return [...ofParts, ...happeningsOf(definition).flatMap((of) => of.window ?? [])];
}

/** All comparisons with a number in it. */
export function comparisonsOf(definition: Definition): Comparison[] {
  const ofParts = partsOf(definition.where).flatMap((part) => {
    if (part.kind === "quantity") return [part.is];
    return part.kind === "attribute" && part.test.kind === "number" ? [part.test.is] : [];
  });
  return [...ofParts, ...happeningsOf(definition).flatMap(comparisonsIn)];
}

function comparisonsIn(of: Happenings): Comparison[] {
  switch (of.source) {
    case "orders": {
      const { total, discount, days_to_deliver, units, products } = of.orders ?? {};
      return given([total, discount, days_to_deliver, units, products, ...prices(of.items), ...prices(of.except)]);
    }
    case "returns":
    case "visits":
      return given(prices(of.items));
    case "tickets":
      return given([of.rating]);
    case "nps":
      return given([of.score]);
    case "ratings":
      return given([of.value]);
    default:
      return [];
  }
}

const prices = (items: readonly Items[] = []) => items.map((item) => item.price);
const given = (comparisons: readonly (Comparison | undefined)[]): Comparison[] =>
  comparisons.filter((comparison) => comparison !== undefined);
