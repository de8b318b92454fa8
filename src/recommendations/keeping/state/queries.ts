import type { Database } from "../../../database/index.ts";
import type { Weights } from "../../evidence.ts";
import type { Rebuild, State, Totals } from "./state.ts";

/** The state, or null before the first time. */
export async function readState(db: Database): Promise<State | null> {
  const [row] = await db<State[]>`
    select totals, weights, catalogue, rebuild, rebuilt_at as "rebuiltAt", cities_at as "citiesAt", version from recommendation_state`;
  return row ?? null;
}

/** The state's version and the step of a rebuild: another text whenever anything that is kept became another one. */
export async function readVersion(db: Database): Promise<string> {
  const [row] = await db<{ version: string }[]>`
    select concat_ws(' ', version, rebuild ->> 'step') as version from recommendation_state`;
  return row?.version ?? "";
}

/** What is to be reckoned. */
export type DueRecommendations = "everything" | "rest" | "changes" | null;

/**
 * What is due: everything where it never was or not for a month, the rest of that, or what changed: purchases, or the names of goods. A
 * shop without goods has nothing to reckon.
 */
export async function whatIsDue(db: Database, at: Date): Promise<DueRecommendations> {
  const [row] = await db<{ due: DueRecommendations }[]>`
    select case
      when not exists (select from products) then null
      when s.single is null then 'everything'
      when s.rebuild is not null then 'rest'
      when s.rebuilt_at < ${at}::timestamptz - interval '30 days' then 'everything'
      when exists (select from recommendation_changes)
        or exists (select from recommendation_products where pending > 0 and reckoned_at < ${at}::timestamptz - interval '1 day')
        or s.cities_at < ${at}::timestamptz - interval '1 day'
        or s.catalogue is distinct from (select concat_ws(' ', count(*), extract(epoch from max(updated_at))) from products) then 'changes'
      end as due
    from (select) one left join recommendation_state s on true`;
  return row?.due ?? null;
}

/** Begins reckoning everything anew. */
export async function writeRebuild(db: Database, rebuild: Rebuild): Promise<void> {
  await db`
    insert into recommendation_state (rebuild) values (${db.json({ ...rebuild })})
    on conflict (single) do update set rebuild = excluded.rebuild`;
}

/** Everything was reckoned anew: changes noted before it began are in it. */
export async function endRebuild(db: Database, { through }: Rebuild, at: Date): Promise<void> {
  await db`delete from recommendation_changes where id <= ${through}`;
  await db`update recommendation_state set rebuild = null, rebuilt_at = ${at}, version = version + 1`;
}

/** Keeps what changed of the state. */
export async function writeState(
  db: Database,
  { totals, weights, catalogue, citiesAt }: { totals?: Totals; weights?: Weights; catalogue?: string; citiesAt?: Date },
): Promise<void> {
  await db`
    update recommendation_state set version = version + 1, totals = coalesce(${totals ? JSON.stringify(totals) : null}::text::jsonb, totals),
      weights = coalesce(${weights ? JSON.stringify(weights) : null}::text::jsonb, weights),
      catalogue = coalesce(${catalogue ?? null}, catalogue), cities_at = coalesce(${citiesAt ?? null}, cities_at)`;
}
