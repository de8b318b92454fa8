import { type Measure, type PlainMeasure, type Question, TIMES } from "../../../figures/index.ts";
import type { Condition, Happenings, Source } from "../../../segments/index.ts";
import { both } from "../refine/tree.ts";
import { figureOf } from "./measures.ts";
import type { Sketch, Wanted } from "./sketch.ts";

/** What was read of whose, and of what, the figures are. */
export interface Around {
  /** Of what happened, by source. */
  of: ReadonlyMap<Source, Happenings>;
  /** What stands beside the figure ("женщины", "из Риги"). */
  beside: Condition | null;
  /** Whose it is said to be: "среди тех, кто …". */
  whose: Condition | null;
}

/** The measures of a question. */
export function measuresOf(sketch: Sketch, around: Around, window: Question["window"]): Measure[] {
  const isOfNew = sketch.wanted.some(({ sense }) => sense === "is_new");
  const measures = sketch.wanted.map((wanted) =>
    wanted.sense === "is_second" && isOfNew ? secondOf(window) : measureOf(sketch, wanted, around),
  );
  return [...new Map(measures.map((measure) => [JSON.stringify(measure), measure])).values()];
}

/** Both conditions, one, or none. */
export const joined = (one: Condition | null, other: Condition | null): Condition | null =>
  one === null || other === null ? (one ?? other) : both(one, other);

/** "Доля заказов с промокодом по месяцам": what they are part of is not the table. */
export const isOfThem = ({ by, isShare }: Sketch, { of, beside }: Around): boolean =>
  isShare &&
  TIMES.some((time) => time === by) &&
  (beside !== null ||
    [...of.values()].some((one) => Object.keys(one).some((key) => key !== "source" && key !== "state")));

function measureOf(sketch: Sketch, { sense, field }: Wanted, around: Around): Measure {
  const { of, beside } = around;
  if (field !== undefined) return { kind: "field", field, how: "average" };
  const figure = figureOf(sense);
  const plain = figure.source === null ? null : { source: figure.source };
  const bare = (
    plain?.source === "messages" ? { ...plain, state: "sent" } : (plain ?? { source: "orders" })
  ) as Happenings;
  const measure = figure.of((figure.source !== null && of.get(figure.source)) || bare);
  const timed = withDays(measure, sketch.days);
  if (!sketch.isShare || (sketch.by !== null && !isOfThem(sketch, around))) return timed;
  return { kind: "ratio", of: beside === null ? timed : { ...timed, who: beside }, to: figure.of(bare), part: true };
}

function withDays(measure: PlainMeasure, days: number | null): PlainMeasure {
  return measure.kind === "named" && measure.name === "conversion" && days !== null ? { ...measure, days } : measure;
}

/** "Сколько новых … и сколько купили второй раз": of the same new ones, up to now. */
function secondOf(window: Question["window"]): PlainMeasure {
  const first: Condition = {
    kind: "moment",
    which: "first",
    of: { source: "orders" },
    window: window ?? { kind: "between" },
  };
  const again: Condition = {
    kind: "quantity",
    of: { measure: "count", of: { source: "orders" } },
    is: { op: ">=", value: 2 },
  };
  return {
    kind: "named",
    name: "customers",
    who: { kind: "all", of: window === undefined ? [again] : [first, again] },
  };
}
