import { cascade } from "./cascade/cascade.ts";
import type { Reader } from "./reading.ts";
import { rulesReader } from "./rules/rules.ts";
import type { Model } from "./statistics/model.ts";
import { statisticsReader } from "./statistics/reader.ts";

/** The reader that needs no language model: rules first, then statistics for what they leave. */
export const localReader = (model: Model): Reader => cascade(rulesReader, statisticsReader(model));
