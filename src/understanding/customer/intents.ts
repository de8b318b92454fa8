import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { LOCALES, type Locale, Refused } from "../../base/index.ts";
import { CHITCHAT, type Command, FLOW_NAMES, PRODUCT_ASPECTS } from "../../dialogue/index.ts";

/** What an intent stands for: a command without what only the message can tell. */
export const IntentCommand = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("start_flow"), flow: z.enum(FLOW_NAMES) }),
  z.strictObject({ type: z.literal("ask_product"), aspect: z.enum(PRODUCT_ASPECTS) }),
  z.strictObject({ type: z.literal("chitchat"), kind: z.enum(CHITCHAT) }),
  z.strictObject({ type: z.literal("hand_off"), reason: z.enum(["asked", "angry", "legal"]) }),
  z.strictObject({ type: z.enum(["affirm", "deny", "cancel_flow"]) }),
]);
/** See the schema of the same name. */
export type IntentCommand = z.infer<typeof IntentCommand>;

/** The command that an intent's command becomes for a message: questions take its words along, and so does who asks for a promo code. */
export function commandOf(intent: IntentCommand, query: string): Command {
  if (intent.type === "ask_product") return { ...intent, query };
  return intent.type === "chitchat" && intent.kind === "promo_code" ? { ...intent, question: query } : intent;
}

const Example = z.string().trim().min(1).max(300);

/**
 * `intents/<locale>.yaml`: examples a person wrote; questions that are no intent's because the knowledge base answers them; and what is
 * none of the shop's business. The last two make no class: they push every intent away.
 */
export const IntentFile = z.strictObject({
  intents: z.record(z.string(), z.strictObject({ command: IntentCommand, examples: z.array(Example).min(1) })),
  questions: z.array(Example).default([]),
  none: z.array(Example).default([]),
});
/** See the schema of the same name. */
export type IntentFile = z.infer<typeof IntentFile>;

/** One example; `intent` is null for what belongs to no intent, and `isStrange` where it is none of the shop's business either. */
export interface Example {
  text: string;
  intent: string | null;
  locale: Locale;
  isStrange?: boolean;
}

/** Everything the files of a folder say. */
export interface Intents {
  commands: Map<string, IntentCommand>;
  examples: Example[];
}

/** Reads `ru.yaml`, `uk.yaml` and `en.yaml` of a folder. Throws {@link Refused} with a sentence naming the file and what is wrong in it. */
export async function readIntents(folder: string): Promise<Intents> {
  const files = await Promise.all(
    LOCALES.map(async (locale) => ({ locale, file: parseIntents(await textOf(folder, locale), `${locale}.yaml`) })),
  );
  return joinIntents(files);
}

async function textOf(folder: string, locale: Locale): Promise<string> {
  try {
    return await readFile(join(folder, `${locale}.yaml`), "utf8");
  } catch {
    throw new Refused("intents_missing", `There is no ${locale}.yaml among the intents; each language has a file.`);
  }
}

/** The text of one file → its content. */
export function parseIntents(text: string, name: string): IntentFile {
  try {
    return IntentFile.parse(parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Refused("intents_invalid", `${name} cannot be read: ${why}`);
  }
}

function joinIntents(files: { locale: Locale; file: IntentFile }[]): Intents {
  const joined: Intents = { commands: new Map(), examples: [] };
  for (const { locale, file } of files) {
    for (const [intent, { command, examples }] of Object.entries(file.intents)) {
      agree(joined.commands.get(intent), command, intent, locale);
      joined.commands.set(intent, command);
      joined.examples.push(...examples.map((text) => ({ text, intent, locale })));
    }
    joined.examples.push(...file.questions.map((text) => ({ text, intent: null, locale })));
    joined.examples.push(...file.none.map((text) => ({ text, intent: null, locale, isStrange: true })));
  }
  return joined;
}

function agree(known: IntentCommand | undefined, command: IntentCommand, intent: string, locale: Locale): void {
  if (known === undefined || JSON.stringify(known) === JSON.stringify(command)) return;
  throw new Refused("intents_disagree", `${locale}.yaml gives ${intent} another command than the files before it.`);
}
