import type { Masks } from "../masks/masks.ts";
import type { Inputs } from "../model.ts";
import type { Prompts } from "./catalogue.ts";
import { fence } from "./fence.ts";
import { type Part, PLACE, type Prompt } from "./prompt.ts";

/**
 * The messages of a prompt with its inputs: personal data masked in each, and each fenced where the prompt does not call it plain.
 * What an input holds is put in once and never looked at for places again.
 */
export function fill(prompt: Prompt, { common }: Prompts, inputs: Inputs, masks: Masks): Part[] {
  const values = new Map(prompt.inputs.map((name) => [name, shown(prompt, name, inputs, masks)]));
  const stray = Object.keys(inputs).find((name) => !values.has(name));
  if (stray) throw new Error(`prompts/${prompt.name}.md has no input ${stray}`);
  const filled = prompt.parts.map(({ role, text }) => ({
    role,
    text: text.replace(PLACE, (_, name: string) => values.get(name) ?? ""),
  }));
  const fenced = prompt.inputs.some((name) => !prompt.plain.includes(name));
  return filled.map((part) =>
    fenced && part.role === "system" ? { ...part, text: `${part.text}\n\n${common.data}` } : part,
  );
}

function shown({ name: file, plain }: Prompt, name: string, inputs: Inputs, { hide }: Masks): string {
  const value = inputs[name];
  if (value === undefined) throw new Error(`prompts/${file}.md was not given its input ${name}`);
  const hidden = typeof value === "string" ? hide(value) : value.map((one) => hide(one));
  if (!plain.includes(name)) return fence(name, hidden);
  return typeof hidden === "string" ? hidden : hidden.join("\n");
}
