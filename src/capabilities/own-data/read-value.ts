import { asLocale, normalise } from "../../base/index.ts";
import { isCustom, type ProfileField, parseDay, phoneCountry } from "../../customers/index.ts";
import { orInvalid, type ReadField, type ReadingOf, readField } from "../read-field.ts";
import { readName } from "../read-name.ts";
import { type CustomPolicy, customPolicy, type FieldName } from "./changeable.ts";

const TEXT_AT_MOST = 200;
const POSTAL_CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d -]{2,11}$/u;
/** Letters of fewer than this would be part of too many choices. */
const PART_OF_A_CHOICE = 3;

/** Reads what was typed for a field that was named: into the card's fields, or why it does not do. */
export function readValue(field: FieldName, typed: string, context: ReadingOf): ReadField {
  const custom = customPolicy(context.shop.policy, field);
  if (custom && isCustom(field)) return readCustom(field, custom, typed.trim(), context);
  if (isCustom(field)) throw new Error(`the policy has no ${field}`);
  return readOwn(field, typed.trim(), context);
}

function readOwn(field: ProfileField | "name", typed: string, context: ReadingOf): ReadField {
  switch (field) {
    case "first_name":
    case "last_name":
    case "patronymic":
      return orInvalid(readName(`${field}:${typed}`), "invalid-name");
    case "gender":
      return orInvalid(changeTo(field, genderOf(typed)), "invalid-choice");
    case "language":
      return orInvalid(changeTo(field, asLocale(typed)), "invalid-language");
    case "region":
      return orInvalid(changeTo(field, typed.length <= 100 && !/\d/.test(typed) ? typed : null), "invalid-value");
    case "postal_code":
      return orInvalid(changeTo(field, POSTAL_CODE.test(typed) ? typed.toUpperCase() : null), "invalid-postal-code");
    case "country":
      return orInvalid(changeTo(field, phoneCountry(typed)), "invalid-country");
    default:
      return readField(field, typed, context);
  }
}

const changeTo = (field: ProfileField, value: string | null) => (value === null ? null : { [field]: value });

/** "ж", "женский", "жінка", "female", "woman"; "м", "мужской", "чоловік", "male", "man". */
function genderOf(typed: string): string | null {
  const word = normalise(typed);
  if (/^(?:f|w|ж)/u.test(word)) return "f";
  return /^(?:m|м|ч)/u.test(word) ? "m" : null;
}

function readCustom(field: `custom.${string}`, custom: CustomPolicy, typed: string, { at }: ReadingOf): ReadField {
  const writtenOrInvalid = (value: string | null, reply: string) =>
    orInvalid(value === null ? null : { [field]: value }, reply);
  switch (custom.kind) {
    case "choice":
      return writtenOrInvalid(choiceOf(custom, typed), "invalid-choice");
    case "number":
      return writtenOrInvalid(numberOf(typed), "invalid-number");
    case "date":
      return writtenOrInvalid(parseDay(typed, at), "invalid-day");
    case "text":
      return writtenOrInvalid(typed.length <= TEXT_AT_MOST && typed !== "" ? typed : null, "invalid-value");
  }
}

/** One of the choices, in whatever language it was said, as the first language spells it; also by a part that only one has. */
function choiceOf({ choices = [] }: CustomPolicy, typed: string): string | null {
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
