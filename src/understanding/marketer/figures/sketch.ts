import type { Dimension, Question } from "../../../figures/index.ts";
import type { Comparison, Window } from "../../../segments/index.ts";
import type { Scene } from "../grammar/scene.ts";
import type { Token } from "../tokens.ts";
import type { Item } from "./items.ts";
import type { FiguresContext } from "./reading.ts";

/** A figure that a text asks for, with the word that asks for it. */
export interface Wanted {
  sense: string;
  item: Item;
  /** The shop's own field that is meant. */
  field?: string;
  /** Nobody named it: it is what such questions are about. */
  isImplied?: true;
}

/** A window of the question with its words. */
export interface Timed {
  window: Window;
  others: Window[];
  item: Item;
}

/** A question about figures while it is read. */
export interface Sketch {
  scene: Scene;
  context: FiguresContext;
  tokens: readonly Token[];
  items: Item[];
  /** Items that say whose figures are meant: "среди тех, кто …". */
  whose: Set<Item>;
  wanted: Wanted[];
  by: Dimension | null;
  /** Rows of the most or least of them; `n` null where nobody said how many. */
  top: { n: number; isTold: boolean; lowest: boolean } | null;
  times: Timed[];
  versus: Question["versus"] | null;
  /** Words of comparing stand there. */
  isCompared: boolean;
  /** "Выросла", "как изменилась". */
  isChanged: boolean;
  isShare: boolean;
  isTrend: boolean;
  only: Comparison | null;
  /** Days after a letter in which an order counts. */
  days: number | null;
  /** Items whose value the question holds in another form than their words have. */
  sure: Set<Item>;
  /** Items that nothing may be made of: a second thing to break down by, "on average" of what is no mean. */
  blocked: Set<Item>;
  /** What the shop's data has not, and words that nobody can take by the letter. */
  lacking: Item[];
  vague: Item[];
}

/** What nothing was read of yet. */
export const newSketch = (scene: Scene, context: FiguresContext, items: Item[]): Sketch => ({
  scene,
  context,
  tokens: scene.tokens,
  items,
  whose: new Set(),
  wanted: [],
  by: null,
  top: null,
  times: [],
  versus: null,
  isCompared: false,
  isChanged: false,
  isShare: false,
  isTrend: false,
  only: null,
  days: null,
  sure: new Set(),
  blocked: new Set(),
  lacking: [],
  vague: [],
});

/** The item so many places away, signs and fillers of figures passed over. */
export function near({ items }: Pick<Sketch, "items">, item: Item, step: 1 | -1): Item | undefined {
  let at = items.indexOf(item) + step;
  while (isSkipped(items[at])) at += step;
  return items[at];
}

const isSkipped = (item: Item | undefined): boolean =>
  item !== undefined && item.senses.length > 0 && item.senses.every((sense) => SKIPPED.has(sense));
const SKIPPED = new Set(["plain", "whole", "whether"]);

/** What an item is in the text, normalised. */
export const plainOf = ({ tokens }: Pick<Sketch, "tokens">, { from, to }: Item): string =>
  tokens
    .slice(from, to)
    .map(({ plain }) => plain)
    .join(" ");

/** Whether it is a sign that parts: a comma, a dash, a colon. */
export const isPause = ({ tokens }: Pick<Sketch, "tokens">, item: Item | undefined): boolean =>
  item !== undefined &&
  tokens[item.from]?.kind === "sign" &&
  /^(?:[,;:.()]|-|--)$/.test(tokens[item.from]?.plain ?? "");

/** Whether it joins two of a sort: "и", "та", "and", a comma. */
export const isJoin = (sketch: Pick<Sketch, "tokens">, item: Item | undefined): boolean =>
  item !== undefined &&
  (/^(?:и|й|і|та|and|&|плюс|plus|также|or|или|або)$/.test(plainOf(sketch, item)) || isPause(sketch, item));
