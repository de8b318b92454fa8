import type { Database } from "./handle.ts";

/** Who does something that one process at a time does, and until when nobody else may. */
export interface NamedLease {
  name: string;
  holder: string;
  at: Date;
  until: Date;
}

/** Takes a lease that is free or over, or prolongs one's own; whether it is held now. */
export async function holdLease(db: Database, { name, holder, at, until }: NamedLease): Promise<boolean> {
  const rows = await db`
    insert into leases as l (name, holder, lease_until) values (${name}, ${holder}, ${until})
    on conflict (name) do update set holder = excluded.holder, lease_until = excluded.lease_until
      where l.holder = excluded.holder or l.lease_until <= ${at}
    returning name`;
  return rows.length > 0;
}

/** Gives one's own lease back. */
export async function releaseLease(db: Database, name: string, holder: string): Promise<void> {
  await db`delete from leases where name = ${name} and holder = ${holder}`;
}

/** Does work that one process at a time does, and gives the lease back; null where another one holds it. */
export async function withLease<Answer>(
  db: Database,
  lease: NamedLease,
  work: () => Promise<Answer>,
): Promise<Answer | null> {
  if (!(await holdLease(db, lease))) return null;
  try {
    return await work();
  } finally {
    await releaseLease(db, lease.name, lease.holder);
  }
}
