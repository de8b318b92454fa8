import { type Locale, normalise } from "../../base/index.ts";
import { type CustomField, isCustom, PROFILE_FIELDS, type ProfileField } from "../../customers/index.ts";
import type { Policy } from "../../policy/index.ts";

/** A field that a customer may be asked about: one of the card's, the whole name, or one of the shop's own. */
export type FieldName = ProfileField | "name" | CustomField;

/** How the shop's own field is called, of what kind it is and what may stand there. */
export type CustomPolicy = Policy["profile"]["custom"][string];

/** Whether the shop lets its customers change a field of the card. */
export function mayChange({ profile }: Policy, field: string): boolean {
  if (isCustom(field)) return profile.custom[keyOf(field)] !== undefined;
  const own = PROFILE_FIELDS.some((one) => one === field);
  return own && (profile.fields?.includes(field) ?? true);
}

/** The custom field that the policy has under a name, or null. */
export const customPolicy = ({ profile }: Policy, field: FieldName): CustomPolicy | null =>
  isCustom(field) ? (profile.custom[keyOf(field)] ?? null) : null;

const keyOf = (field: CustomField): string => field.slice("custom.".length);

/**
 * The field that is meant: by its name in the card, by the key of a custom one with or without `custom.`, or by what the shop calls it in
 * any language. Null where there is no such field, or the shop does not let it be changed.
 */
export function fieldNamed(policy: Policy, said: string): FieldName | null {
  const name = normalise(said);
  if (name === "name") return NAME_PARTS.every((part) => mayChange(policy, part)) ? "name" : null;
  const own = PROFILE_FIELDS.find((field) => field === name.replaceAll(" ", "_"));
  if (own) return mayChange(policy, own) ? own : null;
  const [key] =
    Object.entries(policy.profile.custom).find(
      ([custom, { names }]) =>
        [custom, `custom.${custom}`].some((one) => normalise(one) === name) ||
        Object.values(names).some((one) => normalise(one) === name),
    ) ?? [];
  return key === undefined ? null : `custom.${key}`;
}

/** What a name is made of. */
export const NAME_PARTS = ["first_name", "last_name"] as const;

/** How a language spells one of a custom field's choices, from the spelling that is stored. */
export const spelledIn = (custom: CustomPolicy | null, value: string, locale: Locale): string =>
  custom?.choices?.find((choice) => Object.values(choice).includes(value))?.[locale] ?? value;
