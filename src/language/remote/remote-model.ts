import type { Model } from "../model.ts";
import { promptOf } from "../prompts/catalogue.ts";
import { ask } from "./ask.ts";
import type { RemoteParts } from "./parts.ts";
import { write } from "./write.ts";

/** A model behind an endpoint. */
export function remoteModel(parts: RemoteParts): Model {
  const { name, prompts } = parts;
  return {
    name,
    editionOf: (prompt) => `${name}/${prompt}@${promptOf(prompts, prompt).version}`,
    ask: (prompt, schema, inputs, errand) => ask(parts, prompt, schema, inputs, errand),
    write: (prompt, inputs, errand) => write(parts, prompt, inputs, errand),
  };
}
