import { RECOMMENDED } from "./recommended.ts";

/** Fields of a customer that a message may name; the shop's own come as `custom.NAME`. */
const FIELDS = [
  "first_name",
  "last_name",
  "patronymic",
  "city",
  "region",
  "country",
  "loyalty_level",
  "loyalty_points",
] as const;

/** Every field that messages may name in a shop with these custom fields. */
export const knownFields = (custom: readonly string[]): string[] => [
  ...FIELDS,
  ...RECOMMENDED,
  ...custom.map((name) => `custom.${name}`),
];
