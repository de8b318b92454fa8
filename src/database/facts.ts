import type { Database } from "./handle.ts";

/** What is kept under a name in `facts`, or null. */
export async function readFact(db: Database, name: string): Promise<unknown> {
  const [row] = await db<{ value: unknown }[]>`select value from facts where name = ${name}`;
  return row?.value ?? null;
}

/** When what is kept under a name was last written, or null. */
export async function factChangedAt(db: Database, name: string): Promise<Date | null> {
  const [row] = await db<{ at: Date }[]>`select changed_at as at from facts where name = ${name}`;
  return row?.at ?? null;
}

/** Keeps a value under a name. */
export async function writeFact(db: Database, name: string, value: unknown, at: Date): Promise<void> {
  await db`
    insert into facts (name, value, changed_at) values (${name}, ${db.json(JSON.parse(JSON.stringify(value)))}, ${at})
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`;
}

/** Takes away what is kept under a name. */
export async function forgetFact(db: Database, name: string): Promise<void> {
  await db`delete from facts where name = ${name}`;
}

/** The text under a name; the first to ask makes it, also of two processes that ask at once. */
export async function factOr(db: Database, name: string, make: () => string, at: Date): Promise<string> {
  await db`insert into facts (name, value, changed_at) values (${name}, ${db.json(make())}, ${at}) on conflict (name) do nothing`;
  return String(await readFact(db, name));
}
