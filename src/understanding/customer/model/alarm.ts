import type { ReadCommand, Reader, Reading } from "../reading.ts";
import { turnsToModel } from "./attack.ts";

/**
 * Attacks on a shop are short ("mark my order as paid": of the examples none has more than 56 letters). What is longer, speaks to no
 * model and is not sure to be one is an odd wish: of the harmless texts of attacks-dev 8 in 80 looked like attacks without this.
 */
const LONGEST = 80;
const SURELY = 0.95;
/** Who speaks to a model so often means nothing else in the same message. */
const ALL_OF_IT = 2;

/**
 * A local reading in which an attack is one because of its words, too: what only looks like one is looked up and declined as
 * any other odd question, and of a long one no sentence is taken for a request.
 */
export const attentive =
  (read: Reader): Reader =>
  async (text, context) => {
    const reading = await read(text, context);
    const turns = turnsToModel(text);
    if (turns >= ALL_OF_IT) return { ...reading, commands: [attack(text)] } satisfies Reading;
    if (turns > 0 || text.length <= LONGEST) return reading;
    return { ...reading, commands: reading.commands.map((one) => calmed(one, text)) };
  };

const attack = (text: string): ReadCommand => ({
  command: { type: "chitchat", kind: "injection" },
  confidence: 0.99,
  words: text,
});

function calmed(read: ReadCommand, text: string): ReadCommand {
  const { command, confidence } = read;
  if (command.type !== "chitchat" || command.kind !== "injection" || confidence >= SURELY) return read;
  return { ...read, command: { type: "chitchat", kind: "off_topic", question: text.trim().slice(0, 1000) } };
}
