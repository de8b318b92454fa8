import type { Locale } from "../../base/index.ts";
import { bringBackRemoved, type Database, keepRemoved, type Removing } from "../../database/index.ts";

/** Of what kind a shop's own field is: a `flag` is kept as `true` or `false`, a date as `YYYY-MM-DD`. */
export const FIELD_KINDS = ["text", "number", "date", "flag", "choice"] as const;

/** One of {@link FIELD_KINDS}. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** A field that a shop keeps of its customers beside what every shop has. */
export interface ShopField {
  /** Its name in `customers.custom`. */
  key: string;
  names: Record<Locale, string>;
  kind: FieldKind;
  /** What a `choice` may be, in each language; the first, Russian one is how it is kept. */
  choices: Record<Locale, string>[];
  /** Roles that do not see it. */
  hiddenFrom: string[];
  /** Whether customers may change it in the chat. */
  inChat: boolean;
}

/** The shop's own fields, in their order. */
export async function readShopFields(db: Database): Promise<ShopField[]> {
  return await db<ShopField[]>`
    select key, names, kind, choices, hidden_from as "hiddenFrom", in_chat as "inChat"
    from custom_fields order by position, key`;
}

/** Adds a field behind the others, or changes what is known of it. */
export async function writeShopField(db: Database, field: ShopField, by: { at: Date; actor: string }): Promise<void> {
  const { key, names, kind, choices, hiddenFrom, inChat } = field;
  await db`
    insert into custom_fields (key, names, kind, choices, position, hidden_from, in_chat, changed_at, changed_by)
    values (${key}, ${db.json(names)}, ${kind}, ${db.json(choices)},
      (select coalesce(max(position), 0) + 1 from custom_fields), ${db.json(hiddenFrom)}, ${inChat}, ${by.at}, ${by.actor})
    on conflict (key) do update set names = excluded.names, kind = excluded.kind, choices = excluded.choices,
      hidden_from = excluded.hidden_from, in_chat = excluded.in_chat, changed_at = excluded.changed_at,
      changed_by = excluded.changed_by`;
}

/** Puts the fields into the order of their keys; those that are not named stay behind these. */
export async function orderShopFields(db: Database, keys: readonly string[]): Promise<void> {
  await db`
    update custom_fields f set position = coalesce(o.place, ${keys.length} + f.position)
    from custom_fields g left join jsonb_array_elements_text(${db.json([...keys])}) with ordinality as o (key, place) on o.key = g.key
    where f.key = g.key`;
}

const removing = (key: string): Removing => ({ table: "custom_fields", key, rows: { custom_fields: "key" } });

/** Takes a field away, with every value of it; answers how many customers had one. What they were is kept until it is forgotten. */
export async function removeShopField(db: Database, key: string, at: Date): Promise<number> {
  await keepRemoved(db, removing(key), at);
  await db`delete from removed_values where field = ${key}`;
  await db`
    insert into removed_values (field, customer_id, value, removed_at)
    select ${key}, id, custom -> ${key}, ${at} from customers where custom ? ${key}`;
  await db`delete from custom_fields where key = ${key}`;
  const emptied = await db`update customers set custom = custom - ${key}, updated_at = ${at} where custom ? ${key}`;
  return emptied.count;
}

/** Puts a removed field back, where it stood and with the values that customers had; who has another one since keeps it. False where it is not kept any more. */
export async function restoreShopField(db: Database, key: string, at: Date): Promise<boolean> {
  if (!(await bringBackRemoved(db, removing(key)))) return false;
  await db`
    update customers c set custom = jsonb_build_object(r.field, r.value) || c.custom, updated_at = ${at}
    from removed_values r where r.field = ${key} and c.id = r.customer_id and c.deleted_at is null`;
  await db`delete from removed_values where field = ${key}`;
  return true;
}

/** Forgets what customers had of fields that were removed before a moment. */
export async function forgetRemovedValues(db: Database, before: Date): Promise<void> {
  await db`delete from removed_values where removed_at < ${before}`;
}

/** How many customers have a value of a field. */
export async function countFieldValues(db: Database, key: string): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*) as count from customers where custom ? ${key}`;
  return row?.count ?? 0;
}

/** How many customers are looked at to tell which fields their rows have. */
const SAMPLE = 20_000;

/** Keys that customers have values of and that are no fields of the shop's yet: columns of an import, for the most part. */
export async function unnamedKeys(db: Database): Promise<string[]> {
  const rows = await db<{ key: string }[]>`
    select distinct k.key from (
      select custom from customers where custom <> '{}' and deleted_at is null order by id desc limit ${SAMPLE}) c,
      jsonb_object_keys(c.custom) as k (key)
    where not exists (select from custom_fields f where f.key = k.key) order by k.key limit 100`;
  return rows.map(({ key }) => key);
}
