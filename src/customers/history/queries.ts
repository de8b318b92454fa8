import type { Database } from "../../database/index.ts";

/** A change of a customer's record, as the audit has it: values by field, before and after. */
export interface RecordChange {
  id: number;
  at: Date;
  actor: string;
  /** What the member of the staff is called; null for everybody else. */
  actorName: string | null;
  channel: string | null;
  action: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The newest changes of a table's row that is a customer's, newest first: `customers` for the card, `consents` for letters. */
export async function changesOfRecord(
  db: Database,
  { table, externalId, limit }: { table: "customers" | "consents"; externalId: string; limit: number },
): Promise<RecordChange[]> {
  return await db<RecordChange[]>`
    select a.id, a.at, a.actor, s.name as "actorName", a.channel, a.action,
      case when jsonb_typeof(a.before) = 'object' then a.before else '{}' end as before,
      case when jsonb_typeof(a.after) = 'object' then a.after else '{}' end as after
    from audit a left join staff_users s on 'staff:' || s.id = a.actor
    where a.subject_table = ${table} and a.subject_key = ${externalId} and a.action not in ('look', 'export') order by a.id desc limit ${limit}`;
}
