import { asLocale, cleanLine, normalise } from "../../base/index.ts";
import { isCustom, type ProfileField, phoneCountry, readFieldValue } from "../../customers/index.ts";
import { orInvalid, type ReadField, type ReadingOf, readField } from "../read-field.ts";
import { readName } from "../read-name.ts";
import { type CustomPolicy, customPolicy, type FieldName } from "./changeable.ts";

const POSTAL_CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d -]{2,11}$/u;

/** Reads what was typed for a field that was named: into the card's fields, or why it does not do. */
export function readValue(field: FieldName, typed: string, context: ReadingOf): ReadField {
  const custom = customPolicy(context.shop.policy, field);
  const said = cleanLine(typed);
  if (custom && isCustom(field)) return readCustom(field, custom, said, context);
  if (isCustom(field)) throw new Error(`the policy has no ${field}`);
  return readOwn(field, said, context);
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

const WHY_NOT = {
  choice: "invalid-choice",
  number: "invalid-number",
  flag: "invalid-flag",
  date: "invalid-day",
  text: "invalid-value",
} as const;

function readCustom(field: `custom.${string}`, custom: CustomPolicy, typed: string, { at }: ReadingOf): ReadField {
  const value = readFieldValue(custom, typed, at);
  return orInvalid(value === null ? null : { [field]: value }, WHY_NOT[custom.kind]);
}
