/** A field of the customer that conditions may name, and what can be asked of it. */
export interface Field {
  /** As it stands in a definition: `city`, `age`, `custom.pet`. */
  name: string;
  type: "text" | "number" | "date" | "boolean";
  /** How people call it, where the shop's policy or export says so. */
  names: string[];
}

/**
 * What was reckoned of a customer from their orders (`insight/`), unknown of who has none: scores are 1 to 5, values are in the
 * shop's money, `expected_orders` and `predicted_value` are of the next 12 months, `p_alive` is a per cent that they
 * still buy at all, `usual_interval` days between orders, `next_order` when the next one is due.
 */
const INSIGHT = {
  rfm_group: "text",
  churn_risk: "text",
  rfm_recency: "number",
  rfm_frequency: "number",
  rfm_monetary: "number",
  lifetime_value: "number",
  predicted_value: "number",
  p_alive: "number",
  expected_orders: "number",
  usual_interval: "number",
  next_order: "date",
} as const satisfies Record<string, Field["type"]>;

/** What `rfm_group` may be: the groups that `insight/` gives. */
export const RFM_GROUPS = [
  "champions",
  "loyal",
  "potential_loyalist",
  "new",
  "promising",
  "need_attention",
  "about_to_sleep",
  "at_risk",
  "cannot_lose",
  "hibernating",
  "lost",
] as const;
/** How likely somebody is to stay away. */
export const CHURN_RISKS = ["low", "medium", "high"] as const;

/** The name of a field that is reckoned from orders. */
export type InsightField = keyof typeof INSIGHT;

/** Whether it names a field that is reckoned from orders. */
export const isInsight = (name: string): name is InsightField => Object.hasOwn(INSIGHT, name);

/** Fields that every shop's customers have. `age` is in full years; `registered` and `birth_date` are dates. */
const TYPES = {
  first_name: "text",
  last_name: "text",
  patronymic: "text",
  email: "text",
  phone: "text",
  gender: "text",
  age: "number",
  birth_date: "date",
  city: "text",
  region: "text",
  country: "text",
  postal_code: "text",
  language: "text",
  source: "text",
  registered: "date",
  loyalty_level: "text",
  loyalty_points: "number",
  ...INSIGHT,
} as const satisfies Record<string, Field["type"]>;

/** The name of a field that every shop's customers have. */
export type BuiltInField = keyof typeof TYPES;

/** What the names of a shop's own fields begin with; behind it stands the key in the customer's `custom`. */
const CUSTOM = "custom.";

/** The fields that every shop's customers have. */
export const BUILT_IN_FIELDS: readonly Field[] = Object.entries(TYPES).map(([name, type]) => ({
  name,
  type,
  names: [],
}));

/** Whether it names a field that every shop's customers have. */
export const isBuiltIn = (name: string): name is BuiltInField => Object.hasOwn(TYPES, name);

/** The key in the customer's `custom` that a field's name means, or null where it is none of the shop's own. */
export const customKeyOf = (name: string): string | null =>
  name.startsWith(CUSTOM) && name.length > CUSTOM.length ? name.slice(CUSTOM.length) : null;

/** What conditions call the field of a key in the customers' `custom`. */
export const fieldNameOf = (key: string): string => `${CUSTOM}${key}`;

/** The field of a key in the customers' `custom`, with what the shop calls it beside that. */
export const customField = (key: string, type: Field["type"], names: readonly string[] = []): Field => ({
  name: fieldNameOf(key),
  type,
  names: [...new Set([key, ...names])],
});
