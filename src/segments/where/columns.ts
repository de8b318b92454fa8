import { type BuiltInField, customKeyOf, isBuiltIn, isInsight } from "../fields.ts";
import { nowIn } from "../spans.ts";
import type { Column, Context } from "./context.ts";
import { insightColumn } from "./insight.ts";
import { type Sql, sql } from "./sql.ts";

const TEXTS = {
  first_name: sql`c.first_name`,
  last_name: sql`c.last_name`,
  patronymic: sql`c.patronymic`,
  email: sql`c.email`,
  phone: sql`c.phone`,
  gender: sql`c.gender`,
  city: sql`c.city`,
  region: sql`c.region`,
  country: sql`c.country`,
  postal_code: sql`c.postal_code`,
  language: sql`c.language`,
  source: sql`c.source`,
  loyalty_level: sql`c.loyalty_level`,
} satisfies Partial<Record<BuiltInField, Sql>>;

const NO_NUMBER = sql`null::numeric`;
const NO_INSTANT = sql`null::timestamptz`;

/** What a field's name stands for, of a row `c` of customers. @throws a name that `checkDefinition` does not let through */
export function columnOf(field: string, context: Context): Column {
  if (field in TEXTS) return looseColumn(TEXTS[field as keyof typeof TEXTS], context);
  if (isInsight(field)) return ofTheirs(insightColumn(field, context));
  const { timezone } = context;
  switch (field) {
    case "age": {
      const age = sql`extract(year from age(${today(context)}::date, c.birth_date))`;
      return { text: sql`(${age})::text`, number: age, at: NO_INSTANT };
    }
    case "birth_date":
      return {
        text: sql`to_char(c.birth_date, 'YYYY-MM-DD')`,
        number: NO_NUMBER,
        at: sql`(c.birth_date::timestamp at time zone ${timezone})`,
      };
    case "registered":
      return {
        text: sql`to_char(c.registered_at at time zone ${timezone}, 'YYYY-MM-DD')`,
        number: NO_NUMBER,
        at: sql`c.registered_at`,
      };
    case "loyalty_points":
      return { text: sql`c.loyalty_points::text`, number: sql`c.loyalty_points`, at: NO_INSTANT };
  }
  const key = customKeyOf(field);
  if (isBuiltIn(field) || key === null) throw new Error(`a field without a column: ${field}`);
  return looseColumn(sql`(c.custom ->> ${key}::text)`, context);
}

/** What stands in a text, where it is a number or a date. */
function looseColumn(text: Sql, { timezone }: Context): Column {
  return {
    text,
    number: sql`case when ${text} ~ '^-?[0-9]+([.,][0-9]+)?$' then replace(${text}, ',', '.')::numeric end`,
    at: sql`case
      when ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(${text}, 'date')
        then ${text}::date::timestamp at time zone ${timezone}
      when ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+$' and pg_input_is_valid(${text}, 'timestamp')
        then ${text}::timestamp at time zone ${timezone}
      when ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(Z|[+-][0-9:]+)$' and pg_input_is_valid(${text}, 'timestamptz')
        then ${text}::timestamptz end`,
  };
}

const today = (context: Context): string => nowIn(context).toISODate() ?? "";

const ofTheirs = ({ text, number, at }: Column): Column => ({
  text: theirs(text),
  number: theirs(number),
  at: theirs(at),
});

const theirs = (value: Sql): Sql => sql`(select ${value} from customer_insight i where i.customer_id = c.id)`;
