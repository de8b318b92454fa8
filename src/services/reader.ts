import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCALES } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Model as LanguageModel } from "../language/index.ts";
import { type Intents, keptExamples, type Reader, readIntents, trainIntents } from "../understanding/index.ts";
import { keepModel, type LearnedIntents, readerBy, readKeptModel } from "./kept-reader.ts";

/** Trains the model of a folder of intents (some seconds) and keeps it for other processes; examples that have not changed are not learned again. */
export async function learnIntents(db: Database, folder: string, at: Date): Promise<LearnedIntents> {
  const checksum = await checksumOf(folder);
  const kept = await readKeptModel(db);
  if (kept?.checksum === checksum) return kept.learned;
  const { model, report } = await trained(folder);
  const confusions = report.pulls.map(({ text, intent, towards }) => ({ text, intent, towards }));
  const learned = { intents: report.intents, examples: report.examples, confusions };
  const examples = keptExamples(await readIntents(folder));
  await keepModel(db, { checksum, learned, model, examples }, at);
  training.delete(checksum);
  return learned;
}

type Trained = ReturnType<typeof trainIntents>;

const training = new Map<string, Promise<Trained>>();

/**
 * Trains the model of a folder of intents, once a process for the same examples: some seconds of a processor. Worth calling early on
 * a first start, with a `train` that leaves this thread to the database that is made meanwhile.
 */
export async function trained(
  folder: string,
  train: (intents: Intents) => Trained | Promise<Trained> = trainIntents,
): Promise<Trained> {
  const checksum = await checksumOf(folder);
  const known = training.get(checksum) ?? readIntents(folder).then(train);
  training.set(checksum, known);
  return known;
}

/** The reader of customers' messages by the kept model, trained afresh where there is none of this folder yet; with a language model where there is one. */
export function customerReader(parts: { db: Database; intents: string; assistant?: LanguageModel | null }): Reader {
  let reader: Reader | null = null;
  return async (text, context) => {
    reader ??= await openReader(parts.db, parts.intents, parts.assistant ?? null);
    return reader(text, context);
  };
}

async function openReader(db: Database, folder: string, assistant: LanguageModel | null): Promise<Reader> {
  const kept = await readKeptModel(db);
  if (kept?.checksum === (await checksumOf(folder))) return readerBy(kept, assistant);
  const examples = assistant ? keptExamples(await readIntents(folder)) : [];
  return readerBy({ model: (await trained(folder)).model, examples }, assistant);
}

/** Names the examples and this program's way of reading them: a model of other files, or of another version, is not used. */
async function checksumOf(folder: string): Promise<string> {
  const hash = createHash("sha256").update("3");
  for (const locale of LOCALES) hash.update(await readFile(join(folder, `${locale}.yaml`)));
  return hash.digest("hex");
}
