import type { Actor } from "../database/index.ts";
import type { StatusChange } from "../orders/index.ts";

/** What the rows of an export leave unsaid. */
export interface ShopSettings {
  /** IANA name of the zone of times without one. */
  timezone: string;
  /** ISO 4217, where a file names none. */
  currency: string;
  /** ISO 3166-1 alpha-2: that of phones without a country code, where the row names none. */
  country: string;
  /** The moment of the import. */
  at: Date;
  /** In whose name changes of what was there go into the audit; the import gives its own. */
  by?: Actor | undefined;
}

/** Products that stand in several rows of an export, as the variant rule joined them. */
export interface VariantGroup {
  product: string;
  skus: string[];
}

/** What an import found out beside its rows. */
export interface Findings {
  statusChanges: StatusChange[];
  variantGroups: VariantGroup[];
}
