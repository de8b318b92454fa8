import type { Database } from "../database/index.ts";

/** A secret of the shop, as it is kept. */
export interface KeptSecret {
  sealed: string;
  changedAt: Date;
  changedBy: string;
}

/** Keeps a sealed secret under a name, in the place of the one before. */
export async function keepSecret(
  db: Database,
  name: string,
  { sealed, changedAt, changedBy }: KeptSecret,
): Promise<void> {
  await db`
    insert into shop_secrets (name, sealed, changed_at, changed_by) values (${name}, ${sealed}, ${changedAt}, ${changedBy})
    on conflict (name) do update
      set sealed = excluded.sealed, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
}

/** Keeps a sealed secret under a name that has none; answers what is kept there then. */
export async function addSecret(db: Database, name: string, secret: KeptSecret): Promise<KeptSecret> {
  const { sealed, changedAt, changedBy } = secret;
  await db`
    insert into shop_secrets (name, sealed, changed_at, changed_by) values (${name}, ${sealed}, ${changedAt}, ${changedBy})
    on conflict (name) do nothing`;
  return (await secretOf(db, name)) ?? secret;
}

/** Keeps a sealed secret in the place of `old`, unless another one stands there meanwhile; answers what is kept then. */
export async function replaceSecret(db: Database, name: string, old: string, secret: KeptSecret): Promise<KeptSecret> {
  const { sealed, changedAt, changedBy } = secret;
  await db`
    update shop_secrets set sealed = ${sealed}, changed_at = ${changedAt}, changed_by = ${changedBy}
    where name = ${name} and sealed = ${old}`;
  return (await secretOf(db, name)) ?? secret;
}

/** The sealed secret of a name, or null. */
export async function secretOf(db: Database, name: string): Promise<KeptSecret | null> {
  const [row] = await db<KeptSecret[]>`
    select sealed, changed_at as "changedAt", changed_by as "changedBy" from shop_secrets where name = ${name}`;
  return row ?? null;
}

/** Forgets a secret; whether there was one. */
export async function forgetSecret(db: Database, name: string): Promise<boolean> {
  return (await db`delete from shop_secrets where name = ${name} returning name`).length > 0;
}

/** What was decided over the policy's file, and by whom. `policy` has the keys that are not as the file has them; null is: taken out. */
export interface PolicyVersion {
  version: number;
  policy: Record<string, unknown>;
  /** The version that was put back by it. */
  restored: number | null;
  changedAt: Date;
  changedBy: string;
}

/** The newest version, or null where the file alone holds; whoever decides on one keeps others out until the transaction ends. */
export async function newestPolicy(db: Database, toDecide = false): Promise<PolicyVersion | null> {
  if (toDecide) await db`lock table shop_policies in share row exclusive mode`;
  const [row] = await db<PolicyVersion[]>`
    select version, policy, restored, changed_at as "changedAt", changed_by as "changedBy"
    from shop_policies order by version desc limit 1`;
  return row ?? null;
}

/** One version, or null. */
export async function policyOf(db: Database, version: number): Promise<PolicyVersion | null> {
  const [row] = await db<PolicyVersion[]>`
    select version, policy, restored, changed_at as "changedAt", changed_by as "changedBy"
    from shop_policies where version = ${version}`;
  return row ?? null;
}

/** The newest versions, newest first. */
export async function policyVersions(db: Database, limit: number): Promise<PolicyVersion[]> {
  return await db<PolicyVersion[]>`
    select version, policy, restored, changed_at as "changedAt", changed_by as "changedBy"
    from shop_policies order by version desc limit ${limit}`;
}

/** Adds a version; answers its number. */
export async function addPolicy(db: Database, added: Omit<PolicyVersion, "version">): Promise<number> {
  const policy = db.json(JSON.parse(JSON.stringify(added.policy)));
  const [row] = await db<{ version: number }[]>`
    insert into shop_policies (policy, restored, changed_at, changed_by)
    values (${policy}, ${added.restored}, ${added.changedAt}, ${added.changedBy}) returning version`;
  return row?.version ?? 0;
}
