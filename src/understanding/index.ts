export { type IntentCommand, type Intents, readIntents } from "./customer/intents.ts";
export { languageOf } from "./customer/language.ts";
export { assistedReader, localReader } from "./customer/local-reader.ts";
export { KeptExample, keptExamples } from "./customer/model/examples.ts";
export type { ReadCommand, Reader, Reading, ReadingContext, ShopLexicon } from "./customer/reading.ts";
export { tellsWhatHappened } from "./customer/rules/complaint.ts";
export { rulesReader } from "./customer/rules/rules.ts";
export { type Classified, classify } from "./customer/statistics/classify.ts";
export { type IntentReport, trainIntents } from "./customer/statistics/learn.ts";
export { Model as IntentModel } from "./customer/statistics/model.ts";

export { train as trainModel } from "./customer/statistics/train.ts";
