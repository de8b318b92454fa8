import type { Database } from "./handle.ts";

/** A key of the audit as a UUID; null where it is none (an older entry, a record that is the only one of its kind). */
const UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

/**
 * The part of a statement that tells what the record of an entry `a` is called: a member's and a segment's name, a conversation's customer. Null where its key
 * says it already (an order's number, a customer's own key with the name behind it), or where it is not there any more.
 */
export const labelOf = (db: Database) => db`(
  select case a.subject_table
    when 'staff_users' then (select s.name from staff_users s where s.id = r.id)
    when 'staff_invitations' then (select i.email from staff_invitations i where i.id = r.id)
    when 'segments' then (select s.name from segments s where s.id = r.id)
    when 'campaigns' then (select c.name from campaigns c where c.id = r.id)
    when 'canned_replies' then (select c.shortcut from canned_replies c where c.id = r.id)
    when 'integrations' then coalesce((select w.name from webhooks w where w.id = r.id), (select k.name from api_keys k where k.id = r.id))
    when 'custom_fields' then (select f.names ->> 'ru' from custom_fields f where f.key = a.subject_key)
    when 'support_groups' then (select g.title from support_groups g where g.chat_id::text = a.subject_key)
    when 'conversations' then ${customerIn(db, db`r.id`)}
    when 'messages' then ${customerIn(db, db`(select m.conversation_id from messages m where m.id = r.id)`)}
    when 'customers' then ${named(db, db`a.subject_key`)}
    when 'segment_pins' then ${named(db, db`a.subject_key`)}
    when 'consents' then ${named(db, db`a.subject_key`)}
  end from (select case when a.subject_key ~ ${UUID} then a.subject_key::uuid end as id) r)`;

type Sql = ReturnType<Database>;

const named = (db: Database, key: Sql): Sql => db`(
  select nullif(concat_ws(' ', c.first_name, c.last_name), '') from customers c where c.external_id = ${key})`;

const customerIn = (db: Database, conversation: Sql): Sql => db`(
  select nullif(concat_ws(' ', c.first_name, c.last_name), '') from conversations t
  join identities i on i.channel = t.channel and i.sender_id = t.sender_id join customers c on c.id = i.customer_id
  where t.id = ${conversation})`;
