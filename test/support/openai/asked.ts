/** A completion that was asked for. */
export interface AskedChat {
  model: string;
  messages: { role: string; content: string }[];
  /** The system's messages, one after the other. */
  system: string;
  /** The last message of the user. */
  user: string;
  /** What is fenced in `user` by the fences' names: `inputs.passage[0]`. */
  inputs: Record<string, string[]>;
  stream: boolean;
  /** The name of the schema that the answer must have; null where none was sent. */
  schema: string | null;
  /** Everything that left, as it was sent. */
  body: string;
  headers: Record<string, string | string[] | undefined>;
  /** Whether whoever asked went away before the answer's end. */
  abandoned: boolean;
}

/** Vectors that were asked for. */
export interface AskedEmbeddings {
  model: string;
  texts: string[];
  body: string;
}

const FENCE = /<(?<name>[a-z_]+)(?: n="\d+")?>\n(?<text>.*?)\n<\/\k<name>>/gs;

export function readChat(body: string, headers: AskedChat["headers"]): AskedChat {
  const read = JSON.parse(body);
  const messages: AskedChat["messages"] = read.messages;
  const user = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const inputs: Record<string, string[]> = {};
  for (const { groups } of user.matchAll(FENCE)) {
    const { name = "", text = "" } = groups ?? {};
    inputs[name] = [...(inputs[name] ?? []), text];
  }
  const system = messages
    .filter(({ role }) => role === "system")
    .map(({ content }) => content)
    .join("\n");
  const schema: string | null = read.response_format?.json_schema?.name ?? null;
  const { model, stream = false } = read;
  return { model, messages, system, user, inputs, stream, schema, body, headers, abandoned: false };
}

export function readEmbeddings(body: string): AskedEmbeddings {
  const { model, input } = JSON.parse(body);
  return { model, texts: typeof input === "string" ? [input] : input, body };
}
