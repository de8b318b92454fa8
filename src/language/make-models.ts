import type { Log } from "../base/index.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";
import { type Ledger, makeLedger } from "./ledger.ts";
import type { Models } from "./model.ts";
import type { Form } from "./openai/manner.ts";
import { readPrompts } from "./prompts/catalogue.ts";

/** What models are made of. */
export interface ModelsParts {
  config: Config;
  /** The texts of the files of `prompts/` by their names: see `promptFiles`. */
  prompts: Readonly<Record<string, string>>;
  db: Database;
  log: Log;
  /** Hears of work that goes on after an answer, for hosts that would end it. */
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/** A shop's models, and what whoever runs them asks. */
export interface OpenModels extends Models {
  /** What the day of `at` has cost until now. */
  today: Ledger["today"];
  /** The form in which the model answers a prompt: by a schema, as any JSON object, or asked in words. */
  formOf(prompt: string): Form;
  /** Resolves when what was used is written down. */
  settled(): Promise<void>;
}

/** Makes the models that the settings name; none of them is null/null. Nothing is asked yet. A prompt's mistake is refused here. */
export async function makeModels({ config, prompts, db, log, keepAlive }: ModelsParts): Promise<OpenModels> {
  const ledger = makeLedger({ db, config, log, keepAlive });
  const { today, settled } = ledger;
  if (!config.MODEL && !config.EMBEDDING_MODEL)
    return { model: null, embedder: null, formOf: () => "schema", today, settled };
  // LangChain takes half a second to load on a busy machine: who has no model does not wait for it.
  const { openRemote } = await import("./remote/open.ts");
  return { ...openRemote({ config, prompts: readPrompts(prompts), ledger, log }), today, settled };
}
