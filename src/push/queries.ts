import { atomically, type Database } from "../database/index.ts";
import type { AlertKind, Browser } from "./subscription.ts";

/** Keeps the browser of a session, in the place of what was kept of either before; `again`: in the language of what was. */
export async function keepBrowser(
  db: Database,
  { id, sessionId, at, browser, again }: { id: string; sessionId: string; at: Date; browser: Browser; again: boolean },
): Promise<void> {
  const { endpoint, p256dh, auth } = browser;
  await atomically(db, async () => {
    const [before] = again
      ? await db<Pick<Browser, "locale">[]>`select locale from push_subscriptions where session_id = ${sessionId}`
      : [];
    const { locale } = before ?? browser;
    await db`delete from push_subscriptions where (session_id = ${sessionId}) <> (endpoint = ${endpoint})`;
    await db`
      insert into push_subscriptions (id, session_id, endpoint, p256dh, auth, locale, created_at)
      values (${id}, ${sessionId}, ${endpoint}, ${p256dh}, ${auth}, ${locale}, ${at})
      on conflict (endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth, locale = excluded.locale`;
  });
}

/** Forgets the browser of a session. */
export async function dropBrowserOf(db: Database, sessionId: string): Promise<void> {
  await db`delete from push_subscriptions where session_id = ${sessionId}`;
}

/** Forgets a browser, unless it was kept anew meanwhile. */
export async function dropBrowser(db: Database, { id, endpoint }: { id: string; endpoint: string }): Promise<void> {
  await db`delete from push_subscriptions where id = ${id} and endpoint = ${endpoint}`;
}

/** A browser that is signed in, and whose it is. */
export interface Listener {
  id: string;
  staff: string;
  role: string;
  /** Whether they take conversations. */
  available: boolean;
  since: Date;
}

/** The browsers that are signed in at an instant. */
export async function listeners(db: Database, at: Date): Promise<Listener[]> {
  return await db<Listener[]>`
    select p.id, u.id::text as staff, u.role, coalesce(h.available, true) as available, p.created_at as since
    from push_subscriptions p join staff_sessions s on s.id = p.session_id join staff_users u on u.id = s.user_id
    left join desk_people h on h.staff_id = u.id::text
    where s.expires_at > ${at}`;
}

/** Whether any browser is to be told of anything. */
export async function hasListeners(db: Database): Promise<boolean> {
  return (await db`select from push_subscriptions limit 1`).length > 0;
}

/** An alert to one browser. */
export interface NewAlert {
  id: string;
  subscriptionId: string;
  key: string;
  kind: AlertKind;
  conversationId: string;
  madeAt: Date;
}

/** Notes alerts; answers the ids of those that were not there before. */
export async function addAlerts(db: Database, alerts: readonly NewAlert[]): Promise<string[]> {
  const rows = alerts.map(({ id, subscriptionId, key, kind, conversationId, madeAt }) => ({
    ...{ id, subscription_id: subscriptionId, key, kind, conversation_id: conversationId, made_at: madeAt },
  }));
  const added = await db<{ id: string }[]>`
    insert into push_alerts (id, subscription_id, key, kind, conversation_id, made_at)
    select a.id, a.subscription_id, a.key, a.kind, a.conversation_id, a.made_at from jsonb_to_recordset(${db.json(rows)})
      as a (id uuid, subscription_id uuid, key text, kind text, conversation_id uuid, made_at timestamptz)
    where exists (select from push_subscriptions p where p.id = a.subscription_id)
    on conflict (subscription_id, key) do nothing returning id`;
  return added.map(({ id }) => id);
}

/** Forgets alerts that were made before an instant. */
export async function forgetAlerts(db: Database, before: Date): Promise<void> {
  await db`delete from push_alerts where made_at < ${before}`;
}

/** An alert on its way: to which browser, and of what. */
export interface Told extends Browser {
  subscriptionId: string;
  kind: AlertKind;
  conversationId: string;
  madeAt: Date;
  /** Whose browser it is. */
  staff: string;
}

/** The alert of an id; null where its browser was forgotten or is signed out. */
export async function toldOf(db: Database, id: string, at: Date): Promise<Told | null> {
  const [row] = await db<Told[]>`
    select p.id as "subscriptionId", p.endpoint, p.p256dh, p.auth, p.locale, a.kind, a.conversation_id as "conversationId",
      a.made_at as "madeAt", s.user_id::text as staff
    from push_alerts a join push_subscriptions p on p.id = a.subscription_id
    join staff_sessions s on s.id = p.session_id
    where a.id = ${id} and s.expires_at > ${at}`;
  return row ?? null;
}
