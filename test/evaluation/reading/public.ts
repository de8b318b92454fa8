import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import type { IntentCommand } from "../../../src/understanding/index.ts";
import { classify, trainModel } from "../../../src/understanding/index.ts";

const Row = z.object({ instruction: z.string(), intent: z.string(), entity_value: z.string() });
type Row = z.infer<typeof Row>;

/** How many of the messages were given the right intent after learning from so many examples an intent: the mean over three draws. */
export interface IntentFigure {
  examples: number;
  accuracy: number;
}

const SIZES = [20, 10, 5];
const DRAWS = [1, 2, 3];

/** Where the public set of intents stands in a folder of public sets. */
export const publicIntents = (folder: string): string => join(folder, "intents-dev/bitext-dev.csv");

/** Messages of the public set of intents. */
export async function publicMessages(folder: string): Promise<string[]> {
  return (await rowsOf(folder)).map(({ instruction }) => instruction);
}

async function rowsOf(folder: string): Promise<Row[]> {
  const table: unknown = parse(await readFile(publicIntents(folder), "utf8"), { columns: true });
  return z.array(Row).parse(table);
}

/**
 * Measures the classifier on the public set of intents. Its messages are made from templates, so a random split is no test: what
 * is left of a message without its order number, its signs and its commonest words is its template, and no template that was
 * learnt from is asked.
 */
export async function evaluatePublicIntents(folder: string): Promise<IntentFigure[]> {
  const rows = await rowsOf(folder);
  return SIZES.map((examples) => ({
    examples,
    accuracy: DRAWS.reduce((sum, draw) => sum + accuracyOf(rows, examples, draw), 0) / DRAWS.length,
  }));
}

function accuracyOf(rows: readonly Row[], examples: number, draw: number): number {
  const { learnt, asked } = split(shuffled(rows, draw), examples);
  const commands = new Map<string, IntentCommand>(rows.map(({ intent }) => [intent, { type: "affirm" }]));
  const { model } = trainModel(
    learnt.map(({ instruction, intent }) => ({ text: instruction, intent })),
    commands,
  );
  const right = asked.filter(({ instruction, intent }) => classify(model, instruction).guesses[0]?.intent === intent);
  return right.length / asked.length;
}

function split(rows: readonly Row[], examples: number): { learnt: Row[]; asked: Row[] } {
  const templates = new Set<string>();
  const counts = new Map<string, number>();
  const learnt = rows.filter((row) => {
    const count = counts.get(row.intent) ?? 0;
    if (count >= examples || templates.has(templateOf(row))) return false;
    counts.set(row.intent, count + 1);
    templates.add(templateOf(row));
    return true;
  });
  const taken = new Set(learnt);
  return { learnt, asked: rows.filter((row) => !taken.has(row) && !templates.has(templateOf(row))) };
}

const COMMON = new Set("i a an the to of my your ur me for it is are im s t this these".split(" "));

function templateOf({ instruction, intent, entity_value }: Row): string {
  const bare = entity_value === "" ? instruction : instruction.replaceAll(entity_value, " ");
  const words = bare.toLowerCase().match(/[a-z]+/g) ?? [];
  const telling = words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 5));
  return [intent, ...new Set(telling.sort())].join(" ");
}

/** The same order for the same draw. */
function shuffled(rows: readonly Row[], draw: number): Row[] {
  let state = draw * 7919;
  const keyed = rows.map((row) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return { row, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
}
