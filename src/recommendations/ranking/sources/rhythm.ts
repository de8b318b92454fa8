import type { Rhythm } from "../../evidence.ts";
import { type Person, readingOf, type Source } from "../source.ts";

/** A rhythm seen in so many gaps counts as much as the person's own first. */
const PRIOR_GAPS = 2;

/** What is due: the person's own interval for the item, drawn towards everybody's, beside what has passed since they last bought it. */
export const rhythm: Source = {
  name: "rhythm",
  features: ["due", "overdue", "again", "expected"],
  read({ rhythms }, person) {
    const values = new Map<number, number[]>();
    for (const [item, ages] of person.ages) {
      const of = rhythms.get(item);
      const interval = intervalOf(ages, of, person);
      const again = of?.again ?? 0;
      if (interval === null) {
        values.set(item, [again / 100, 0, again, (again * ages.length) / person.baskets]);
        continue;
      }
      const ratio = Math.log((sinceOf(ages[0] ?? 0, person) + 0.5) / (interval + 0.5));
      const due = Math.exp(-(ratio * ratio));
      values.set(item, [due * (0.01 + again), Math.max(0, ratio), again, (again * ages.length) / person.baskets]);
    }
    return readingOf(values);
  },
};

/** The usual gap in days (in baskets, where no times are known), or null where neither the person nor anybody shows one. */
function intervalOf(ages: readonly number[], of: Rhythm | undefined, { daysAgo }: Person): number | null {
  const gaps = ages.length - 1;
  const when = (age: number | undefined) => (daysAgo ? (daysAgo[age ?? 0] ?? 0) : (age ?? 0));
  const span = when(ages.at(-1)) - when(ages[0]);
  const known = of && of.gaps > 0 ? of.days : null;
  if (gaps === 0) return known;
  return known === null ? span / gaps : (span + PRIOR_GAPS * known) / (gaps + PRIOR_GAPS);
}

/** How long ago it was last bought; in baskets the one to come is counted. */
const sinceOf = (age: number, { daysAgo }: Person): number => (daysAgo ? (daysAgo[age] ?? 0) : age + 1);
