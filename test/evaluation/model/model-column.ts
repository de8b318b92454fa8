import type { Log } from "../../../src/base/index.ts";
import type { Config } from "../../../src/config.ts";
import type { Database } from "../../../src/database/index.ts";
import { composeAnswer } from "../../../src/knowledge/index.ts";
import { type Errand, makeMasks, makeModels, promptFiles } from "../../../src/language/index.ts";
import { assistedReader, keptExamples, type Reader } from "../../../src/understanding/index.ts";
import type { Column } from "../column.ts";
import type { Local } from "../columns.ts";
import { AT, type Tell, tellLocally } from "../search/tell.ts";

const PROMPTS = new URL("../../../prompts/", import.meta.url);

/** What one turn of a conversation may take. */
const TURN_MS = 8_000;

const SILENT: Log = { info() {}, warn() {}, error() {} };

/** The reader and the answers with the model of the settings, as customers meet them; a failing model leaves what is local. */
export async function modelColumn(
  name: string,
  config: Config,
  db: Database,
  local: Local,
): Promise<Column & { tell: Tell }> {
  const { model } = await makeModels({ config, prompts: await promptFiles(PROMPTS), db, log: SILENT });
  if (!model) throw new Error("MODEL is not set");
  const read = assistedReader(local.model, keptExamples(local.intents), model);
  const reader: Reader = (text, context) => read(text, { ...context, errand: errandFor(context.lexicon.orderShapes) });
  const tellLocal = tellLocally(local.index);
  const tell: Tell = async (question, locale) => {
    const parts = { db, index: local.index, model };
    const composed = await composeAnswer(parts, question, { locale, at: AT }, errandFor(["99999"]));
    if (!composed?.answer) return tellLocal(question, locale);
    const { text, articles } = composed.answer;
    return { kind: "answer", slugs: articles.map(({ slug }) => slug), text };
  };
  return { name, reader, tell };
}

function errandFor(orderShapes: string[]): Errand {
  const nobody = { names: [], phones: [], emails: [], addresses: [], orders: [], birthDates: [] };
  const masks = makeMasks({ ...nobody, orderShapes, country: "LT" });
  return { conversationId: null, customerId: null, masks, signal: AbortSignal.timeout(TURN_MS), at: AT };
}
