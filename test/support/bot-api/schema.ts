import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { anyOf, arrayOf, type Check, type CheckedField, isObject, isString, objectOf, PRIMITIVES } from "./check.ts";
import { readWritten } from "./written-value.ts";

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

/** The schema of the Bot API, null where its file is missing. */
export function readSchema(): Schema | null {
  if (!existsSync(SPECIFICATION)) return null;
  return new Schema(JSON.parse(readFileSync(SPECIFICATION, "utf8")));
}

/** The checks of every method's parameters and every type, each made once, when it is first needed. */
export class Schema {
  #specification: Specification;
  #names: Map<string, string>;
  #types = new Map<string, Check>();
  #methods = new Map<string, Check>();

  constructor(specification: Specification) {
    this.#specification = specification;
    this.#names = new Map(Object.keys(specification.methods).map((name) => [name.toLowerCase(), name]));
  }

  /** The method's name as Telegram spells it, whatever the case of letters; undefined where there is none. */
  methodName(name: string): string | undefined {
    return this.#names.get(name.toLowerCase());
  }

  /** What is wrong with a method's parameters. `written` where they came as text (a form), so that "5" is a number too. */
  checkCall(method: string, values: Record<string, unknown>, written: boolean): string | undefined {
    const check = remember(this.#methods, method, () => objectOf("", this.#checked(this.#fieldsOf(method))));
    return check(written ? this.#read(method, values) : values, "");
  }

  /** What is wrong with a value of a type ("Update", "Message", …). */
  checkType(type: string, value: unknown): string | undefined {
    return this.#check(type)(value, type);
  }

  #check(type: string): Check {
    return PRIMITIVES[type] ?? remember(this.#types, type, () => this.#make(type));
  }

  #make(type: string): Check {
    if (type.startsWith("Array of ")) return arrayOf(this.#later(type.slice("Array of ".length)));
    const { subtypes, fields } = this.#specification.types[type] ?? {};
    if (subtypes)
      return anyOf(
        subtypes,
        subtypes.map((subtype) => this.#later(subtype)),
      );
    const object = fields ? objectOf(type, this.#checked(fields)) : isObject;
    return type === "KeyboardButton" ? anyOf(["String", type], [isString, object]) : object;
  }

  /** The check of a type, made when the first value comes, as types refer to one another in circles. */
  #later(type: string): Check {
    return (value, path) => this.#check(type)(value, path);
  }

  #checked(fields: Field[]): CheckedField[] {
    return fields.map(({ name, required, types }) => {
      const checks = types.map((type) => this.#later(type));
      return { name, required, check: anyOf(types, checks) };
    });
  }

  #fieldsOf(method: string): Field[] {
    return this.#specification.methods[method]?.fields ?? [];
  }

  #read(method: string, values: Record<string, unknown>): Record<string, unknown> {
    const types = new Map(this.#fieldsOf(method).map((field) => [field.name, field.types]));
    const read = Object.entries(values).map(([name, value]) => [
      name,
      readWritten(String(value), types.get(name) ?? []),
    ]);
    return Object.fromEntries(read);
  }
}

function remember(checks: Map<string, Check>, name: string, make: () => Check): Check {
  const known = checks.get(name);
  if (known) return known;
  const made = make();
  checks.set(name, made);
  return made;
}
