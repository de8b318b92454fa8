import type { Item } from "../../evidence.ts";
import { readingOf, type Source } from "../source.ts";

/** What is bought together with what the person buys, by the sure part of its share: from all they have, and from their last basket. */
export const together: Source = {
  name: "together",
  features: ["own", "root", "last", "most"],
  read({ pairs, vector }, { ages }) {
    // Sums, filled in place as in a row: by own weight, its root (in the end), by the last basket, the greatest.
    const values = new Map<Item, number[]>();
    for (const { item, other, share, sure } of pairs) {
      const link = share * sure;
      const held = (vector.get(item) ?? 0) * link;
      const last = ages.get(item)?.[0] === 0 ? link : 0;
      const sum = values.get(other);
      if (!sum) values.set(other, [held, 0, last, link]);
      else {
        sum[0] = (sum[0] as number) + held;
        sum[2] = (sum[2] as number) + last;
        if (link > (sum[3] as number)) sum[3] = link;
      }
    }
    let total = 0;
    for (const weight of vector.values()) total += weight;
    for (const sum of values.values()) {
      sum[0] = (sum[0] as number) / (total || 1);
      sum[1] = Math.sqrt(sum[0]);
      sum[2] = Math.sqrt(sum[2] as number);
      sum[3] = Math.sqrt(sum[3] as number);
    }
    return readingOf(values);
  },
};
