import { isCustom, PROFILE_FIELDS, type ProfileChange } from "../card/queries.ts";
import type { RecordChange } from "./queries.ts";

/**
 * What stood in a card's fields before a change: of each field that it or a later change wrote, what the earliest of these found there.
 * `changes` are the card's newest first. Empty where there is no such change or it is none of the card's fields.
 */
export function versionBefore(changes: readonly RecordChange[], id: number): ProfileChange {
  if (!changes.some((change) => change.id === id)) return {};
  const version: ProfileChange = {};
  for (const change of changes.filter((one) => one.id >= id))
    for (const [field, value] of Object.entries(change.before))
      if (isCardField(field) && field in change.after) version[field] = typeof value === "string" ? value : null;
  return version;
}

const isCardField = (field: string): field is keyof ProfileChange & string =>
  isCustom(field) || PROFILE_FIELDS.some((one) => one === field);
