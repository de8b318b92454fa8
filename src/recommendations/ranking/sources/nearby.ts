import { readingOf, type Source } from "../source.ts";

/** From so many of the most popular items of a city recommendations are taken. */
const CANDIDATES = 100;

/** What is bought of late in the person's own city. */
export const nearby: Source = {
  name: "nearby",
  features: ["late", "root"],
  read: ({ popularNearby }) =>
    readingOf(new Map([...popularNearby].slice(0, CANDIDATES).map(([item, late]) => [item, [late, Math.sqrt(late)]]))),
};
