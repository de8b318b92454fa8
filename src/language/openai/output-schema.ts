import * as z from "zod";

/** A JSON Schema for an answer, and whether it is of the kind that OpenAI calls strict. */
export interface OutputSchema {
  schema: Record<string, unknown>;
  strict: boolean;
}

/** What is kept of a schema; zod checks the rest (lengths, formats, ranges), which many servers do not take. */
const KEPT = ["type", "enum", "const", "description", "$ref"];

interface Node {
  properties?: Record<string, Node>;
  required?: string[];
  additionalProperties?: unknown;
  items?: Node;
  prefixItems?: Node[];
  anyOf?: Node[];
  oneOf?: Node[];
  allOf?: Node[];
  $defs?: Record<string, Node>;
  [word: string]: unknown;
}

/**
 * The JSON Schema of what a zod schema takes, in the words that strict mode allows: every property required (an optional one may be
 * null instead; see {@link withoutNulls}) and no others. What stands in several places is written once. What strict mode cannot say (records, tuples) makes it not strict.
 */
export function outputSchema(schema: z.ZodType): OutputSchema {
  const whole = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "ref" }) as Node;
  if (whole.type !== "object") throw new Error("what a model is asked for is an object");
  const seen = { strict: true };
  return { schema: strictly(whole, seen), strict: seen.strict };
}

function strictly(node: Node, seen: { strict: boolean }): Record<string, unknown> {
  const kept: Record<string, unknown> = Object.fromEntries(
    KEPT.flatMap((word) => (node[word] === undefined ? [] : [[word, node[word]]])),
  );
  const { items, prefixItems, allOf, $defs } = node;
  const anyOf = node.anyOf ?? node.oneOf;
  if (prefixItems || allOf) seen.strict = false;
  if (node.type === "object") Object.assign(kept, objectOf(node, seen));
  if (items) kept.items = strictly(items, seen);
  if (anyOf) kept.anyOf = anyOf.map((one) => strictly(one, seen));
  if ($defs) kept.$defs = Object.fromEntries(Object.entries($defs).map(([name, one]) => [name, strictly(one, seen)]));
  return kept;
}

function objectOf(node: Node, seen: { strict: boolean }): Record<string, unknown> {
  const { properties = {}, required = [], additionalProperties } = node;
  if (typeof additionalProperties === "object" && Object.keys(properties).length === 0) {
    seen.strict = false;
    return { additionalProperties: strictly(additionalProperties as Node, seen) };
  }
  const all = Object.entries(properties).map(([name, one]) => {
    const kept = strictly(one, seen);
    return [name, required.includes(name) ? kept : { anyOf: [kept, { type: "null" }] }];
  });
  return { properties: Object.fromEntries(all), required: Object.keys(properties), additionalProperties: false };
}

/** The value without properties that are null: how strict mode leaves an optional one out. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [[name, withoutNulls(one)]])),
  );
}
