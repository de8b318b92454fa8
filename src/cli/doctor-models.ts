import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";
import { type OpenModels, type Probe, probe, readTypicalAnswer } from "../language/index.ts";

const FORMS = {
  schema: "JSON by schema works",
  object: "it knows no JSON schemas, so JSON is asked for without",
  words: "it knows no JSON mode, so JSON is asked for in words",
};
/** Tokens of an answer where there was none yet: five passages with their question, and three sentences. */
const TYPICAL = { input: 1_600, output: 150 };

/** What doctor says of the language models; `works` is whether all that is set up answers. */
export async function modelFindings(
  { db, config, at }: { db: Database; config: Config; at: Date },
  models: OpenModels,
): Promise<{ works: boolean; findings: Record<string, string> }> {
  if (!models.model && !models.embedder)
    return { works: true, findings: { model: "off: MODEL is not set, and everything works without" } };
  const found = await probe(models, at, () => performance.now());
  await models.settled();
  const works = [found.model, found.embedder].every((one) => one === null || !("failed" in one));
  return { works, findings: { ...sentences(config, found), model_budget: await budgetOf(db, config, at, models) } };
}

function sentences(config: Config, { model, embedder }: Probe) {
  const { MODEL, EMBEDDING_MODEL, OPENAI_BASE_URL: url, EMBEDDING_BASE_URL: embeddingUrl = url } = config;
  const failed = (name: string | undefined, url: string, why: string) =>
    `${name} at ${url} does not answer (${why}); everything works without`;
  return {
    model: !model
      ? "off: MODEL is not set"
      : "failed" in model
        ? failed(MODEL, url, model.failed)
        : `${MODEL} at ${url} answers in ${model.milliseconds} ms; ${FORMS[model.form]}`,
    embeddings: !embedder
      ? "off: EMBEDDING_MODEL is not set"
      : "failed" in embedder
        ? failed(EMBEDDING_MODEL, embeddingUrl, embedder.failed)
        : `${EMBEDDING_MODEL} at ${embeddingUrl} answers in ${embedder.milliseconds} ms with ${embedder.dimensions} numbers`,
  };
}

async function budgetOf(db: Database, config: Config, at: Date, { today }: OpenModels): Promise<string> {
  const { cost, tokens } = await today(at);
  const { MODEL_PRICE_INPUT: input, MODEL_PRICE_OUTPUT: output } = config;
  const inTokens = `${tokens} of ${config.MODEL_TOKENS_DAY} tokens today`;
  if (input === 0 && output === 0)
    return `${inTokens}; what that costs is not known: MODEL_PRICE_INPUT and MODEL_PRICE_OUTPUT are not set`;
  const typical = await readTypicalAnswer(db, at);
  const reckoned = (TYPICAL.input * input + TYPICAL.output * output) / 1_000_000;
  const answer = typical ? `an answer cost ${figure(typical)} of late` : `an answer costs about ${figure(reckoned)}`;
  return `${figure(cost)} of ${config.MODEL_BUDGET_DAY} spent and ${inTokens}; ${answer}`;
}

/** Money to two digits that say something. */
const figure = (money: number): string => String(money >= 1 ? Number(money.toFixed(2)) : Number(money.toPrecision(2)));
