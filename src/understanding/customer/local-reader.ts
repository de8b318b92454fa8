import type { Model as LanguageModel } from "../../language/index.ts";
import { bounded } from "./bounded.ts";
import { cascade } from "./cascade/cascade.ts";
import { forgiving } from "./misspelt.ts";
import { attentive } from "./model/alarm.ts";
import { type KeptExample, nearestIn } from "./model/examples.ts";
import { withModel } from "./model/reader.ts";
import type { Reader } from "./reading.ts";
import { rulesReader } from "./rules/rules.ts";
import type { Model } from "./statistics/model.ts";
import { statisticsReader } from "./statistics/reader.ts";

/** The reader that needs no language model: rules first, then statistics for what they leave. */
export const localReader = (model: Model): Reader =>
  bounded(attentive(forgiving(cascade(rulesReader, statisticsReader(model)), model)));

/** The local reader, and a language model for what it is unsure of; `examples` are those that were kept of the model's. */
export const assistedReader = (model: Model, examples: readonly KeptExample[], assistant: LanguageModel): Reader =>
  bounded(withModel(localReader(model), { model: assistant, nearest: nearestIn(model, examples) }));
