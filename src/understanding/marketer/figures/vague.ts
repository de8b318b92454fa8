import type { Question } from "../../../figures/index.ts";
import type { Window } from "../../../segments/index.ts";
import { namesOf, readQuestion } from "../read-question.ts";
import { joined } from "./assemble.ts";
import { sound } from "./finished.ts";
import type { Item } from "./items.ts";
import type { Made } from "./made.ts";
import type { FiguresAlternative, FiguresReading } from "./reading.ts";
import { plainOf, type Sketch } from "./sketch.ts";

/** What the shop's data has not: what no shop tells here, what this one has nothing of, and words that nobody knows. */
export function lackingOf(sketch: Sketch, { told }: Made, unheardOf: readonly string[]): FiguresReading["missing"] {
  const { lexicon, words } = sketch.context;
  const subjects = sketch.lacking.map((item) => plainOf(sketch, item));
  const missing = told.flatMap(({ scene }) => scene.missing);
  const known = new Set([...subjects, ...missing.map((one) => one.words)]);
  return [
    ...subjects.map((said) => ({ words: said, kind: "subject" as const, nearest: null })),
    ...missing,
    ...unheardOf
      .filter((said) => !known.has(said))
      .map((said) => ({ words: said, kind: "subject" as const, nearest: namesOf(lexicon, words).nearest(said) })),
  ];
}

const RECENT: readonly Window[] = [7, 30, 90].map((n) => ({ kind: "last", n, unit: "day" }));

/** Questions to choose from where words are vague. */
export function vagueOf(sketch: Sketch, made: Made): FiguresAlternative[] {
  const { question } = made;
  if (question === null) return [];
  const isOfTime = ({ term, senses }: Item): boolean =>
    term?.time?.kind === "vague" || senses.includes("is_lapsed") || senses.includes("is_active");
  const timed = sketch.vague.find(isOfTime);
  const byTime =
    timed === undefined
      ? []
      : [
          choice(
            plainOf(sketch, timed),
            RECENT.map((window) => ({ ...question, window })),
          ),
        ];
  return [...byTime, ...ofPeople(sketch, made, question)].filter(({ readings }) => readings.length > 0);
}

const choice = (words: string, readings: readonly Question[]): FiguresAlternative => ({
  words,
  readings: readings.filter(sound),
});

/** "Лояльных клиентов", "тех, кто ушёл": what the question about people offers. */
function ofPeople(sketch: Sketch, { told }: Made, question: Question): FiguresAlternative[] {
  const { lexicon, words, now, locale } = sketch.context;
  const found = told.flatMap(({ scene }) => scene.vague.filter(({ term }) => term.use === undefined));
  return found.flatMap(({ term }) => {
    const said = plainOf(sketch, { ...term, term: null, senses: [] });
    const asked = `${PEOPLE[locale ?? "ru"]} ${said}`;
    const { vague } = readQuestion(asked, { lexicon, words, now, locale });
    const readings = vague
      .flatMap((one) => one.readings)
      .map(({ where }) => ({ ...question, who: joined(question.who ?? null, where) ?? where }));
    return [choice(said, readings)];
  });
}

const PEOPLE = { ru: "клиенты", uk: "клієнти", en: "customers" };
