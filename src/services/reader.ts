import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { LOCALES } from "../base/index.ts";
import { type Database, readFact, writeFact } from "../database/index.ts";
import { IntentModel, localReader, type Reader, readIntents, trainIntents } from "../understanding/index.ts";

/** Under this name the trained model of intents is kept. */
const FACT = "intents_model";

/** What learning intents came to. */
export interface LearnedIntents {
  intents: number;
  examples: number;
  /** Examples that pull towards another intent, one line each. */
  confusions: string[];
}

/** What is kept: for which examples, what was learned, and the model. */
const Kept = z.object({
  checksum: z.string(),
  learned: z.object({ intents: z.number(), examples: z.number(), confusions: z.array(z.string()) }),
  model: IntentModel,
});

/** Trains the model of a folder of intents (some seconds) and keeps it for other processes; examples that have not changed are not learned again. */
export async function learnIntents(db: Database, folder: string, at: Date): Promise<LearnedIntents> {
  const checksum = await checksumOf(folder);
  const kept = Kept.safeParse(await readFact(db, FACT));
  if (kept.success && kept.data.checksum === checksum) return kept.data.learned;
  const { model, report } = trainIntents(await readIntents(folder));
  const confusions = report.pulls.map(
    ({ text, intent, towards }) => `"${text}" (${intent ?? "a question"}) reads as ${towards}`,
  );
  const learned = { intents: report.intents, examples: report.examples, confusions };
  await writeFact(db, FACT, { checksum, learned, model }, at);
  return learned;
}

const training = new Map<string, Promise<ReturnType<typeof trainIntents>>>();

/**
 * Trains the model of a folder of intents, once a process for the same examples. Worth calling early: it takes a processor for
 * some seconds, and a new embedded database takes another one just as long to open.
 */
export async function trained(folder: string): Promise<ReturnType<typeof trainIntents>> {
  const checksum = await checksumOf(folder);
  const known = training.get(checksum) ?? readIntents(folder).then(trainIntents);
  training.set(checksum, known);
  return known;
}

/** The reader of customers' messages by the kept model; trained afresh where there is none of this folder yet. */
export function customerReader(parts: { db: Database; intents: string }): Reader {
  let opening: Promise<Reader> | null = null;
  return async (text, context) => {
    opening ??= openReader(parts.db, parts.intents);
    opening.catch(() => {
      opening = null;
    });
    return (await opening)(text, context);
  };
}

async function openReader(db: Database, folder: string): Promise<Reader> {
  const kept = Kept.safeParse(await readFact(db, FACT));
  const fits = kept.success && kept.data.checksum === (await checksumOf(folder));
  return localReader(fits ? kept.data.model : (await trained(folder)).model);
}

/** Names the examples and this program's way of reading them: a model of other files, or of another version, is not used. */
async function checksumOf(folder: string): Promise<string> {
  const hash = createHash("sha256").update("1");
  for (const locale of LOCALES) hash.update(await readFile(join(folder, `${locale}.yaml`)));
  return hash.digest("hex");
}
