import type { Definition } from "../segments/index.ts";
import type { MarketerReading } from "../understanding/index.ts";
import type { Choice, Open, Understood } from "./answer.ts";
import type { AnalysisParts, Asked } from "./parts.ts";

/** A reading as it is told: described, and each other reading with its count. */
export async function understoodOf(parts: AnalysisParts, reading: MarketerReading, asked: Asked): Promise<Understood> {
  const { status, definition, words, unread, missing } = reading;
  const nearestOf = (one: MarketerReading["missing"][number]) => one.nearest?.names[0] ?? one.nearest?.value ?? null;
  return {
    status,
    definition,
    words,
    unread,
    missing: missing.map((one) => ({ words: one.words, kind: one.kind, nearest: nearestOf(one) })),
    open: await openOf(parts, reading, asked),
    ...toldOf(parts, definition, asked),
  };
}

/** A definition that nobody had to read. */
export const madeByHand = (parts: AnalysisParts, definition: Definition | null, asked: Asked): Understood => ({
  status: "answer",
  definition,
  words: [],
  unread: [],
  missing: [],
  open: [],
  ...toldOf(parts, definition, asked),
});

const toldOf = ({ segments }: AnalysisParts, definition: Definition | null, asked: Asked) =>
  definition ? segments.tell(definition, asked) : { description: "", clauses: [] };

async function openOf(parts: AnalysisParts, { ambiguous, vague }: MarketerReading, asked: Asked): Promise<Open[]> {
  const all = [
    ...ambiguous.map((one) => ({ ...one, kind: "ambiguous" as const })),
    ...vague.map((one) => ({ ...one, kind: "vague" as const })),
  ];
  return Promise.all(
    all.map(async ({ words, kind, readings }) => ({
      words,
      kind,
      readings: await Promise.all(readings.map((definition) => choiceOf(parts, definition, asked))),
    })),
  );
}

async function choiceOf({ segments }: AnalysisParts, definition: Definition, asked: Asked): Promise<Choice> {
  const { value } = await segments.count(definition, asked.now);
  return { description: segments.tell(definition, asked).description, definition, count: value };
}
