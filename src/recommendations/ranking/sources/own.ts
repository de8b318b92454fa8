import { readingOf, type Source } from "../source.ts";

/** What the person buys themselves: how often and how lately, in baskets and, where times are known, in days. */
export const own: Source = {
  name: "own",
  features: ["mean", "mean6", "mean8", "mean1", "last", "count", "month", "season", "before", "share", "baskets"],
  read(_evidence, { ages, baskets, daysAgo, repeatShare }) {
    const [wholes6, wholes8, wholes9] = [0.6, 0.8, 0.9].map((rate) => (1 - rate ** baskets) / (1 - rate));
    const values = new Map<number, number[]>();
    for (const [item, own] of ages) {
      const days = daysAgo?.[own[0] ?? 0];
      values.set(item, [
        sumOf(own, 0.9) / (wholes9 ?? 1),
        sumOf(own, 0.6) / (wholes6 ?? 1),
        sumOf(own, 0.8) / (wholes8 ?? 1),
        own.length / baskets,
        own[0] === 0 ? 1 : 0,
        Math.log(own.length),
        days === undefined ? 0 : 2 ** (-days / 30),
        days === undefined ? 0 : 2 ** (-days / 120),
        1,
        Math.log(repeatShare / (1 - repeatShare + 1e-3)),
        Math.log(baskets),
      ]);
    }
    return readingOf(values);
  },
};

const sumOf = (ages: readonly number[], rate: number): number => ages.reduce((sum, age) => sum + rate ** age, 0);
