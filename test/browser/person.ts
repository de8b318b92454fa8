import { newId } from "../../src/base/index.ts";
import { MESSAGES_CHANNEL, takeByPerson } from "../../src/conversation/index.ts";
import { atomically, type Database } from "../../src/database/index.ts";

/** What a person's desk does: takes the conversation of whoever wrote last, and writes into it. */
export async function writeAsPerson(db: Database, text: string, at: Date): Promise<void> {
  const [last] = await db<{ id: string; senderId: string }[]>`
    select id, sender_id as "senderId" from conversations where channel = 'web' order by last_message_at desc limit 1`;
  if (!last) throw new Error("nobody has written yet");
  const content = { text, buttons: [], sources: [], products: [], asksContact: false };
  await atomically(db, async () => {
    // Holds the conversation's row, so that numbers are given in order.
    await takeByPerson(db, "web", last.senderId, at);
    await db`
      insert into messages (id, conversation_id, channel, author, content, at)
      values (${newId(at)}, ${last.id}, 'web', 'person', ${db.json(content)}, ${at})`;
    await db`select pg_notify(${MESSAGES_CHANNEL}, ${`web:${last.senderId}`})`;
  });
}

/** The e-mail on a customer's card. */
export async function emailOf(db: Database, externalId: string): Promise<string | null> {
  const [row] = await db<{ email: string | null }[]>`select email from customers where external_id = ${externalId}`;
  return row?.email ?? null;
}
