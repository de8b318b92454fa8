import type { MarketerReading } from "../understanding/index.ts";
import type { AnalysisParts, Asked } from "./parts.ts";
import type { Step } from "./queries.ts";
import { understoodOf } from "./understand.ts";

/** A question that was read, in the chat where it was asked. */
export interface Turning {
  steps: Step[];
  reading: MarketerReading;
  asked: Asked;
  /** What is told of its words. */
  says: string[];
  text: string;
  ref: string | undefined;
}

/** The turn of a question about who: the steps as they stand now, and what is told. */
export async function peopleTurn(parts: AnalysisParts, { steps, reading, asked, says, text, ref }: Turning) {
  const told = await understoodOf(parts, reading, asked);
  const { definition } = reading;
  const before = reading.refines ? (steps.at(-1)?.unread ?? []) : [];
  const unread = [...new Set([...before, ...reading.unread])];
  const vague = reading.vague.map(({ words }) => words);
  const open = told.open.flatMap(({ readings }) => readings.map((one) => one.definition));
  const step = { text, definition, unread, open, vague, at: asked.now.toISOString(), ...(ref ? { ref } : {}) };
  return { steps: [...steps, step], told: { ...told, act: null, says, sql: null } };
}
