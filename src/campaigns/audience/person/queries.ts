import type { Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import type { CampaignChannel } from "../../message/content.ts";
import { type Reason, type Screen, screened } from "../queries.ts";
import { chatsOf, type People } from "../who/queries.ts";

/** Somebody to be written to now, and whether they still may be. */
export interface Person {
  id: number;
  externalId: string;
  reason: Reason | null;
  locale: Locale | null;
  /** Of fields that messages may name; custom ones as `custom.NAME`. */
  values: Record<string, string | null>;
  /** An e-mail that is proven, or the id of a chat. */
  address: string | null;
  /** In Telegram: the thread, and whether a person of the staff holds it. */
  conversationId: string | null;
  held: boolean;
}

/** Locks somebody until the transaction ends: two campaigns at once must not both count them as seldom written to. */
export async function lockPerson(db: Database, customerId: number): Promise<void> {
  await db`select 1 from customers where id = ${customerId} for no key update`;
}

/** One person as they are now. */
export async function personNow(db: Database, customerId: number, screen: Screen): Promise<Person | null> {
  const people: People = (own) => own`select ${customerId}::bigint`;
  const [row] = await db<Person[]>`
    with ${screened(db, people, screen)}
    select s.id, s.external_id as "externalId", s.reason, s.locale, ${valuesOf(db)} as values, a.address,
      a.conversation_id as "conversationId", coalesce(a.owner = 'person', false) as held
    from screened s join customers c on c.id = s.id left join lateral (${addressOf(db, screen.channel)}) a on true`;
  return row ?? null;
}

const valuesOf = (db: Database) => db`
  jsonb_build_object('first_name', c.first_name, 'last_name', c.last_name, 'patronymic', c.patronymic, 'city', c.city, 'region', c.region,
    'country', c.country, 'loyalty_level', c.loyalty_level, 'loyalty_points', c.loyalty_points::text)
  || coalesce((select jsonb_object_agg('custom.' || key, value) from jsonb_each_text(c.custom)), '{}')`;

/** The card's own e-mail where it is proven, else the one proven last; the open chat in which they wrote last. */
function addressOf(db: Database, channel: CampaignChannel) {
  if (channel === "telegram")
    return db`select h.sender_id as address, h.conversation_id, h.owner from (${chatsOf(db, db`c.id`)}) h where not h.blocked limit 1`;
  return db`
    select e.value as address, null::uuid as conversation_id, null::text as owner from proven_contacts e
    where e.customer_id = c.id and e.kind = 'email'
    order by lower(e.value) is not distinct from lower(c.email) desc, e.proven_at desc limit 1`;
}
