import { tableOf } from "../search/figures.ts";
import type { Figures, Foretold } from "./evaluate.ts";
import type { NextBaskets } from "./read.ts";

/** What the set is, and what of it is not judged. */
export function describe({ people, next, items, unjudged, newcomers }: NextBaskets): string[] {
  const judged = next.filter((basket) => basket !== null).length;
  const baskets = people.reduce((sum, own) => sum + own.length, 0);
  return [
    `${people.length} people, ${baskets} baskets before, ${items} items; ${judged} next baskets to foretell.`,
    ...(unjudged ? [`${unjudged} people have no next basket: they are learned from and not judged.`] : []),
    ...(newcomers ? [`${newcomers} people have a next basket and none before: they are judged as newcomers.`] : []),
  ];
}

/** A table to read: the whole, each source alone, each plain baseline. */
export function tableOfForetold({ users, whole, sources, baselines }: Foretold): string {
  const row = (kind: string, name: string, figures: Figures) => ({ "": kind, name, ...figures });
  const rows = [
    row("whole", "", whole),
    ...Object.entries(sources).map(([name, figures], at) => row(at === 0 ? "source" : "", name, figures)),
    ...Object.entries(baselines).map(([name, figures], at) => row(at === 0 ? "baseline" : "", name, figures)),
  ];
  return `${tableOf(rows)}\n\nMeans over ${users} people.`;
}
