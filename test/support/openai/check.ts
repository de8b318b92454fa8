import * as z from "zod";

/** What the server cannot do, as many that call themselves compatible cannot. */
export type Lacking =
  | "json_schema"
  | "json_object"
  | "temperature"
  | "max_tokens"
  | "max_completion_tokens"
  | "stream_options";

/** A request that is refused, in the words of a real server. */
export interface Wrong {
  status: 400 | 401 | 404;
  message: string;
  param?: string;
  code?: string;
}

const Message = z.strictObject({
  role: z.enum(["system", "developer", "user", "assistant"]),
  content: z.string().min(1),
});

const Format = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text") }),
  z.strictObject({ type: z.literal("json_object") }),
  z.strictObject({
    type: z.literal("json_schema"),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      description: z.string().optional(),
      schema: z.record(z.string(), z.unknown()),
      strict: z.boolean().optional(),
    }),
  }),
]);

/** The fields of a request that this program may send; whatever else it sends, it sends by mistake. */
const Chat = z.strictObject({
  model: z.string().min(1),
  messages: z.array(Message).min(1),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.int().positive().optional(),
  max_completion_tokens: z.int().positive().optional(),
  reasoning_effort: z.enum(["none", "minimal", "low", "medium", "high"]).optional(),
  response_format: Format.optional(),
  stream: z.boolean().optional(),
  stream_options: z.strictObject({ include_usage: z.boolean() }).optional(),
});

const Embeddings = z.strictObject({
  model: z.string().min(1),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2048)]),
  encoding_format: z.literal("float", "this server writes numbers, not base64"),
});

/** What is wrong with a request for a completion; null where nothing is. */
export function checkChat(body: unknown, lacking: ReadonlySet<Lacking>): Wrong | null {
  const read = Chat.safeParse(body);
  if (!read.success) return { status: 400, message: z.prettifyError(read.error) };
  const { response_format: format, messages, stream, stream_options, max_tokens, max_completion_tokens } = read.data;
  const lacks = lack(read.data, lacking);
  if (lacks) return lacks;
  if (stream_options && !stream)
    return bad("stream_options", "The 'stream_options' parameter is only allowed when 'stream' is enabled.");
  if (max_tokens && max_completion_tokens)
    return bad("max_tokens", "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.");
  if (format?.type === "json_object" && !messages.some(({ content }) => /json/i.test(content)))
    return bad(
      "messages",
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
    );
  if (format?.type !== "json_schema" || !format.json_schema.strict) return null;
  const wrong = strictness(format.json_schema.schema, "root", true);
  return wrong
    ? bad("response_format", `Invalid schema for response_format '${format.json_schema.name}': ${wrong}`)
    : null;
}

/** What is wrong with a request for vectors; null where nothing is. */
export function checkEmbeddings(body: unknown): Wrong | null {
  const read = Embeddings.safeParse(body);
  return read.success ? null : { status: 400, message: z.prettifyError(read.error) };
}

function lack(asked: z.infer<typeof Chat>, lacking: ReadonlySet<Lacking>): Wrong | null {
  const form = asked.response_format?.type;
  if ((form === "json_schema" || form === "json_object") && lacking.has(form))
    return { status: 400, message: `response_format type ${form} is not supported` };
  for (const name of ["temperature", "max_tokens", "max_completion_tokens", "stream_options"] as const)
    if (asked[name] !== undefined && lacking.has(name))
      return {
        ...bad(name, `Unsupported parameter: '${name}' is not supported with this model.`),
        code: "unsupported_parameter",
      };
  return null;
}

const bad = (param: string, message: string): Wrong => ({ status: 400, message, param });

/** The words that OpenAI's strict schemas may be made of, those left out that other servers stumble over. */
const WORDS = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "anyOf",
  "enum",
  "const",
  "description",
  "$ref",
  "$defs",
]);

/** What a strict schema has that it may not have: each property required, no others, and no other keywords. */
function strictness(schema: unknown, path: string, root = false): string | null {
  if (typeof schema !== "object" || schema === null) return `${path} is no schema`;
  const {
    type,
    properties = {},
    required = [],
    additionalProperties,
    items,
    anyOf = [],
    $defs = {},
  } = schema as Strict;
  const odd = Object.keys(schema).find((word) => !WORDS.has(word));
  if (odd) return `${path}: '${odd}' is not permitted`;
  if (root && type !== "object") return "schema must be a JSON Schema of 'type: \"object\"'";
  if (type === "object" && additionalProperties !== false)
    return `${path}: 'additionalProperties' is required to be supplied and to be false`;
  const missing = Object.keys(properties).find((name) => !required.includes(name));
  if (missing) return `${path}: 'required' is required to include every key in properties. Missing '${missing}'`;
  const parts = [
    ...Object.entries(properties),
    ...Object.entries($defs),
    ...anyOf.map((one, at) => [`anyOf ${at}`, one] as const),
  ];
  if (items !== undefined) parts.push(["items", items]);
  return parts.map(([name, part]) => strictness(part, `${path}.${name}`)).find((wrong) => wrong !== null) ?? null;
}

interface Strict {
  type?: unknown;
  properties?: Record<string, unknown>;
  required?: string[];
  additionalProperties?: unknown;
  items?: unknown;
  anyOf?: unknown[];
  $defs?: Record<string, unknown>;
}
