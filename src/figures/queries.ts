import type { Database } from "../database/index.ts";
import { rowsOf, textOf } from "../segments/index.ts";
import type { Dimension, Question } from "./question.ts";
import { type Look, statementOf } from "./statement/queries.ts";

/** A row as the database tells it: its key, and its numbers in the order of the statement. */
export interface FoundRow {
  key: string | null;
  values: (number | null)[];
}

/** Rows of a question, and how many there were without the limit. */
export interface Found {
  rows: FoundRow[];
  all: number;
}

/** Runs a question's statement. */
export async function find(db: Database, question: Question, look: Look): Promise<Found> {
  const rows = await rowsOf<Record<string, number | string | null>>(db, statementOf(question, look));
  const count = question.measures.length * look.spans.length;
  const places = Array.from({ length: count }, (_, place) => `m${place}`);
  return {
    rows: rows.map((row) => ({
      key: row.key === null || row.key === undefined ? null : String(row.key),
      values: places.map((place) => (row[place] === null || row[place] === undefined ? null : Number(row[place]))),
    })),
    all: Number(rows[0]?.rows ?? 0),
  };
}

/** The statement, for people to read, with `$1` and so on for what is bound, and those values. */
export function figuresSql(question: Question, look: Look): { text: string; params: unknown[] } {
  const statement = statementOf(question, look);
  return { text: textOf(statement).replace(/\s*\n\s*/g, " "), params: [...statement.values] };
}

/** What keys are called; those that are their own names, and customers where names are not to be seen, are left out. */
export async function labelsOf(
  db: Database,
  by: Dimension | undefined,
  keys: readonly string[],
  { personal }: { personal: boolean },
): Promise<Map<string, string>> {
  const rows = await labelRows(db, by, [...keys], personal);
  return new Map(rows.map(({ key, label }) => [key, label]));
}

type Label = { key: string; label: string };

async function labelRows(db: Database, by: Dimension | undefined, keys: string[], personal: boolean): Promise<Label[]> {
  if (by === "product")
    return db<Label[]>`select external_id as key, name as label from products where external_id = any(${keys}::text[])`;
  if (by === "variant")
    return db<Label[]>`select sku as key, name as label from variants where sku = any(${keys}::text[])`;
  if (by === "segment")
    return db<Label[]>`select id::text as key, name as label from segments where id::text = any(${keys}::text[])`;
  if (by !== "customer" || !personal) return [];
  return db<Label[]>`
    select external_id as key, concat_ws(' ', first_name, last_name) as label from customers
    where external_id = any(${keys}::text[]) and concat_ws(' ', first_name, last_name) <> ''`;
}
