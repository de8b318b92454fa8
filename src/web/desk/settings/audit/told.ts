import type { Locale } from "../../../../base/index.ts";
import { nameIn } from "../../words/name-in.ts";
import type { AuditNames } from "./names/names.ts";

/** How a page says what the audit holds. */
export interface Telling {
  names: Pick<AuditNames, "values">;
  /** What fields are called. */
  fields: Record<string, string>;
  locale: Locale;
  /** Colleagues' names by their ids. */
  people: ReadonlyMap<string, string>;
}

/** Fields that may be one of the program's own words, or several. A name or a note stays as it was written, even where it is such a word. */
const WORDED: ReadonlySet<string> = new Set(
  (
    "active archived audience blocked channel connected consent_email consent_sms consent_telegram delivery_way enabled from_status gender " +
    "hiddenFrom inChat kind kinds language locale locales owner payment_status placed_through place priority revoked role roles scope " +
    "skills status to_status"
  ).split(" "),
);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A field's value as words; null where there is none, or only an id, which tells nobody anything. Of what is made of several, each with its own name. */
export function told(field: string, value: unknown, telling: Telling): string | null {
  if (value === null || value === undefined) return null;
  const { names, locale, people } = telling;
  switch (typeof value) {
    case "boolean":
      return nameIn(names.values, String(value));
    case "number":
      return value.toLocaleString(locale);
    case "string": {
      if (WORDED.has(field) && Object.hasOwn(names.values, value)) return names.values[value] ?? value;
      if (INSTANT.test(value))
        return new Date(value).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
      if (DAY.test(value)) return new Date(value).toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" });
      return people.get(value.replace(/^staff:/, "")) ?? (ID.test(value) ? null : value);
    }
    default:
      return toldWhole(field, value, telling);
  }
}

function toldWhole(field: string, value: object, telling: Telling): string | null {
  if (Array.isArray(value))
    return (
      value
        .map((one) => told(field, one, telling))
        .filter(Boolean)
        .join(", ") || null
    );
  // Of a file its name says enough.
  if (field === "file") return "name" in value && value.name ? String(value.name) : "…";
  const { names, fields } = telling;
  const parts = Object.entries(value).flatMap(([name, one]) => {
    const said = told(name, one, telling);
    return said === null ? [] : [`${nameIn({ ...names.values, ...fields }, name)}: ${said}`];
  });
  return parts.join("; ") || null;
}
