import { Refused } from "../base/index.ts";
import { checkQuestion, peopleOf, type Question } from "../figures/index.ts";
import type { FiguresReading } from "../understanding/index.ts";
import type { FiguresAnswer, FiguresOpen, MarketerAnswer } from "./answer.ts";
import { markOf } from "./mark.ts";
import type { AnalysisParts, Asked, Asker, FigurePort } from "./parts.ts";
import type { Step } from "./queries.ts";
import { saysOf } from "./says.ts";
import { madeByHand } from "./understand.ts";

/** A turn about figures: the steps as they stand now, and what is told. */
interface FiguresTurned {
  steps: Step[];
  told: ReturnType<typeof madeByHand> & Pick<MarketerAnswer, "act" | "says" | "sql" | "figures">;
}

type Parts = AnalysisParts & { figures: FigurePort };

/** What words about figures come to: those that ask for some, and those that go on from such a question. Null where they do not. */
export async function figuresTurn(
  parts: AnalysisParts,
  asker: Asker,
  given: { steps: Step[]; asked: Asked; text: string; ref: string | undefined },
): Promise<FiguresTurned | null> {
  const { figures } = parts;
  const { steps, asked, text, ref } = given;
  if (!figures) return null;
  const before = steps.at(-1);
  const context = { ...asked, previous: before?.question ?? null, people: before?.definition ?? null };
  const asks = await figures.speaks(text, context);
  if (!asks && !before?.question) return null;
  const reading = await figures.read(text, context);
  if (!asks && !(reading.refines && reading.unread.length === 0)) return null;
  const kept = reading.refines ? (before?.unread ?? []) : [];
  const unread = [...new Set([...kept, ...reading.unread])];
  return told({ ...parts, figures }, asker, { steps, asked, reading: { ...reading, unread }, text, ref });
}

/** Puts a question about figures after the last step: one that was made by hand, or chosen. */
export async function figuresByHand(
  parts: AnalysisParts,
  asker: Asker,
  { steps, asked, question: made }: { steps: Step[]; asked: Asked; question: unknown },
): Promise<FiguresTurned> {
  const { figures } = parts;
  if (!figures) throw new Refused("not_found", "Figures are not asked for here.");
  const question = checkQuestion(made);
  const reading: FiguresReading = { ...NOTHING, question };
  return told({ ...parts, figures }, asker, { steps, asked, reading, text: "", ref: undefined });
}

const NOTHING: FiguresReading = {
  status: "answer",
  question: null,
  words: [],
  unread: [],
  missing: [],
  ambiguous: [],
  vague: [],
};

/** What stands there, told anew. */
export async function figuresAgain(
  parts: AnalysisParts,
  asker: Asker,
  { question, asked }: { question: Question; asked: Asked },
): Promise<{ description: string; figures: FiguresAnswer } | null> {
  if (!parts.figures) return null;
  const figures = await answerOf({ ...parts, figures: parts.figures }, asker, { question, asked, open: [] });
  return { description: figures.told?.sentence ?? "", figures };
}

async function told(
  parts: Parts,
  asker: Asker,
  given: { steps: Step[]; asked: Asked; reading: FiguresReading; text: string; ref: string | undefined },
): Promise<FiguresTurned> {
  const { steps, asked, reading, text, ref } = given;
  const { question, status, words, unread, missing } = reading;
  const open = openOf(parts, reading, asked);
  // Who "those who left" are is to be chosen first: figures of everybody would stand there for theirs.
  const isChosen = status === "answer" || reading.vague.length === 0;
  const figures = question && (await (isChosen ? answerOf : notYet)(parts, asker, { question, asked, open }));
  const nothing = question ? [] : [parts.say(asked.locale, "figure-not-understood")];
  const step: Step = {
    ...{ text, definition: null, unread, open: [], vague: [], at: asked.now.toISOString() },
    ...(question && { question }),
    ...(open.length > 0 && { questions: open.flatMap(({ readings }) => readings.map((one) => one.question)) }),
    ...(ref && { ref }),
  };
  const lacking = missing.map((one) => ({ ...one, nearest: one.nearest?.names[0] ?? one.nearest?.value ?? null }));
  return {
    // What was not understood leaves the question before it to go on from.
    steps: question ? [...steps, step] : steps,
    told: {
      ...madeByHand(parts, null, asked),
      ...{ status, words, unread, missing: lacking, description: figures?.told?.sentence ?? "" },
      ...{ act: null, says: [...saysOf(parts, reading, asked), ...nothing], sql: null },
      ...(figures && { figures }),
    },
  };
}

async function answerOf(
  { figures }: Pick<Parts, "figures" | "say">,
  { personal }: Asker,
  { question, asked, open }: { question: Question; asked: Asked; open: FiguresOpen[] },
): Promise<FiguresAnswer> {
  const { told, trouble } = await figures.reckon(question, { ...asked, personal });
  return { question, by: question.by ?? null, told, trouble, open, people: peopleOf(question) };
}

const notYet: typeof answerOf = async ({ say }, _asker, { question, asked, open }) => ({
  ...{ question, by: question.by ?? null, told: null, open, people: null },
  trouble: say(asked.locale, "figure-choose-first"),
});

function openOf({ figures }: Parts, { ambiguous, vague }: FiguresReading, asked: Asked): FiguresOpen[] {
  const all = [
    ...ambiguous.map((one) => ({ ...one, kind: "ambiguous" as const })),
    ...vague.map((one) => ({ ...one, kind: "vague" as const })),
  ];
  return all.map(({ words, kind, readings }) => ({
    ...{ words, kind },
    readings: readings.map((question) => ({ description: figures.tell(question, asked).sentence, question })),
  }));
}

/** The `at`-th of the other questions that a step told, if its mark is this one. @throws Refused `not_found` */
export function pickedQuestion(step: Step, { at, mark }: { at: number; mark: string }): Question {
  const question = step.questions?.[at];
  if (!question || markOf(question) !== mark) throw new Refused("not_found", "There is no such reading any more.");
  return question;
}

/** Whom the figures of a step are about. @throws Refused `not_found` */
export function peopleBehind(step: Step): NonNullable<ReturnType<typeof peopleOf>> {
  const definition = step.question ? peopleOf(step.question) : null;
  if (!definition) throw new Refused("not_found", "No people stand behind these figures.");
  return definition;
}

/** "Who are they?", said of figures. */
const WHO =
  /^(?:а\s+)?(?:(?:кто|хто)\s+(?:это|они|эти люди|це|вони|ці люди)(?:\s+так(?:ие|і))?|покаж(?:и|ите|іть)\s+(?:их|этих людей|їх|цих людей)|who\s+are\s+(?:they|these people|those people)|show\s+(?:me\s+)?(?:them|these people))[\s?.!]*$/iu;

/** The people behind the last figures, where the words ask for no more than that; else null. */
export function peopleAskedFor(step: Step | undefined, text: string): ReturnType<typeof peopleOf> {
  return step?.question && WHO.test(text.trim()) ? peopleOf(step.question) : null;
}
