import type { Evidence, Item } from "../../evidence.ts";
import { type Reading, readingOf, type Source } from "../source.ts";

/** What people with alike baskets buy: the mean of their vectors, the nearer counting more, and how many of them have it at all. */
export const neighbours = {
  name: "neighbours",
  features: ["mean", "root", "support"],
  read({ neighbours }: Pick<Evidence, "neighbours">): Reading {
    // Of each item: the sum of weights, its root (in the end), and the sum of likenesses. Filled in place: there are thousands.
    const values = new Map<Item, number[]>();
    let total = 0;
    for (const { likeness, items } of neighbours) {
      total += likeness;
      items.forEach((weight, item) => {
        const sum = values.get(item);
        if (!sum) values.set(item, [likeness * weight, 0, likeness]);
        else {
          sum[0] = (sum[0] as number) + likeness * weight;
          sum[2] = (sum[2] as number) + likeness;
        }
      });
    }
    for (const sum of values.values()) {
      sum[0] = (sum[0] as number) / total;
      sum[1] = Math.sqrt(sum[0]);
      sum[2] = (sum[2] as number) / total;
    }
    return readingOf(values);
  },
} satisfies Source;
