import { normalise } from "../../base/index.ts";
import { parseDay } from "../contact.ts";
import type { ShopField } from "./queries.ts";

const TEXT_AT_MOST = 200;
/** Letters of fewer than this would be part of too many choices. */
const PART_OF_A_CHOICE = 3;
const YES = /^(?:да|так|yes|y|true|1|\+|есть|є)$/u;
const NO = /^(?:нет|ні|no|n|false|0|-|немає)$/u;

/** What is kept of a value that was typed for a shop's own field, or null where it is none of the field's kind. */
export function readFieldValue(
  { kind, choices = [] }: Pick<ShopField, "kind"> & { choices?: ShopField["choices"] | undefined },
  typed: string,
  at: Date,
): string | null {
  switch (kind) {
    case "choice":
      return choiceOf(choices, typed);
    case "number":
      return numberOf(typed);
    case "flag":
      return flagOf(typed);
    case "date":
      return parseDay(typed, at);
    case "text":
      return typed.length <= TEXT_AT_MOST && typed !== "" ? typed : null;
  }
}

/** One of the choices, in whatever language it was said, as the first language spells it; also by a part that only one has. */
function choiceOf(choices: ShopField["choices"], typed: string): string | null {
  const said = normalise(typed);
  const having = (fits: (spelling: string) => boolean) =>
    choices.filter((choice) => Object.values(choice).some((spelling) => fits(normalise(spelling))));
  const [exact] = having((spelling) => spelling === said);
  if (exact) return exact.ru;
  if (said.length < PART_OF_A_CHOICE) return null;
  const [only, ...others] = having((spelling) => spelling.includes(said) || said.includes(spelling));
  return only && others.length === 0 ? only.ru : null;
}

function numberOf(typed: string): string | null {
  const digits = typed.replace(/[\s\u00a0]/g, "").replace(",", ".");
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(digits) ? String(Number(digits)) : null;
}

function flagOf(typed: string): string | null {
  const said = normalise(typed).replace(/[.!]+$/, "");
  if (YES.test(said)) return "true";
  return NO.test(said) ? "false" : null;
}
