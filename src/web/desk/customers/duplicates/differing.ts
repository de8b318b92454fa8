import type { Locale } from "../../../../base/index.ts";
import type { CustomerRecord } from "../../api/people-wire.ts";

/** A field that two records have otherwise. */
export interface Differing {
  /** As a merge names it. */
  field: string;
  /** Null for a field that every shop has. */
  name: string | null;
  ours: string | null;
  theirs: string | null;
}

const FIELDS = {
  first_name: "firstName",
  last_name: "lastName",
  patronymic: "patronymic",
  email: "email",
  phone: "phone",
  birth_date: "birthDate",
  gender: "gender",
  country: "country",
  region: "region",
  city: "city",
  address: "address",
  postal_code: "postalCode",
  language: "language",
} as const satisfies Record<string, keyof CustomerRecord>;

/** The fields in which two records differ, and of which one has to stay. */
export function differing(kept: CustomerRecord, gone: CustomerRecord, locale: Locale): Differing[] {
  const profile = Object.entries(FIELDS).map(([field, place]) => ({
    ...{ field, name: null, ours: kept[place], theirs: gone[place] },
  }));
  const own = kept.fields.map(({ key, names, value }) => ({
    ...{ field: key, name: names[locale], ours: value },
    theirs: gone.fields.find((one) => one.key === key)?.value ?? null,
  }));
  return [...profile, ...own].filter(({ ours, theirs }) => ours !== theirs && theirs !== null);
}
