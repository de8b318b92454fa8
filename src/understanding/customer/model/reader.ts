import { Unavailable } from "../../../base/index.ts";
import type { Model as LanguageModel } from "../../../language/index.ts";
import type { ReadCommand, Reader, Reading, ReadingContext } from "../reading.ts";
import { repair } from "../repair.ts";
import { withoutUnused } from "../rules/taken.ts";
import type { Nearest } from "./examples.ts";
import { grounded } from "./grounded.ts";
import { commandSaid, type Said, SaidCommands } from "./said.ts";
import { inputsOf } from "./situation.ts";
import { isDoubtful, isOwnBusiness } from "./worth.ts";

/** What a second reading is made with. */
export interface ModelReader {
  model: LanguageModel;
  nearest: Nearest;
}

/** How sure a model's reading is taken to be: it says nothing of that itself. */
const MODEL_CONFIDENCE = 0.85;

/**
 * A reader that asks a language model where the local reading is unsure, and goes by the local one where the model has no answer
 * or nothing of it stands in the message. Without an errand in the context nothing is asked.
 */
export function withModel(local: Reader, parts: ModelReader): Reader {
  return async (text, context) => {
    const reading = await local(text, context);
    if (context.errand === undefined || !isDoubtful(text, reading)) return reading;
    const examples = parts.nearest(repair(text, context.locale).text);
    if (!isOwnBusiness(text, context, examples)) return reading;
    try {
      const inputs = inputsOf(text, context, examples);
      const { commands } = await parts.model.ask("read-message", SaidCommands, inputs, context.errand);
      const read = await admissible(commands, text, context, reading);
      return read.length === 0
        ? reading
        : ({ commands: read, language: reading.language, reader: "model" } satisfies Reading);
    } catch (error) {
      if (error instanceof Unavailable) return reading;
      throw error;
    }
  };
}

/** What of a model's commands the message bears out. A yes counts where the local reading has found it, too. */
async function admissible(
  said: readonly Said[],
  text: string,
  context: ReadingContext,
  local: Reading,
): Promise<ReadCommand[]> {
  const read: ReadCommand[] = [];
  for (const one of said) {
    const command = commandSaid(one, text);
    const kept = command === null ? null : await grounded(command, text, context);
    if (kept !== null) read.push({ command: kept, confidence: MODEL_CONFIDENCE, words: text });
    else if (command?.type === "affirm") read.push(...local.commands.filter((own) => own.command.type === "affirm"));
  }
  return withoutUnused(read, context);
}
