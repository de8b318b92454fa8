import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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

/** Trains the model of a folder of intents and keeps it, so that other processes need not. A second or two. */
export async function learnIntents(db: Database, folder: string, at: Date): Promise<LearnedIntents> {
  const { model, report } = trainIntents(await readIntents(folder));
  await writeFact(db, FACT, { checksum: await checksumOf(folder), model }, at);
  const confusions = report.pulls.map(
    ({ text, intent, towards }) => `"${text}" (${intent ?? "a question"}) reads as ${towards}`,
  );
  return { intents: report.intents, examples: report.examples, confusions };
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
  const kept = (await readFact(db, FACT)) as { checksum?: unknown; model?: unknown } | null;
  const model = kept?.checksum === (await checksumOf(folder)) ? IntentModel.safeParse(kept.model) : null;
  return localReader(model?.success ? model.data : trainIntents(await readIntents(folder)).model);
}

/** Names the examples and this program's way of reading them: a model of other files, or of another version, is not used. */
async function checksumOf(folder: string): Promise<string> {
  const hash = createHash("sha256").update("1");
  for (const locale of LOCALES) hash.update(await readFile(join(folder, `${locale}.yaml`)));
  return hash.digest("hex");
}
