import type { Evidence, Item, SourceName } from "../evidence.ts";
import { readPerson } from "./person.ts";
import { sources } from "./sources/index.ts";

/** Where a value stands in a row: the name of its feature, `source.feature`, and its source. */
export const COLUMNS: readonly { name: string; source: SourceName }[] = sources.flatMap(({ name, features }) =>
  features.map((feature) => ({ name: `${name}.${feature}`, source: name })),
);

/** One person's candidates, each with a row of values: `values[place * COLUMNS.length + column]`. */
export interface Rows {
  items: readonly Item[];
  /** Whether the person has bought it before. */
  repeat: readonly boolean[];
  values: Float64Array;
}

/** What all sources say of all that any of them proposes; `repeatShare` is the shop's. */
export function readRows(evidence: Evidence, repeatShare: number): Rows {
  const person = readPerson(evidence, repeatShare);
  const readings = sources.map((source) => ({ reading: source.read(evidence, person), width: source.features.length }));
  const items = [...new Set(readings.flatMap(({ reading }) => [...reading.candidates]))];
  const values = new Float64Array(items.length * COLUMNS.length);
  for (const [place, item] of items.entries()) {
    let column = place * COLUMNS.length;
    for (const { reading, width } of readings) {
      const said = reading.of(item);
      if (said) values.set(said, column);
      column += width;
    }
  }
  return { items, repeat: items.map((item) => person.ages.has(item)), values };
}
