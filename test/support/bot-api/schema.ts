import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the machine-readable Bot API lies; everything here is skipped where it is missing. */
export const SPECIFICATION = fileURLToPath(
  new URL("../../../../shared/data/telegram-bot-api/api.json", import.meta.url),
);

interface Field {
  name: string;
  types: string[];
  required: boolean;
}

interface Specification {
  methods: Record<string, { fields?: Field[] }>;
  types: Record<string, { fields?: Field[]; subtypes?: string[] }>;
}

/** What is wrong with a value, undefined where nothing is. `path` names the value. */
export type Check = (value: unknown, path: string) => string | undefined;

/** The checks of every method's parameters and every type, made once. */
export interface Schema {
  /** The method's name as Telegram spells it, whatever the case of letters; undefined where there is none. */
  methodName(name: string): string | undefined;
  /** What is wrong with a method's parameters. `written` where they came as text (a form), so that "5" is a number too. */
  checkCall(method: string, values: Record<string, unknown>, written: boolean): string | undefined;
  /** What is wrong with a value of a type ("Update", "Message", …). */
  checkType(type: string, value: unknown): string | undefined;
}

/** The schema of the Bot API, null where its file is missing. */
export function readSchema(): Schema | null {
  if (!existsSync(SPECIFICATION)) return null;
  return compile(JSON.parse(readFileSync(SPECIFICATION, "utf8")));
}

function compile({ methods, types }: Specification): Schema {
  const made = new Map<string, Check>();
  const names = new Map(Object.keys(methods).map((name) => [name.toLowerCase(), name]));
  const checkOf = (type: string): Check => made.get(type) ?? remember(type, makeCheck(type));
  const remember = (type: string, check: Check) => {
    made.set(type, check);
    return check;
  };
  const makeCheck = (type: string): Check => {
    if (PRIMITIVES[type]) return PRIMITIVES[type];
    if (type.startsWith("Array of ")) return arrayOf(lazy(type.slice("Array of ".length)));
    const { subtypes, fields } = types[type] ?? {};
    if (subtypes) return anyOf(subtypes, subtypes.map(lazy));
    const object = fields ? objectOf(type, readFields(fields)) : openObject;
    return type === "KeyboardButton" ? anyOf(["String", type], [isString, object]) : object;
  };
  const lazy =
    (type: string): Check =>
    (value, path) =>
      checkOf(type)(value, path);
  const readFields = (fields: Field[]) =>
    new Map(fields.map((field) => [field.name, { ...field, check: anyOf(field.types, field.types.map(lazy)) }]));
  const calls = new Map(
    Object.entries(methods).map(([name, { fields }]) => [name, objectOf("", readFields(fields ?? []))]),
  );
  const kinds = new Map(
    Object.entries(methods).map(([name, { fields }]) => [name, new Map((fields ?? []).map((f) => [f.name, f.types]))]),
  );
  return {
    methodName: (name) => names.get(name.toLowerCase()),
    checkCall: (method, values, written) =>
      calls.get(method)?.(written ? readWritten(values, kinds.get(method)) : values, ""),
    checkType: (type, value) => checkOf(type)(value, type),
  };
}

const isString: Check = (value, path) => (typeof value === "string" ? undefined : `${path} must be a String`);

const PRIMITIVES: Record<string, Check> = {
  String: isString,
  InputFile: isString,
  Integer: (value, path) => (Number.isSafeInteger(value) ? undefined : `${path} must be an Integer`),
  Float: (value, path) => (Number.isFinite(value) ? undefined : `${path} must be a Float`),
  Boolean: (value, path) => (typeof value === "boolean" ? undefined : `${path} must be a Boolean`),
};

const openObject: Check = (value, path) => (isObject(value) ? undefined : `${path} must be an object`);

function arrayOf(item: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} must be an Array`;
    for (const [index, one] of value.entries()) {
      const wrong = item(one, `${path}[${index}]`);
      if (wrong) return wrong;
    }
    return undefined;
  };
}

function anyOf(types: string[], checks: Check[]): Check {
  if (checks.length === 1 && checks[0]) return checks[0];
  return (value, path) => {
    const wrongs: string[] = [];
    for (const check of checks) {
      const wrong = check(value, path);
      if (!wrong) return undefined;
      wrongs.push(wrong);
    }
    return `${path} fits none of ${types.join(", ")}: ${wrongs.join("; ")}`;
  };
}

function objectOf(type: string, fields: Map<string, Field & { check: Check }>): Check {
  const required = [...fields.values()].filter((field) => field.required);
  return (value, path) => {
    if (!isObject(value)) return `${path} must be a ${type}`;
    for (const name in value) {
      const field = fields.get(name);
      const at = path ? `${path}.${name}` : name;
      if (value[name] === undefined) continue;
      if (!field) return `${at} is unknown${type && ` in ${type}`}`;
      const wrong = field.check(value[name], at);
      if (wrong) return wrong;
    }
    const missing = required.find((field) => value[field.name] === undefined);
    return missing && `${path ? `${path}.` : ""}${missing.name} is missing`;
  };
}

/** The values of a form in their types: digits to numbers, JSON text to objects, where the method asks for such. */
function readWritten(values: Record<string, unknown>, fields?: Map<string, string[]>): Record<string, unknown> {
  const read = Object.entries(values).map(([name, value]) => [name, readValue(String(value), fields?.get(name) ?? [])]);
  return Object.fromEntries(read);
}

function readValue(text: string, types: string[]): unknown {
  if (types.includes("String")) return text;
  if (types.includes("Boolean")) return /^(true|false|yes|no|1|0)$/i.test(text) ? /^(true|yes|1)$/i.test(text) : text;
  if (types.includes("Integer") || types.includes("Float")) return text.trim() === "" ? text : Number(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
