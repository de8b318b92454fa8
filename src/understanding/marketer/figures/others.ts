import type { Measure, Question } from "../../../figures/index.ts";
import type { FiguresAlternative } from "./reading.ts";
import type { Sketch } from "./sketch.ts";
import { plainOf } from "./sketch.ts";

/** More would hide what was understood. */
const MOST = 3;

/** Other defensible ways to take a question: new customers by their registration, "продажи" in pieces, a month of the calendar. */
export function othersOf(sketch: Sketch, question: Question): FiguresAlternative[] {
  return [...otherMeasures(sketch, question), ...otherWindows(sketch, question)].slice(0, MOST);
}

function otherMeasures(sketch: Sketch, question: Question): FiguresAlternative[] {
  // Where none was named, several are told: they are the other ways.
  if (question.measures.length > 1 && sketch.wanted.every(({ isImplied }) => isImplied)) return [];
  return question.measures.flatMap((measure, at): FiguresAlternative[] => {
    const readings = othersFor(sketch, measure, at).map((other) => ({
      ...question,
      measures: question.measures.map((one, place) => (place === at ? other : one)),
    }));
    const item = sketch.wanted[at]?.item;
    return readings.length === 0 || item === undefined ? [] : [{ words: plainOf(sketch, item), readings }];
  });
}

function othersFor(sketch: Sketch, measure: Measure, at: number): Measure[] {
  if (measure.kind === "named" && measure.name === "new_customers")
    return [{ kind: "named", name: "registrations", ...(measure.who && { who: measure.who }) }];
  if (measure.kind !== "reckoned" || measure.how !== "amount" || measure.of.source !== "orders") return [];
  const said = sketch.wanted[at];
  const isLoose =
    said?.isImplied === true ||
    /^(?:прода|sale|sell|sold|куп)/.test(said === undefined ? "" : plainOf(sketch, said.item));
  return isLoose
    ? [
        { ...measure, how: "units" },
        { ...measure, how: "count" },
      ]
    : [];
}

function otherWindows(sketch: Sketch, question: Question): FiguresAlternative[] {
  const [time] = sketch.times;
  if (time === undefined || time.others.length === 0 || question.window !== time.window) return [];
  return [{ words: plainOf(sketch, time.item), readings: time.others.map((window) => ({ ...question, window })) }];
}
