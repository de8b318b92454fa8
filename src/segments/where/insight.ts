import type { InsightField } from "../fields.ts";
import type { Column, Context } from "./context.ts";
import { type Sql, sql } from "./sql.ts";

const NO_NUMBER = sql`null::numeric`;
const NO_INSTANT = sql`null::timestamptz`;

const text = (value: Sql): Column => ({ text: value, number: NO_NUMBER, at: NO_INSTANT });

const NUMBERS: Partial<Record<InsightField, Sql>> = {
  rfm_recency: sql`i.rfm_recency`,
  rfm_frequency: sql`i.rfm_frequency`,
  rfm_monetary: sql`i.rfm_monetary`,
  lifetime_value: sql`i.lifetime_value`,
  predicted_value: sql`i.predicted_value`,
  p_alive: sql`round(i.p_alive::numeric * 100, 4)`,
  expected_orders: sql`i.expected_orders::numeric`,
  usual_interval: sql`i.interval_days`,
};

/** What a field stands for in a row `i` of `customer_insight`. @throws a name that is none of its fields */
export function insightColumn(field: InsightField, { timezone }: Context): Column {
  if (field === "rfm_group") return text(sql`i.rfm_group`);
  if (field === "churn_risk") return text(sql`i.churn_risk`);
  if (field === "next_order")
    return {
      text: sql`to_char(i.next_order_at at time zone ${timezone}, 'YYYY-MM-DD')`,
      number: NO_NUMBER,
      at: sql`i.next_order_at`,
    };
  const number = NUMBERS[field];
  if (number === undefined) throw new Error(`a figure without a column: ${field}`);
  return { text: sql`trim_scale(${number}::numeric)::text`, number, at: NO_INSTANT };
}
