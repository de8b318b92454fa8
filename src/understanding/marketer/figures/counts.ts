import type { Measure } from "../../../figures/index.ts";
import type { Condition } from "../../../segments/index.ts";
import { readQuestion } from "../read-question.ts";
import type { MarketerReading } from "../reading.ts";
import { both, leavesOf } from "../refine/tree.ts";
import { says } from "./items.ts";
import type { FiguresContext, FiguresReading } from "./reading.ts";
import { isJoin, near, type Sketch } from "./sketch.ts";
import { isFigure } from "./standing.ts";

const PEOPLE = ["thing_person", "thing_buyer", "is_customers"];
/** What people did that is counted by them. */
const DID = ["is_sold", "is_registrations"];

/** "Сколько людей купило кофе и сколько чай": people are counted twice, each count a figure of its own. Null where that is not asked. */
export function readCounts(text: string, sketch: Sketch, context: FiguresContext): FiguresReading | null {
  const counts = sketch.items.filter((item) => says(item, "how_many"));
  const isApart = counts.slice(1).every((item) => isJoin(sketch, near(sketch, item, -1)));
  const others = sketch.items.some((item) => isFigure(item) && !says(item, ...PEOPLE, ...DID));
  if (counts.length < 2 || !isApart || others || sketch.by !== null) return null;
  const starts = counts.map((item, at) => (at === 0 ? 0 : (sketch.tokens[item.from]?.from ?? 0)));
  const ends = [
    ...counts.slice(1).map((item) => sketch.tokens[near(sketch, item, -1)?.from ?? 0]?.from ?? 0),
    undefined,
  ];
  const time = isOfThem(text, starts) ? null : timeSaid(text, sketch);
  const read = starts.map((from, at) => {
    const part = text.slice(from, ends[at]);
    const reading = readQuestion(part, { ...context, previous: null });
    if (time === null || part.includes(time) || !isOfDoing(reading)) return { from, reading };
    const timed = readQuestion(`${part} ${time}`, { ...context, previous: null });
    return { from, reading: { ...timed, words: reading.words } };
  });
  const [first] = read;
  const done = sharedDoing(read.map(({ reading }) => reading));
  const measures = read.flatMap(({ reading: { status, definition } }): Measure[] =>
    status === "answer" && definition !== null && definition.top === undefined
      ? [{ kind: "named", name: "customers", who: done(definition.where) }]
      : [],
  );
  if (isOfThem(text, starts) && first?.reading.definition && measures.length === counts.length)
    for (const measure of measures.slice(1))
      if (measure.kind === "named" && measure.who) measure.who = both(first.reading.definition.where, measure.who);
  if (measures.length < counts.length) return null;
  return {
    status: "answer",
    question: { measures, timezone: context.lexicon.timezone },
    words: read.flatMap(({ from, reading }) =>
      reading.words.map((word) => ({ ...word, from: word.from + from, to: word.to + from })),
    ),
    unread: [],
    missing: [],
    ambiguous: [],
    vague: [],
  };
}

/** "Сколько зарегистрировалось и сколько из них купили": the later are some of the first. */
const isOfThem = (text: string, [, second]: readonly number[]): boolean =>
  second !== undefined && /(?<!\p{L})(?:из них|із них|з них|of them|of those)(?!\p{L})/iu.test(text.slice(second));

/** "Сколько женщин и сколько мужчин купили кофе": what only the last are said to have done is said of all of them, where nothing is said of the first. */
function sharedDoing(readings: readonly MarketerReading[]): (where: Condition) => Condition {
  const last = readings.at(-1)?.definition?.where;
  const [doing, ...more] = last?.kind === "all" ? last.of.filter(({ kind }) => kind === "quantity") : [];
  const isBare = readings.slice(0, -1).every((reading) => !isOfDoing(reading));
  if (doing === undefined || more.length > 0 || !isBare) return (where) => where;
  return (where) => (where === last ? where : both(where, doing));
}

/** "Сколько людей купило кофе и сколько чай в октябре": the one time that is said is of both. */
function timeSaid(text: string, { scene, tokens }: Sketch): string | null {
  const [only, more] = scene.terms.filter(({ time }) => time?.kind === "window");
  return only === undefined || more !== undefined ? null : text.slice(tokens[only.from]?.from, tokens[only.to - 1]?.to);
}

const isOfDoing = ({ definition }: MarketerReading): boolean =>
  definition !== null && leavesOf(definition.where).some(({ kind }) => kind === "quantity");
