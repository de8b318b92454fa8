/**
 * Of whom something is told: everybody (null), customers by id, those whom a statement selects (its column `id`; what it binds stands in
 * `params`), or those who first bought in a month of the shop's calendar, as `2026-03`.
 */
export type Whom =
  | null
  | { ids: readonly number[] }
  | { text: string; params: readonly unknown[] }
  | { cohort: string };
