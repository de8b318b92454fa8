import type { KnowledgeIndex } from "../../src/knowledge/index.ts";
import type { Reader } from "../../src/understanding/index.ts";
import { evaluateReading, type Outcome } from "./reading/evaluate.ts";
import type { Labelled, LabelledFile } from "./reading/labelled.ts";
import { type Answered, evaluateSearch } from "./search/evaluate.ts";
import { HALVES } from "./search/labelled.ts";
import type { Tell } from "./search/tell.ts";

/** One of {@link HALVES}. */
export type HalfName = (typeof HALVES)[number];

/** One reader with whoever answers beside it; null where that is no other than the local answers. */
export interface Column {
  name: string;
  reader: Reader;
  tell: Tell | null;
  /** Hears of each message before it is read: whoever plays a model knows then what a model would say. */
  before?: (labelled: Labelled) => void;
  /** What a model said that its sources do not bear out, and how much of that a customer would have been told. */
  unsupported?: () => { said: number; told: number };
}

/** What was measured of a column. */
export interface Measured {
  name: string;
  reading: Record<HalfName, Outcome[]>;
  answered: Answered[];
  unsupported: { said: number; told: number } | null;
}

/** Reads and answers everything labelled. */
export async function measure(
  column: Column,
  files: Record<HalfName, LabelledFile>,
  index: KnowledgeIndex,
): Promise<Measured> {
  const reading = {} as Measured["reading"];
  for (const half of HALVES)
    reading[half] = (await evaluateReading(column.reader, files[half], column.before)).outcomes;
  const { reader, tell } = column;
  const answered = tell ? await evaluateSearch({ reader, tell, index }) : [];
  return { name: column.name, reading, answered, unsupported: column.unsupported?.() ?? null };
}
