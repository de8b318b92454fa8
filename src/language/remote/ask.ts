import * as z from "zod";
import { Unavailable } from "../../base/index.ts";
import type { Errand, Inputs } from "../model.ts";
import { fishJson } from "../openai/fish-json.ts";
import { type OutputSchema, outputSchema, withoutNulls } from "../openai/output-schema.ts";
import { promptOf } from "../prompts/catalogue.ts";
import { fill } from "../prompts/fill.ts";
import type { Part, Prompt } from "../prompts/prompt.ts";
import { revealDeep } from "../reveal.ts";
import { reckonTokens } from "../tokens.ts";
import { type Going, letGo } from "./line.ts";
import { type RemoteParts, toldTokens, trafficOf } from "./parts.ts";
import { checkEnding, withSchema } from "./speaker.ts";

/** Schemas are made once a program. */
const outputs = new WeakMap<z.ZodType, OutputSchema>();

/** {@link Model.ask}: an answer that is not of the schema is told what is wrong with it, once. */
export async function ask<Value>(
  parts: RemoteParts,
  name: string,
  schema: z.ZodType<Value>,
  inputs: Inputs,
  errand: Errand,
): Promise<Value> {
  const prompt = promptOf(parts.prompts, name);
  const output = outputs.get(schema) ?? outputSchema(schema);
  outputs.set(schema, output);
  const messages = fill(prompt, parts.prompts, inputs, errand.masks);
  let said = messages;
  for (let tries = 0; tries < 2; tries++) {
    const { text, going } = await complete(parts, { prompt, parts: said, output }, errand);
    const read = readAs(schema, fishJson(text), errand);
    going.end(read.success ? "ok" : "shape");
    if (read.success) return read.data;
    said = [...messages, ...mended(text, z.prettifyError(read.error), parts, output, errand)];
  }
  throw new Unavailable("the language model", "shape: its answer was not of the schema, twice");
}

async function complete(
  { line, speaker, name: model, prices }: RemoteParts,
  { prompt, parts, output }: { prompt: Prompt; parts: Part[]; output: OutputSchema },
  errand: Errand,
): Promise<{ text: string; going: Going }> {
  const traffic = trafficOf(parts);
  const most = { input: reckonTokens(traffic.sent), output: prompt.max_tokens };
  const going = await letGo(line, errand, { purpose: prompt.name, model, most, prices }, traffic);
  try {
    const { signal } = errand;
    const message = await speaker.say({ prompt, parts, output, signal }, ({ messages, options }) =>
      going.try(() => speaker.chat.invoke(messages, options)),
    );
    Object.assign(traffic, { got: message.text, told: toldTokens(message) });
    checkEnding(message.response_metadata);
    return { text: message.text, going };
  } catch (error) {
    throw going.fail(error);
  }
}

/** Where strict mode wrote null for what is left out, that is taken away. */
function readAs<Value>(schema: z.ZodType<Value>, found: unknown, { masks }: Errand) {
  const value = revealDeep(found, masks);
  const read = schema.safeParse(value);
  return read.success ? read : schema.safeParse(withoutNulls(value));
}

function mended(
  text: string,
  error: string,
  { prompts }: RemoteParts,
  output: OutputSchema,
  { masks }: Errand,
): Part[] {
  const again = withSchema(prompts.common.again, output, { error: masks.hide(error) });
  return [
    { role: "assistant", text: text || "(nothing)" },
    { role: "user", text: again },
  ];
}
