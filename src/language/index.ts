export { type AnswerKey, keepAnswer, keptAnswer } from "./answers.ts";
export { type ModelsParts, makeModels, type OpenModels } from "./make-models.ts";
export type { Known } from "./masks/known.ts";
export { makeMasks } from "./masks/make-masks.ts";
export type { Masks } from "./masks/masks.ts";
export type { Embedder, Errand, Inputs, Model, Models } from "./model.ts";
export { type Probe, probe } from "./probe.ts";
export { promptFiles } from "./prompts/catalogue.ts";
export { type ModelUse, readModelUse, readTypicalAnswer } from "./queries.ts";
