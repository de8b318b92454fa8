import { Refused } from "../../base/index.ts";

/**
 * A text with fields of whoever reads it: `{first_name|friend}` is their first name, or "friend" where it is not known; without `|` the
 * message needs the field, and who lacks it gets none. `{{` and `}}` are braces. A fallback is text as it stands, without braces. Nothing
 * else is read: what a field holds is never looked at for fields.
 */
export type Template = (string | Gap)[];

/** A place where a field goes; without `fallback` it has to be known. */
export interface Gap {
  field: string;
  fallback: string | null;
}

/** As much of a field as a message shows, in UTF-16 units: longer names are mistakes or attacks. */
const VALUE_AT_MOST = 64;

const PIECE = /\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+/g;
const GAP = /^\s*([a-z][a-z0-9_]*(?:\.[^|{}]{1,60})?)\s*(?:\|([^|]*))?$/;

/** Reads a text; a brace that belongs to nothing and a field that is not among `known` are refused in a sentence. */
export function readTemplate(text: string, known: readonly string[]): Template {
  const pieces = Array.from(text.matchAll(PIECE), ([whole, inside]) => {
    if (whole === "{{" || whole === "}}") return whole.charAt(0);
    if (inside !== undefined) return gapOf(inside, known);
    if (whole === "{" || whole === "}")
      throw new Refused("bad_template", `A "${whole}" stands alone: write "${whole}${whole}" for a brace.`);
    return whole;
  });
  return joined(pieces);
}

/** The fields that a text names, whether they are known or not. */
export const fieldsNamed = (text: string): string[] =>
  Array.from(text.matchAll(PIECE), ([, inside]) => GAP.exec(inside ?? "")?.[1]?.trim()).filter(
    (name) => name !== undefined,
  );

function gapOf(inside: string, known: readonly string[]): Gap {
  const [, field, fallback] = GAP.exec(inside) ?? [];
  const name = field?.trim();
  if (name === undefined || !known.includes(name))
    throw new Refused("unknown_field", `{${inside.slice(0, 60)}} is no field. There are: ${known.join(", ")}.`);
  return { field: name, fallback: fallback === undefined ? null : fallback.trim() };
}

function joined(pieces: Template): Template {
  const whole: Template = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (typeof piece === "string" && typeof last === "string") whole[whole.length - 1] = last + piece;
    else whole.push(piece);
  }
  return whole;
}

/** The fields without which the text cannot be said. */
export const neededFields = (template: Template): string[] => [
  ...new Set(template.flatMap((piece) => (typeof piece !== "string" && piece.fallback === null ? [piece.field] : []))),
];

/** The longest that the text can come to, in UTF-16 units. */
export const longest = (template: Template): number =>
  template.reduce(
    (sum, piece) =>
      sum + (typeof piece === "string" ? piece.length : Math.max(VALUE_AT_MOST, piece.fallback?.length ?? 0)),
    0,
  );

/** The text with the fields of one person; null where one that it needs is not known. */
export function fill(template: Template, values: Readonly<Record<string, string | null>>): string | null {
  let text = "";
  for (const piece of template) {
    const part = typeof piece === "string" ? piece : (shown(values[piece.field]) ?? piece.fallback);
    if (part === null) return null;
    text += part;
  }
  return text;
}

/** A value on one line, no longer than {@link VALUE_AT_MOST}; null where nothing is left of it. */
function shown(value: string | null | undefined): string | null {
  const line = (value ?? "").toWellFormed().replace(UNSHOWN, " ").replace(/\s+/g, " ").trim();
  return line.slice(0, VALUE_AT_MOST).toWellFormed().replace("\ufffd", "") || null;
}

/** Control characters, line ends, and marks that turn the direction of writing. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
