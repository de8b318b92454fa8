/** What is wrong with a value, undefined where nothing is. `path` names the value. */
export type Check = (value: unknown, path: string) => string | undefined;

/** A field of an object, as the specification has it. */
export interface CheckedField {
  name: string;
  required: boolean;
  check: Check;
}

export const isString: Check = (value, path) => (typeof value === "string" ? undefined : `${path} must be a String`);

/** The types that are no objects. */
export const PRIMITIVES: Record<string, Check> = {
  String: isString,
  InputFile: isString,
  Integer: (value, path) => (Number.isSafeInteger(value) ? undefined : `${path} must be an Integer`),
  Float: (value, path) => (Number.isFinite(value) ? undefined : `${path} must be a Float`),
  Boolean: (value, path) => (typeof value === "boolean" ? undefined : `${path} must be a Boolean`),
};

/** An object of which the specification names no fields. */
export const isObject: Check = (value, path) => (isRecord(value) ? undefined : `${path} must be an object`);

/** A list whose every item passes. */
export function arrayOf(item: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} must be an Array`;
    for (const [index, one] of value.entries()) {
      const wrong = item(one, `${path}[${index}]`);
      if (wrong) return wrong;
    }
    return undefined;
  };
}

/** A value that passes one of the checks, which `types` name. */
export function anyOf(types: string[], checks: Check[]): Check {
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

/** An object with these fields, no others, and every required one. `type` is "" for the parameters of a method. */
export function objectOf(type: string, fields: CheckedField[]): Check {
  const byName = new Map(fields.map((field) => [field.name, field.check]));
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return (value, path) => {
    if (!isRecord(value)) return `${path} must be a ${type}`;
    const within = path ? `${path}.` : "";
    for (const name in value) {
      if (value[name] === undefined) continue;
      const check = byName.get(name);
      const wrong = check ? check(value[name], within + name) : `${within}${name} is unknown${type && ` in ${type}`}`;
      if (wrong) return wrong;
    }
    const missing = required.find((name) => value[name] === undefined);
    return missing && `${within}${missing} is missing`;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
