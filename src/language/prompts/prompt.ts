import { parse } from "yaml";
import * as z from "zod";
import { Refused } from "../../base/index.ts";

/** What stands above a prompt's text. */
const Head = z.strictObject({
  /** What it is for, in one sentence. */
  purpose: z.string().min(1),
  /** Grows with each change that may change answers: kept answers of an older one are not used. */
  version: z.int().positive(),
  /** The name of the schema of the answer; none where the answer is text. */
  schema: z.string().optional(),
  inputs: z.array(z.string().regex(/^[a-z_]+$/, "must be small letters and _")),
  /** Inputs that are put in as they are: values of this program, never words of anybody. */
  plain: z.array(z.string()).default([]),
  /** The longest answer. */
  max_tokens: z.int().positive().default(600),
  temperature: z.number().min(0).max(2).default(0),
});

const ROLES = ["system", "user", "assistant"] as const;

/** One message of a prompt; `{name}` in its text stands for an input. */
export interface Part {
  role: (typeof ROLES)[number];
  text: string;
}

/** A file of `prompts/`, read. */
export interface Prompt extends z.infer<typeof Head> {
  name: string;
  /** The system's message, examples in turns of user and assistant, and at last the user's message. */
  parts: Part[];
}

/** `{name}` of an input. JSON in examples is no such thing: its braces are followed by a quotation mark. */
export const PLACE = /\{([a-z_]+)\}/g;

/** Reads a prompt's file. Refused with the file's name and what is wrong in it. */
export function readPrompt(name: string, file: string): Prompt {
  const refuse = (why: string) => new Refused("bad_prompt", `prompts/${name}.md: ${why}.`);
  const [, above, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file.replace(/\r\n/g, "\n")) ?? [];
  if (above === undefined || body === undefined)
    throw refuse("it does not begin with front matter between lines of ---");
  const head = Head.safeParse(parse(above));
  if (!head.success) throw refuse(z.prettifyError(head.error).replaceAll("\n", " "));
  const parts = partsOf(body);
  const wrong = mistakeIn(head.data, parts);
  if (wrong) throw refuse(wrong);
  return { ...head.data, name, parts };
}

/** The sections of a text: a line "# role" begins each. */
function partsOf(body: string): Part[] {
  const [, ...pieces] = body.split(new RegExp(`^# (${ROLES.join("|")})\\s*$`, "m"));
  return Array.from({ length: pieces.length / 2 }, (_, at) => ({
    role: pieces[2 * at] as Part["role"],
    text: pieces[2 * at + 1]?.trim() ?? "",
  }));
}

function mistakeIn({ inputs, plain }: z.infer<typeof Head>, parts: Part[]): string | null {
  const roles = parts.map(({ role }) => role).join(" ");
  if (!/^system( user assistant)* user$/.test(roles))
    return 'after "# system" come examples in turns of "# user" and "# assistant", and one "# user" at the end';
  const used = new Set(parts.flatMap(({ text }) => Array.from(text.matchAll(PLACE), ([, name = ""]) => name)));
  const unused = inputs.find((name) => !used.has(name));
  if (unused) return `the input ${unused} is not used`;
  const unknown = [...used].find((name) => !inputs.includes(name));
  if (unknown) return `{${unknown}} is no input`;
  const stray = plain.find((name) => !inputs.includes(name));
  return stray ? `${stray} is plain, but no input` : null;
}
