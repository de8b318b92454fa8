import { type Condition, checkDefinition, type Happenings } from "../segments/index.ts";
import { type PlainMeasure, type Question, question } from "./question.ts";
import { howMany, stretchesOf } from "./stretches.ts";
import { HOWS_OF, isTime, isTimeless, plainOf, traitOf } from "./traits.ts";
import { cannot } from "./trouble.ts";

/** As many points in time are told at most: hours of three months, days of five years. */
export const MOST_POINTS = 2_200;

/**
 * Takes a value for a question where it is one: of the right shape, within the limits, and with a meaning.
 * @throws Refused with a sentence that says what is wrong with it
 */
export function checkQuestion(value: unknown): Question {
  const read = question.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw cannot("shape", {
      what: `${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "unknown"}`.slice(0, 200),
    });
  }
  const found = read.data;
  checkDefinition({ where: { kind: "all", of: conditionsIn(found) }, timezone: found.timezone });
  if (found.only && !found.by) throw cannot("only");
  for (const measure of found.measures.flatMap(plainOf)) checkPlain(measure, found);
  return found;
}

/** All that segments know how to check in it. */
function conditionsIn({ who, window, versus, by, measures }: Question): Condition[] {
  const windows = [window, typeof versus === "string" ? undefined : versus].flatMap((one) => one ?? []);
  const plain = measures.flatMap(plainOf);
  return [
    ...windows.map((one) => had({ source: "orders", window: one })),
    ...(by?.startsWith("custom.") ? [known(by)] : []),
    ...(who ? [who] : []),
    ...plain.flatMap((measure) => [...(measure.who ? [measure.who] : []), ...ofMeasure(measure)]),
  ];
}

const ofMeasure = (measure: PlainMeasure): Condition[] => {
  if (measure.kind === "field") return [known(measure.field)];
  return measure.of ? [had(measure.of)] : [];
};
const known = (field: string): Condition => ({ kind: "attribute", field, test: { kind: "known" } });
const had = (of: Happenings): Condition => ({
  kind: "quantity",
  of: { measure: "count", of },
  is: { op: ">=", value: 1 },
});

function checkPlain(measure: PlainMeasure, { by, window }: Question): void {
  const { name } = traitOf(measure);
  if (measure.kind === "reckoned" && !HOWS_OF[measure.of.source].includes(measure.how))
    throw cannot("how", { what: measure.of.source, by: measure.how });
  if (isTime(by) || by === "weekday" || by === "hour_of_day") {
    if (isTimeless(measure)) throw cannot("time", { what: name, by });
  }
  if (measure.kind === "named" && measure.name === "lapsed_customers" && isTime(by))
    throw cannot("time", { what: name, by });
  const needs =
    measure.kind === "named" && (name === "lapsed_customers" || (name === "returning_customers" && !isTime(by)));
  if (needs && (!window || window.kind === "earlier" || (window.kind === "between" && !window.from)))
    throw cannot("window", { what: name });
}

/** That a question's series is not too long, as far as its window tells. @throws Refused */
export function checkLength(asked: Question, now: Date): void {
  const { by, timezone } = asked;
  if (!isTime(by)) return;
  const { own, beside } = stretchesOf(asked, now);
  for (const span of [own, beside]) if (span && howMany(by, span, { now, timezone }) > MOST_POINTS) throw tooLong();
}

/** Why a series is too long. */
export const tooLong = () => cannot("buckets", { what: MOST_POINTS.toLocaleString("en") });
